import { count, group, prose, section, text } from '../field.js'

export const target = section(
  {
    title: 'Target',
    help: 'What exactly is predicted: two people reading it would mark the same cases.',
    who: 'decision_owner',
    from: 'kickoff',
    binds: 'commitment',
  },
  {
    unit: text({
      title: 'One case',
      help: 'What a single prediction is about.',
      question: 'What is one case?',
      example: 'a customer with a running contract',
    }),
    population: prose({
      title: 'Which cases',
      help: 'All the cases that get a score, and no others.',
      question: 'Which cases get a prediction?',
      example: 'Private customers with a contract of at least three months',
      from: 'data',
    }),
    exclusions: prose({
      title: 'Left out',
      help: 'Cases that must not be scored or cannot be.',
      question: 'Which cases are left out?',
      example: 'Customers in arrears; employees',
      from: 'data',
    }),
    prediction_moment: prose({
      title: 'Moment of prediction',
      help: 'Only what is known at this moment may be used.',
      question: 'At which moment is the prediction made?',
      example: 'In the night before the first working day of the month',
      from: 'data',
    }),
    outcome: prose({
      title: 'Outcome',
      help: 'What has to happen for the answer to be yes, with every condition.',
      question: 'What exactly has to happen for a case to count?',
      example: 'The customer gives notice, and does not withdraw it',
    }),
    outcome_window_days: count({
      title: 'Outcome window',
      help: 'How long one has to wait before the outcome is known; it decides when anything can be judged.',
      question: 'Within how many days of the prediction?',
      example: '30',
      unit: 'days',
    }),
    label_delay_days: count({
      title: 'Reporting delay',
      help: 'Time until the outcome shows in the data.',
      question: 'How many days after that until the outcome is in the data?',
      example: '7',
      unit: 'days',
      from: 'data',
      who: 'data_owner',
    }),
    action_lead_time_days: count({
      title: 'Time to act',
      help: 'A prediction that comes too late to act on is worth nothing.',
      question: 'How many days does it take to act on a prediction?',
      example: '5',
      unit: 'days',
      from: 'data',
    }),
    statement: prose({
      title: 'The target in one sentence',
      help: 'One sentence that can be tested and signed.',
      question: 'Say the target in one sentence.',
      example:
        'On the last night of each month: will this private customer give notice within 30 days and not withdraw it?',
      from: 'data',
    }),
    label_source: prose({
      title: 'Where the outcome is recorded',
      help: 'The recorded label is often not quite what is meant.',
      question: 'Where is the outcome recorded?',
      example: 'The notice table of the billing system',
      from: 'data',
      who: 'data_owner',
    }),
    proxy_gap: prose({
      title: 'What the record misses',
      help: 'A stand-in for the real outcome misleads quietly.',
      question: 'In what does the record differ from what you really mean?',
      example: 'Customers who just stop paying are not in it',
      from: 'data',
    }),
    early_sign: group(
      {
        title: 'Early sign',
        help: 'Where the outcome takes long, something has to be judged before it is known.',
        from: 'optional',
      },
      {
        measure: prose({
          title: 'Early sign',
          help: 'Something that shows early and goes with the outcome.',
          question: 'What can be judged before the outcome is known?',
          example: 'A second specialist agrees with the grading',
        }),
        known_after_days: count({
          title: 'Known after',
          help: 'Decides how early the project can be judged.',
          question: 'After how many days is the early sign known?',
          example: '60',
          unit: 'days',
        }),
      },
    ),
  },
)
