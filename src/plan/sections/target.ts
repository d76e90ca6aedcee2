import { count, group, prose, section, text, yesNo } from '../field.js'

export const target = section(
  {
    title: 'Prediction target',
    help: 'With a clear target, two people would label every case the same way.',
    owner: 'decision_owner',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
  },
  {
    case: text({
      title: 'Case definition',
      help: 'A case is what a single prediction is about.',
      question: 'What is one case?',
      example: 'a customer with an active contract',
      forTask: {
        multiclass: { example: 'an incoming ticket' },
        regression: { example: 'a home that is offered for sale' },
        forecast: {
          question: 'What does one forecast cover?',
          example: 'the sales of one item in one store on one day',
        },
        ranking: { question: 'What is one list about?', example: 'a search in the shop' },
        generative: { example: 'a chat with a customer' },
      },
    }),
    case_plural: text({
      title: 'Plural case noun',
      help: 'Briefs use this noun instead of "cases".',
      question: 'What do you call several cases, in a word or two?',
      example: 'customers',
      expectedFrom: 'optional',
      signoffEffect: 'progress',
    }),
    population: prose({
      title: 'Population',
      help: 'Define the population so that anyone can tell which cases get a prediction.',
      question: 'Which cases get a prediction?',
      example: 'Residential customers with a contract of at least three months',
      expectedFrom: 'data',
    }),
    exclusions: prose({
      title: 'Excluded cases',
      help: "List the cases that must not or can't be scored.",
      question: 'Which cases are excluded?',
      example: 'Customers in arrears; employees',
      expectedFrom: 'data',
    }),
    prediction_moment: prose({
      title: 'Prediction time',
      help: 'The model may use only data that is known at this time.',
      question: 'When is each prediction made?',
      example: 'The night before the first business day of the month',
      expectedFrom: 'data',
    }),
    outcome: prose({
      title: 'Outcome definition',
      help: 'State every condition, so two people would label each case the same way.',
      question: 'What exactly counts as the outcome to predict?',
      example: "The customer gives notice and doesn't withdraw it",
      forTask: {
        multiclass: {
          question: 'Which categories does the model choose from, and which one is right?',
          example: 'One of seven departments; the one that closed the ticket is right',
        },
        regression: {
          question: 'Which amount does the model predict?',
          example: 'Days from the order until the parcel is delivered',
        },
        forecast: {
          question: 'Which amount does the model forecast?',
          example: 'Units sold on each of the next 14 days, without returns',
        },
        ranking: {
          question: 'What shows that an item in the list was a good one?',
          example: 'The customer orders the item within 2 days of the search',
        },
        generative: {
          question: 'When has an answer or draft done its job?',
          example: "The customer doesn't contact us again about the issue within 7 days",
        },
      },
    }),
    outcome_window_days: count({
      title: 'Outcome window',
      help: 'The outcome window determines how long the team waits for results.',
      question: 'Within how many days must the outcome happen?',
      example: '30',
      unit: 'days',
      forTask: {
        multiclass: { question: 'Within how many days is the right category known?', example: '7' },
        regression: { question: 'Within how many days is the true amount known?', example: '14' },
        forecast: { question: 'How many days ahead does the forecast look?', example: '14' },
        ranking: { question: 'For how many days after the list is shown does the outcome count?', example: '2' },
        generative: { question: 'Within how many days would a failed answer show?', example: '7' },
      },
    }),
    rescores_same_cases: yesNo({
      title: 'Same cases every period',
      help: 'With an outcome window longer than a period, the same outcome would otherwise count several times.',
      question: 'Are the same cases scored again in every period?',
      expectedFrom: 'optional',
    }),
    label_delay_days: count({
      title: 'Label delay',
      help: 'The label delay adds to the time the team waits for results.',
      question: 'How many days after the outcome window are labels available?',
      example: '7',
      unit: 'days',
      expectedFrom: 'data',
      owner: 'data_owner',
    }),
    action_lead_time_days: count({
      title: 'Action lead time',
      help: 'Predictions must come early enough to act on.',
      question: 'How many days does acting on a prediction take?',
      example: '5',
      unit: 'days',
      expectedFrom: 'data',
    }),
    statement: prose({
      title: 'Target statement',
      help: 'A good target statement can be tested and signed off on.',
      question: 'What is the target, in one sentence?',
      example:
        'On the last night of each month: will this residential customer give notice within 30 days and not withdraw it?',
      expectedFrom: 'data',
    }),
    label_source: prose({
      title: 'Label source',
      help: 'The recorded label often differs from the outcome you mean.',
      question: 'Where is the outcome recorded?',
      example: 'The notice table in the billing system',
      expectedFrom: 'data',
      owner: 'data_owner',
    }),
    label_gap: prose({
      title: 'Label gap',
      help: 'A label that only approximates the outcome can mislead the model.',
      question: 'How does the label differ from the outcome you mean?',
      example: "Customers who just stop paying aren't included",
      expectedFrom: 'data',
    }),
    leading_indicator: group(
      {
        title: 'Leading indicator',
        help: 'When outcomes take a long time, a leading indicator shows results earlier.',
        expectedFrom: 'optional',
      },
      {
        metric: prose({
          title: 'Leading indicator',
          help: 'Choose a metric that is known early and moves with the outcome.',
          question: 'What can you measure before the outcome is known?',
          example: 'A second specialist agrees with the grade',
        }),
        known_after_days: count({
          title: 'Leading indicator delay',
          help: 'The delay determines how early the team can evaluate the project.',
          question: 'After how many days is the leading indicator known?',
          example: '60',
          unit: 'days',
        }),
      },
    ),
  },
)
