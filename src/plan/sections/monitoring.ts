import { choice, count, date, figure, group, list, person, prose, section, text } from '../field.js'

export const monitoring = section(
  {
    title: 'Monitoring',
    help: 'Models degrade over time, so one person must monitor the model and respond.',
    owner: 'ml_lead',
    expectedFrom: 'modeling',
    signoffEffect: 'commitment',
  },
  {
    owner: person({
      title: 'Monitoring owner',
      help: 'Name one person, not a team.',
      question: 'Who monitors the model after launch?',
    }),
    metrics: list(
      {
        title: 'Monitoring metrics',
        help: 'Monitor at least one KPI and whether people follow the model.',
        item: 'monitoring metric',
        labelField: 'metric',
      },
      {
        metric: text({
          title: 'Monitoring metric',
          help: 'Name one number that the owner checks regularly.',
          question: 'Which metric will you monitor?',
          example: 'Customers kept per 100 calls',
        }),
        kind: choice({
          title: 'Metric type',
          help: "Technical metrics alone don't show whether the model pays off.",
          question: 'What type of metric is this?',
          options: [
            { value: 'business', label: 'business', means: 'Money, customers, or quality.' },
            { value: 'adoption', label: 'adoption', means: 'Whether people follow the model.' },
            { value: 'model', label: 'model', means: 'How well the model predicts.' },
            { value: 'data', label: 'data', means: 'Whether the inputs have changed.' },
            { value: 'operations', label: 'operations', means: 'Failures and delays.' },
            { value: 'fairness', label: 'fairness', means: 'Differences between subgroups.' },
          ],
        }),
        interval_days: count({
          title: 'Monitoring interval',
          help: 'The interval determines how soon the team notices a problem.',
          question: 'How many days pass between checks of the metric?',
          example: '7',
          unit: 'days',
        }),
        alert_threshold: text({
          title: 'Alert threshold',
          help: 'The alert threshold tells the owner when to respond.',
          question: 'At what value must the team respond?',
          example: 'below 4 in 100',
        }),
        response: prose({
          title: 'Alert response',
          help: 'A planned response helps the team act quickly.',
          question: 'What does the team do when the alert threshold is reached?',
          example: 'Pause the calls and check the list',
        }),
        owner: person({
          title: 'Alert response owner',
          help: 'One person must be responsible for the response.',
          question: 'Who responds when the alert threshold is reached?',
        }),
      },
    ),
    review_interval_days: count({
      title: 'Review interval',
      help: 'Owners and business conditions change, so the model needs regular reviews.',
      question: 'How many days pass between full reviews of the model?',
      example: '90',
      unit: 'days',
    }),
    last_review_on: date({
      title: 'Last review date',
      help: 'The next full review is due one interval after the last one.',
      question: 'When was the last full review of the model?',
      expectedFrom: 'live',
      signoffEffect: 'progress',
    }),
    retraining: prose({
      title: 'Retraining policy',
      help: 'The policy says what triggers retraining and who approves it.',
      question: 'When is the model retrained, and who approves it?',
      example: 'When precision is below 6% for two months; the decision owner approves',
      expectedFrom: 'pre-launch',
    }),
    incident_process: prose({
      title: 'Incident process',
      help: 'Staff need the process at hand when something goes wrong.',
      question: 'Where are incidents reported, and to whom?',
      example: 'On-call phone of the CRM team, then the decision owner',
      expectedFrom: 'pre-launch',
    }),
    retirement: prose({
      title: 'Retirement policy',
      help: 'A retirement policy keeps an outdated model from staying in use.',
      question: 'When is the model retired, and who decides?',
      example: 'After two reviews in a row below the success criterion; the sponsor decides',
      expectedFrom: 'pre-launch',
    }),
    benefits_review: group(
      {
        title: 'Benefits review',
        help: 'The benefits review compares measured value with expected value.',
        owner: 'executive_sponsor',
      },
      {
        due: date({
          title: 'Benefits review deadline',
          help: 'Plan the benefits review for a few months after launch.',
          question: 'When is the benefits review due?',
          example: '2028-01-31',
          expectedFrom: 'pre-launch',
        }),
        done_on: date({
          title: 'Benefits review completion date',
          help: 'Enter the date once the benefits review is complete.',
          question: 'When was the benefits review done?',
          expectedFrom: 'optional',
          signoffEffect: 'progress',
        }),
        measured_value_per_year: figure({
          title: 'Measured value per year',
          help: 'The measured value is compared with the expected value.',
          question: 'How much value per year did the review measure?',
          expectedFrom: 'optional',
          signoffEffect: 'progress',
        }),
      },
    ),
    launched_on: date({
      title: 'Actual launch date',
      help: 'Time in use is counted from the actual launch date.',
      question: 'When did the model go live?',
      expectedFrom: 'live',
      signoffEffect: 'progress',
    }),
  },
)
