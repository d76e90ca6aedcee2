import { choice, count, estimate, figure, group, prose, share, text, yesNo } from '../field.js'

/** The figures of the tasks that are not a yes or no, each in its own form. */

export const routing = group(
  {
    title: 'Routing',
    help: 'Compared with people doing it, with their own mistakes, never with perfection.',
    when: { task: ['multiclass'] },
  },
  {
    manual_cost: estimate('money', {
      title: 'Cost by hand',
      help: 'What one case costs when a person handles it.',
      question: 'What does it cost to handle one case by hand?',
      example: '1.93',
    }),
    error_cost: estimate('money', {
      title: 'Cost of a wrong one',
      help: 'What one misrouted case costs.',
      question: 'What does one wrongly assigned case cost?',
      example: '12.10',
    }),
    human_error_rate: estimate('share', {
      title: 'Human error rate',
      help: 'How often people get it wrong today.',
      question: 'Of the cases handled by hand, which share goes wrong today?',
      example: '18%',
    }),
    coverage: estimate('share', {
      title: 'Coverage',
      help: 'The share of cases the model decides alone; the rest stays with people.',
      question: 'Which share of cases should the model handle alone?',
      example: '70%',
    }),
    accuracy: estimate('share', {
      title: 'Accuracy on the covered share',
      help: 'Counts only on the cases it handles alone.',
      question: 'Of those it handles alone, which share will be right?',
      example: '90%',
    }),
  },
)

export const forecast = group(
  {
    title: 'Forecast',
    help: 'Compared with the simplest forecast and with the one in use.',
    when: { task: ['forecast', 'regression'] },
  },
  {
    metric: choice({
      title: 'Error measure',
      help: 'Both errors below are in this measure.',
      question: 'In which measure is the error told?',
      options: [
        { value: 'wape', label: 'WAPE', means: 'Total absolute error as a share of the total.' },
        { value: 'mae', label: 'MAE', means: 'Mean absolute error.' },
        { value: 'rmse', label: 'RMSE', means: 'Root mean squared error.' },
        { value: 'mape', label: 'MAPE', means: 'Mean absolute percentage error; undefined with zeros.' },
        { value: 'mase', label: 'MASE', means: 'Error relative to a naive forecast; below 1 beats it.' },
      ],
    }),
    naive_error: figure({
      title: 'Naive error',
      help: 'The error of the simplest forecast: last value, or the same week last year.',
      question: 'What is the error of the simplest forecast?',
      example: '0.32',
    }),
    current_error: figure({
      title: "Today's error",
      help: 'The error of the forecast in use today.',
      question: 'What is the error of the forecast in use today?',
      example: '0.28',
    }),
    promised_error: estimate('number', {
      title: 'Promised error',
      help: 'What the model is meant to reach.',
      question: 'Which error should the model reach?',
      example: '0.24',
    }),
    autocorrelation: figure({
      title: 'Autocorrelation',
      help: 'How much one period resembles the one before, between -1 and 1; it bounds what history alone can give.',
      question: 'How strongly does one period resemble the one before (lag-1 autocorrelation)?',
      example: '0.5',
      from: 'optional',
    }),
    outside_information: prose({
      title: 'What it knows beyond history',
      help: 'Promotions, weather, orders: only they can take it beyond what history allows.',
      question: 'What does it know that past values do not tell?',
      example: 'Planned promotions and school holidays',
      from: 'data',
    }),
    has_zeros: yesNo({
      title: 'Zeros happen',
      help: 'Then an error in percent of the true value cannot be computed.',
      question: 'Are there periods in which the true value is zero?',
      from: 'data',
    }),
    spread: figure({
      title: 'Spread',
      help: 'The standard deviation of what is forecast: always saying the mean is off by that much.',
      question: 'What is the standard deviation of the values?',
      example: '40',
      from: 'optional',
    }),
    value_per_point: estimate('money', {
      title: 'Value of one percent less error, a year',
      help: 'One percent of the error itself: from 16% to 15.84%, not to 15%. It turns error into money, so a slip here is multiplied.',
      question: 'If the error fell by one hundredth of itself (16% to 15.84%), what would that be worth in a year?',
      example: '12600',
    }),
  },
)

