import { choice, date, figure, group, list, person, prose, section, text, yesNo } from '../field.js'
import { CURRENT_PROCESSES } from '../profile.js'

export const value = section(
  {
    title: 'Value',
    help: 'Every project needs an operation to improve, an action, and a KPI to move.',
    owner: 'decision_owner',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
  },
  {
    operation: prose({
      title: 'Business operation',
      help: 'Models tend to create the most value in large-scale operations.',
      question: 'Which business operation should this project improve?',
      example: 'Retention calls to customers of the mobile business',
      vital: true,
    }),
    decision: prose({
      title: 'Recurring decision',
      help: 'A prediction is useful only if a decision depends on it.',
      question: 'Which recurring decision should this project improve?',
      example: 'Which customers we call this month',
      vital: true,
    }),
    action: prose({
      title: 'Planned action',
      help: 'Predictions create value only when people or systems act on them.',
      question: 'What will people or systems do differently because of a prediction?',
      example: 'An agent calls the customer and offers a new contract',
      vital: true,
    }),
    action_past: text({
      title: 'Action in the past tense',
      help: 'Briefs use this word instead of "acted on".',
      question: 'Which word completes "1,000 customers were …"?',
      example: 'called',
      expectedFrom: 'optional',
      signoffEffect: 'progress',
      when: { task: ['binary'] },
    }),
    action_changes_outcome: yesNo({
      title: 'Effect on the outcome',
      help: 'If the action changes the outcome, use a control group to measure the effect.',
      question: 'Is the action meant to change the outcome (like a retention call)?',
      when: { task: ['binary'] },
    }),
    current_process: group(
      { title: 'Current process', help: "The model is worth paying for only if it improves on today's process." },
      {
        kind: choice({
          title: 'Current decision method',
          help: "The model is compared with today's method, not with taking no action.",
          question: 'How is this decision made today?',
          options: CURRENT_PROCESSES,
        }),
        description: prose({
          title: 'Current process description',
          help: 'The people who run the process should recognize this description.',
          question: 'How does the process work today?',
          example: 'Agents call customers who ask to cancel; no one is called before that.',
          expectedFrom: 'data',
        }),
      },
    ),
    kpis: list(
      {
        title: 'KPIs',
        help: "Without a KPI and today's value, the team can't show that the project worked.",
        item: 'KPI',
        labelField: 'name',
        owner: 'executive_sponsor',
        vital: true,
      },
      {
        name: text({
          title: 'KPI name',
          help: 'Choose a number that business teams already track.',
          question: 'Which KPI should the project move?',
          example: 'Customers who leave in a month',
        }),
        unit: text({
          title: 'KPI unit',
          help: 'A unit keeps readers from confusing percentages with counts.',
          question: 'What unit is the KPI measured in?',
          example: '% of customers',
        }),
        direction: choice({
          title: 'KPI direction',
          help: 'The direction determines whether a change is an improvement.',
          question: 'Should the KPI go up, go down, or hold?',
          options: [
            { value: 'up', label: 'up', means: 'Higher is better.' },
            { value: 'down', label: 'down', means: 'Lower is better.' },
            { value: 'hold', label: 'hold', means: 'The KPI must not get worse.' },
          ],
        }),
        baseline: figure({
          title: 'KPI baseline',
          help: "Without today's value, the team can't show an improvement later.",
          question: 'What is the value of the KPI today?',
          example: '1.8',
          satisfiedBy: 'no_baseline_reason',
        }),
        measured_on: date({
          title: 'KPI baseline date',
          help: 'The date shows whether the baseline is still current.',
          question: 'When was the KPI baseline measured?',
          example: '2026-10-31',
          expectedFrom: 'data',
          /* Measuring the baseline again, with the same result, leaves sign-offs in place. */
          signoffEffect: 'progress',
        }),
        no_baseline_reason: prose({
          title: 'Reason for no KPI baseline',
          help: "For example, a process that doesn't exist yet has no baseline.",
          notAskedReason: 'asked together with the KPI baseline, where there is none',
          expectedFrom: 'optional',
        }),
        target: figure({
          title: 'KPI target',
          help: 'The target says how much improvement makes the project worthwhile.',
          question: 'What value should the KPI reach?',
          example: '1.65',
        }),
        target_due: date({
          title: 'KPI target date',
          help: 'Without a date, no one can say whether the KPI missed its target.',
          question: 'By what date should the KPI reach its target?',
          example: '2027-12-31',
          expectedFrom: 'data',
        }),
        measured_by: person({
          title: 'KPI owner',
          help: 'One person must measure the KPI after launch.',
          question: 'Who measures the KPI?',
          expectedFrom: 'modeling',
        }),
      },
    ),
    do_nothing: prose({
      title: 'Cost of inaction',
      help: 'The cost of not deploying shows how much the project matters, and to whom.',
      question: 'What happens if the model is never deployed?',
      example: 'About 7,200 customers a month keep leaving without a call.',
      expectedFrom: 'data',
      owner: 'executive_sponsor',
    }),
    alternatives: list(
      {
        title: 'Alternatives',
        help: 'Decision makers will ask whether a simpler option works nearly as well.',
        item: 'alternative',
        labelField: 'option',
        expectedFrom: 'data',
        owner: 'ml_lead',
      },
      {
        option: text({
          title: 'Alternative',
          help: "List at least one alternative that doesn't need machine learning.",
          question: 'What else could you do, without machine learning?',
          example: 'Call every customer whose contract ends within 60 days',
        }),
        needs_ml: yesNo({
          title: 'Need for machine learning',
          help: 'Decision makers will ask for at least one alternative without machine learning.',
          question: 'Does this alternative need machine learning?',
        }),
        reason_rejected: prose({
          title: 'Reason for rejecting the alternative',
          help: 'Give a reason that would convince a skeptic.',
          question: 'Why was this alternative rejected?',
          example: 'Reaches 4,000 of 7,200 leavers with three times as many calls.',
        }),
      },
    ),
    out_of_scope: prose({
      title: 'Out-of-scope items',
      help: "List what people might expect but won't get.",
      question: 'What is out of scope for the project?',
      example: 'Business customers; anything about prices',
      expectedFrom: 'data',
    }),
    prohibited_use: prose({
      title: 'Prohibited uses',
      help: "Scores often reach other teams, so state which uses aren't allowed.",
      question: "What must the model's output never be used for?",
      example: 'Refusing service, setting prices, or rating agents',
      expectedFrom: 'modeling',
      owner: 'privacy_legal',
    }),
  },
)
