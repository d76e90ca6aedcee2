import { choice, count, estimate, figure, group, prose, share, text, yesNo } from '../field.js'

/** The economics fields of every task except binary classification. */

export const routing = group(
  {
    title: 'Routing',
    help: 'The model is compared with people, who also make errors.',
    when: { task: ['multiclass'] },
  },
  {
    human_cost: estimate('money', {
      title: 'Staff cost per case',
      help: 'Each case the model handles alone saves the staff cost.',
      question: 'What does one case cost when a person handles it?',
      example: '1.93',
    }),
    error_cost: estimate('money', {
      title: 'Cost of one error',
      help: 'Include the cost of finding and correcting the error.',
      question: 'What does one misrouted case cost?',
      example: '12.10',
    }),
    human_error_rate: estimate('share', {
      title: 'Human error rate',
      help: 'People make mistakes too, so the model is compared with their error rate.',
      question: 'What share of cases do people get wrong today?',
      example: '18%',
    }),
    coverage: estimate('share', {
      title: 'Coverage',
      help: 'Coverage is the share the model handles alone. People handle the rest.',
      question: 'What share of cases should the model handle alone?',
      /* Decided, not measured. */
      sample: 'none',
      example: '70%',
    }),
    accuracy: estimate('share', {
      title: 'Accuracy on covered cases',
      help: 'Count only the cases the model handles alone.',
      question: 'Of the cases the model handles alone, what share will be right?',
      example: '90%',
    }),
  },
)

export const forecast = group(
  {
    title: 'Forecast',
    help: "The model is compared with the simplest forecast and with today's forecast.",
    when: { task: ['forecast', 'regression'] },
  },
  {
    metric: choice({
      title: 'Error metric',
      help: 'All forecast errors in the plan use this metric.',
      question: 'Which metric measures the forecast error?',
      forTask: { regression: { question: 'Which metric measures the error?' } },
      options: [
        { value: 'wape', label: 'WAPE', means: 'Total absolute error as a share of the total actual value.' },
        { value: 'mae', label: 'MAE', means: 'Mean absolute error.' },
        { value: 'rmse', label: 'RMSE', means: 'Root mean squared error.' },
        { value: 'mape', label: 'MAPE', means: 'Mean absolute percentage error, which is undefined for zero values.' },
        { value: 'mase', label: 'MASE', means: 'Mean absolute scaled error. A result below 1 beats a naive forecast.' },
        {
          value: 'other',
          label: 'another metric',
          means: 'Such as the median error, WRMSSE, or quantile loss. Lower must be better.',
        },
      ],
    }),
    naive_error: figure({
      title: 'Naive forecast error',
      help: 'Use a forecast that repeats the last value or the same week last year.',
      question: 'What is the error of the simplest forecast?',
      example: '0.32',
      forTask: { regression: { question: 'What is the error of the simplest estimate, such as the average?' } },
    }),
    current_error: figure({
      title: 'Current forecast error',
      help: 'The model must beat the forecast in use today.',
      question: 'What is the error of the forecast in use today?',
      example: '0.28',
      forTask: { regression: { question: "What is the error of today's estimate?" } },
    }),
    expected_error: estimate('number', {
      title: 'Expected forecast error',
      help: 'The value of the model depends on how far it reduces the current error.',
      question: 'What forecast error do you expect from the model?',
      example: '0.24',
      forTask: { regression: { question: 'What error do you expect from the model?' } },
    }),
    autocorrelation: figure({
      title: 'Autocorrelation',
      help: 'Autocorrelation, from -1 to 1, limits what history alone can predict.',
      question: 'How similar is each period to the one before (lag-1 autocorrelation)?',
      example: '0.5',
      expectedFrom: 'optional',
    }),
    external_drivers: prose({
      title: 'External drivers',
      help: 'Outside information, such as promotions, can improve on what history alone predicts.',
      question: "What does the model know that past values don't show?",
      example: 'Planned promotions and school holidays',
      expectedFrom: 'data',
    }),
    has_zeros: yesNo({
      title: 'Zero values',
      help: "A percentage error can't be calculated when the true value is zero.",
      question: 'Is the true value zero in some periods?',
      expectedFrom: 'data',
    }),
    std_dev: figure({
      title: 'Standard deviation',
      help: 'The standard deviation is the error (RMSE) of always forecasting the mean.',
      question: 'What is the standard deviation of the values?',
      example: '40',
      expectedFrom: 'optional',
    }),
    value_per_point: estimate('money', {
      title: 'Value per year of 1% less error',
      help: 'Use 1% of the error itself (16% to 15.84%), not one percentage point.',
      question: 'What is 1% less forecast error (16% to 15.84%) worth per year?',
      example: '12600',
      forTask: { regression: { question: 'What is 1% less error (16% to 15.84%) worth per year?' } },
    }),
  },
)