export const ranking = group(
  {
    title: 'Ranking',
    help: 'An offline score is only a stand-in; what counts is measured with users.',
    when: { task: ['ranking'] },
  },
  {
    baseline: text({
      title: "Today's order",
      help: 'Popularity, newest first, by hand: this is what has to be beaten.',
      question: 'In which order are they shown today?',
      example: 'Best-selling first',
    }),
    online_metric: text({
      title: 'Online measure',
      help: 'Measured with real users, not on old data.',
      question: 'Which measure with real users will decide?',
      example: 'Orders per visit',
    }),
    baseline_value: estimate('share', {
      title: 'Measure today',
      help: 'Its value under the present order.',
      question: 'What is that measure today?',
      example: '3.1%',
    }),
    expected_gain: estimate('share', {
      title: 'Expected gain, relative',
      help: 'By how much it should rise, as a share of today.',
      question: 'By which share of today should it rise?',
      example: '4%',
    }),
    value_of_gain: estimate('money', {
      title: 'Value of one percent more, a year',
      help: 'Turns the measure into money.',
      question: 'What is one percent more worth in a year?',
      example: '55000',
    }),
  },
)

export const assist = group(
  {
    title: 'Assistant',
    help: 'Counts what is really solved, and what a harmful answer costs.',
    when: { task: ['generative'] },
  },
  {
    success: text({
      title: 'What counts as solved',
      help: 'A closed chat is not a solved problem.',
      question: 'When does one case count as solved?',
      example: 'No new contact about it within seven days',
      who: 'decision_owner',
    }),
    human_cost: estimate('money', {
      title: 'Cost by a person',
      help: 'What one case costs when a person handles it.',
      question: 'What does one case cost when a person handles it?',
      example: '4.80',
    }),
    resolved_rate: estimate('share', {
      title: 'Resolved rate',
      help: 'The share solved without a person.',
      question: 'Which share of cases will be solved without a person?',
      example: '40%',
    }),
    inference_cost: estimate('money', {
      title: 'Cost of one answer',
      help: 'Model and platform, per case.',
      question: 'What does the model cost per case?',
      example: '0.35',
    }),
    harm_rate: estimate('share', {
      title: 'Harm rate',
      help: 'The share of cases in which the answer does harm. It is never zero.',
      question: 'In which share of cases will an answer do harm?',
      example: '0.5%',
      who: 'risk_owner',
    }),
    harm_cost: estimate('money', {
      title: 'Cost of one harmful answer',
      help: 'Refunds, complaints, a promise that has to be kept.',
      question: 'What does one harmful answer cost?',
      example: '60',
    }),
    evaluated_cases: count({
      title: 'Answers read before launch',
      help: 'That harm is rare can only be shown by reading enough answers.',
      question: 'How many answers will people read and judge before launch?',
      example: '600',
      unit: 'answers',
      from: 'data',
      who: 'ml_lead',
    }),
    rework_rate: share({
      title: 'Rework rate',
      help: 'Wrong but harmless: the customer comes back.',
      question: 'In which share of cases is the answer wrong but harmless?',
      example: '6%',
      from: 'data',
    }),
    rework_cost: estimate('money', {
      title: 'Cost of rework',
      help: 'What one such return costs.',
      question: 'What does one such return cost?',
      example: '5.50',
      from: 'data',
    }),
    accepted: estimate('share', {
      title: 'Drafts accepted',
      help: 'Where a person decides, the model saves time only on drafts that are used.',
      question: 'Which share of its drafts will people use?',
      example: '60%',
      from: 'optional',
    }),
    minutes_saved: estimate('number', {
      title: 'Minutes saved by a used draft',
      help: 'Against writing it without help.',
      question: 'How many minutes does a used draft save?',
      example: '3',
      unit: 'minutes',
      from: 'optional',
    }),
    review_minutes: estimate('number', {
      title: 'Minutes to read a draft',
      help: 'Spent on every draft, used or not.',
      question: 'How many minutes does it take to read a draft?',
      example: '0.5',
      unit: 'minutes',
      from: 'optional',
    }),
    cost_per_minute: estimate('money', {
      title: 'Cost of a minute of work',
      help: 'Turns minutes into money.',
      question: 'What does a minute of their work cost?',
      example: '0.55',
      from: 'optional',
    }),
  },
)
