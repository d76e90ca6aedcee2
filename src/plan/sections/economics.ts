import { choice, count, date, estimate, group, person, prose, section, share, text, yesNo } from '../field.js'
import { assistant, forecast, ranking, routing } from './economics-by-task.js'

export const economics = section(
  {
    title: 'Economics',
    help: 'These figures let anyone check whether the project pays off.',
    owner: 'finance_partner',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
  },
  {
    currency: text({
      title: 'Currency',
      help: 'All amounts in the plan use this currency.',
      question: 'Which currency are the amounts in?',
      example: 'USD',
    }),
    period: choice({
      title: 'Counting period',
      help: 'Use the same period for volumes and staff hours.',
      question: 'Do you count cases per day, week, month, quarter, or year?',
      options: [
        { value: 'day', label: 'day', means: '365 periods a year.' },
        { value: 'week', label: 'week', means: '52 periods a year.' },
        { value: 'month', label: 'month', means: '12 periods a year.' },
        { value: 'quarter', label: 'quarter', means: '4 periods a year.' },
        { value: 'year', label: 'year', means: '1 period a year.' },
      ],
    }),
    volume_per_period: estimate('count', {
      title: 'Cases per period',
      help: 'Count the cases that get a prediction in one period.',
      question: 'How many cases are there per period?',
      example: '400000',
      unit: 'cases',
      owner: 'decision_owner',
    }),
    base_rate: estimate('share', {
      title: 'Base rate',
      help: 'Every other rate is judged against how often the outcome happens without a model.',
      question: 'What share of all cases are positive today, with no model?',
      example: '1.8%',
      owner: 'data_owner',
      when: { task: ['binary'] },
    }),
    selection_rate: estimate('share', {
      title: 'Selection rate',
      help: 'The selection rate, the share of cases acted on, determines the workload.',
      question: 'What share of cases will you act on?',
      example: '3%',
      /* Decided, not measured. */
      sample: 'none',
      owner: 'decision_owner',
      when: { task: ['binary'] },
    }),
    payoffs: group(
      {
        title: 'Value per outcome',
        help: 'Measure each value against taking no action on the case.',
        when: { task: ['binary'], action_changes_outcome: [false] },
      },
      {
        true_positive: estimate('money', {
          title: 'True positive value',
          help: 'Enter the gain when a positive case is acted on.',
          question: 'What is acting on a positive case worth?',
          example: '177',
        }),
        false_positive: estimate('money', {
          title: 'False positive value',
          help: 'Enter the cost of a false alarm as a negative amount.',
          question: 'What is acting on a negative case worth?',
          example: '-21',
        }),
        false_negative: estimate('money', {
          title: 'False negative value',
          help: 'Enter a negative amount, or 0 if the true positive value includes the avoided loss.',
          question: 'What is missing a positive case worth?',
          example: '0',
        }),
        true_negative: estimate('money', {
          title: 'True negative value',
          help: 'Leaving a negative case alone is nearly always worth 0.',
          question: 'What is leaving a negative case alone worth?',
          example: '0',
          expectedFrom: 'optional',
        }),
      },
    ),
    intervention: group(
      {
        title: 'Intervention',
        help: 'These figures set what acting costs and what a success is worth.',
        when: { task: ['binary'], action_changes_outcome: [true] },
      },
      {
        cost: estimate('money', {
          title: 'Cost of one action',
          help: 'Every action costs this much, whether or not the case is positive.',
          question: 'What does one action cost?',
          example: '4',
        }),
        success_rate: estimate('share', {
          title: 'Success rate',
          help: 'Use a control group to measure how often the action works.',
          question: 'How often does acting on a positive case change the outcome?',
          example: '12%',
          sample: 'groups',
        }),
        value: estimate('money', {
          title: 'Value of one success',
          help: 'Count what is kept or gained when the action works.',
          question: 'What is one success worth?',
          example: '600',
        }),
        false_positive_cost: estimate('money', {
          title: 'False positive cost',
          help: 'Count annoyance or other harm when the action reaches the wrong person.',
          question: 'What does acting on a negative case cost beyond the action?',
          example: '0',
          expectedFrom: 'optional',
        }),
      },
    ),
    routing,
    forecast,
    ranking,
    assistant,
    current: group(
      {
        title: 'Current process figures',
        help: "The model must beat today's process, including its operating cost.",
        expectedFrom: 'data',
        when: { task: ['binary'], today: ['rules', 'human', 'model'] },
      },
      {
        selection_rate: share({
          title: 'Current selection rate',
          help: "Enter the share of all cases that today's process acts on.",
          question: 'What share of all cases do you act on today?',
          example: '0.35%',
          owner: 'decision_owner',
        }),
        precision: share({
          title: 'Current precision',
          help: "Enter the share of today's actions that are right.",
          question: 'Of the cases acted on today, what share is right?',
          example: '12%',
          owner: 'decision_owner',
        }),
        operating_cost_per_year: estimate('money', {
          title: 'Current operating cost per year',
          help: "Include all costs of today's process except the cost of the actions.",
          question: "What does today's process cost per year, not counting the actions?",
          example: '300000',
        }),
      },
    ),
    build_cost: estimate('money', {
      title: 'Build cost',
      help: 'Leave out integration and change management, which have their own fields.',
      question: 'What is the one-time cost of building the model?',
      example: '140000',
    }),
    integration_cost: estimate('money', {
      title: 'Integration cost',
      help: 'Integration is a common obstacle, and its cost is easy to forget.',
      question: 'What is the one-time cost of integrating the model?',
      example: '80000',
      owner: 'integration_owner',
    }),
    change_cost: estimate('money', {
      title: 'Change management cost',
      help: 'Include training, new instructions, and time lost while people learn.',
      question: 'What is the one-time cost of change management?',
      example: '25000',
      expectedFrom: 'data',
      owner: 'decision_owner',
    }),
    operating_cost_per_year: estimate('money', {
      title: 'Operating cost per year',
      help: 'Include hosting, licenses, staff, monitoring, and reviewers.',
      question: 'What does operating the model cost per year?',
      example: '90000',
    }),
    adoption: estimate('share', {
      title: 'Adoption',
      help: "When people don't follow a recommendation, the case is handled as it is today.",
      question: "What share of the model's recommendations will people follow?",
      example: '80%',
      expectedFrom: 'data',
      owner: 'decision_owner',
    }),
    horizon_years: count({
      title: 'Time horizon',
      help: 'The project must earn back its cost within the time horizon.',
      question: 'Over how many years must the project pay off?',
      example: '3',
      unit: 'years',
      expectedFrom: 'data',
    }),
    discount_rate: share({
      title: 'Discount rate',
      help: 'Finance usually has a standard rate for valuing later years.',
      question: 'What discount rate does finance use?',
      example: '8%',
      expectedFrom: 'optional',
    }),
    value_varies_by_case: yesNo({
      title: 'Value differences between cases',
      help: 'When amounts differ, cases are ranked by expected value, not by probability alone.',
      question: 'Do the amounts differ a lot from case to case?',
      expectedFrom: 'data',
      when: { task: ['binary'] },
    }),
    basis: group(
      {
        title: 'Basis of estimate',
        help: "The default source covers every figure that doesn't name a source.",
        expectedFrom: 'data',
        /* People sign off on the figures; a better source for the same figures leaves sign-offs in place. */
        signoffEffect: 'progress',
      },
      {
        source: prose({
          title: 'Default source',
          help: 'Name a document that readers can check.',
          question: 'Where do the figures come from?',
          example: 'Retention report, Q3 2026',
        }),
        as_of: date({
          title: 'Default source date',
          help: 'The date shows whether the figures are still current.',
          question: 'What date are the figures from?',
          example: '2026-10-31',
        }),
        owner: person({
          title: 'Default source owner',
          help: 'Readers need to know whom to ask about a figure.',
          question: 'Who is responsible for the figures?',
        }),
      },
    ),
  },
)