export const ranking = group(
  {
    title: 'Ranking',
    help: 'Offline scores only approximate what a test with real users shows.',
    when: { task: ['ranking'] },
  },
  {
    current_order: text({
      title: 'Current order',
      help: 'The model must beat the current order, such as popularity or newest first.',
      question: 'In what order are items shown today?',
      example: 'Best sellers first',
    }),
    online_metric: text({
      title: 'Online metric',
      help: 'Online metrics are measured with real users, not on past data.',
      question: 'Which online metric will decide success?',
      example: 'Orders per visit',
    }),
    current_value: estimate('share', {
      title: 'Current online metric',
      help: 'The expected gain is relative to this value.',
      question: 'What is the value of the online metric today?',
      example: '3.1%',
    }),
    expected_gain: estimate('share', {
      title: 'Expected relative gain',
      help: 'A relative gain of 4% turns 3.1% into about 3.2%, not 7.1%.',
      question: 'By what percentage is the online metric expected to rise?',
      /* A relative gain, not a share of cases. */
      sample: 'none',
      example: '4%',
    }),
    value_of_gain: estimate('money', {
      title: 'Value of a 1% relative gain per year',
      help: 'The plan uses this amount to convert the gain into money.',
      question: 'What is a 1% relative gain worth per year?',
      example: '55000',
    }),
  },
)

export const assistant = group(
  {
    title: 'Assistant',
    help: 'Resolved cases and accepted drafts create value, while harmful answers cost money.',
    when: { task: ['generative'] },
  },
  {
    resolution_definition: text({
      title: 'Resolution definition',
      help: "A closed chat doesn't always mean a solved problem.",
      question: 'When does a case count as resolved?',
      satisfiedBy: 'acceptance_rate',
      example: 'No repeat contact about the issue within seven days',
      owner: 'decision_owner',
    }),
    human_cost: estimate('money', {
      title: 'Staff cost per case',
      help: 'Each case resolved without a person saves the staff cost.',
      satisfiedBy: 'acceptance_rate',
      question: 'What does one case cost when a person handles it?',
      example: '4.80',
    }),
    resolution_rate: estimate('share', {
      title: 'Resolution rate',
      help: 'Only cases resolved without a person save the staff cost.',
      question: 'What share of cases will be resolved without a person?',
      satisfiedBy: 'acceptance_rate',
      example: '40%',
    }),
    inference_cost: estimate('money', {
      title: 'Inference cost per case',
      help: 'Include model and platform fees.',
      question: 'What does the model cost per case?',
      example: '0.35',
    }),
    harm_rate: estimate('share', {
      title: 'Harm rate',
      help: 'Even a good model sometimes gives harmful answers, so zero is rarely realistic.',
      question: 'In what share of cases will an answer do harm?',
      example: '0.5%',
      owner: 'risk_owner',
    }),
    harm_cost: estimate('money', {
      title: 'Cost of one harmful answer',
      help: 'Include refunds, complaints, and commitments the company must honor.',
      question: 'What does one harmful answer cost?',
      example: '60',
    }),
    reviewed_answers: count({
      title: 'Reviewed answers',
      help: 'Only a large enough number of reviewed answers can show that harm is rare.',
      question: 'How many answers will people review before launch?',
      example: '600',
      unit: 'answers',
      expectedFrom: 'data',
      owner: 'ml_lead',
    }),
    rework_rate: share({
      title: 'Rework rate',
      help: 'After a wrong but harmless answer, the customer often contacts you again.',
      question: 'In what share of cases is the answer wrong but harmless?',
      example: '6%',
      expectedFrom: 'data',
    }),
    rework_cost: estimate('money', {
      title: 'Rework cost per case',
      help: 'Count the cost of handling one repeat contact.',
      question: 'What does one repeat contact cost?',
      example: '5.50',
      expectedFrom: 'data',
    }),
    acceptance_rate: estimate('share', {
      title: 'Acceptance rate',
      help: 'When a person decides, only drafts that people use save time.',
      question: "What share of the model's drafts will people use?",
      example: '60%',
      expectedFrom: 'optional',
    }),
    minutes_saved: estimate('number', {
      title: 'Minutes saved per accepted draft',
      help: 'Compare with writing the answer without a draft.',
      question: 'How many minutes does an accepted draft save?',
      example: '3',
      unit: 'minutes',
      expectedFrom: 'optional',
    }),
    review_minutes: estimate('number', {
      title: 'Review minutes per draft',
      help: 'Every draft takes time to review, whether or not people use it.',
      question: 'How many minutes does reviewing a draft take?',
      example: '0.5',
      unit: 'minutes',
      expectedFrom: 'optional',
    }),
    cost_per_minute: estimate('money', {
      title: 'Staff cost per minute',
      help: 'The plan uses this cost to convert minutes into money.',
      question: 'What does one minute of staff time cost?',
      example: '0.55',
      expectedFrom: 'optional',
    }),
  },
)
