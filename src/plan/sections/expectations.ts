import { choice, date, estimate, figure, list, person, prose, ref, section, share, text, yesNo } from '../field.js'
import type { ChoiceOption } from '../profile.js'

/** The figures of the plan that a success criterion can set a limit for. */
const CRITERION_FIGURES = [
  { value: 'precision', label: 'precision', means: 'Of the cases acted on, the share that is right.' },
  {
    value: 'uplift',
    label: 'uplift',
    means: 'Of the cases acted on, the share whose outcome the action changes.',
  },
  { value: 'recall', label: 'recall', means: 'Of all positive cases, the share the model finds.' },
  { value: 'accuracy', label: 'accuracy', means: 'Of the cases the model handles, the share that is right.' },
  { value: 'error', label: 'forecast error', means: "The forecast error, in the plan's error metric." },
  { value: 'resolution_rate', label: 'resolution rate', means: 'The share of cases resolved without a person.' },
  { value: 'harm_rate', label: 'harm rate', means: 'The share of cases in which an answer does harm.' },
  { value: 'value', label: 'net value per year', means: "The net value per year, in the plan's currency." },
  { value: 'other', label: 'another metric', means: "A metric that isn't a figure in this plan." },
] as const satisfies readonly ChoiceOption[]

export const expectations = section(
  {
    title: 'Expectations',
    help: 'Stakeholders should agree early on how often the model is right and when to stop.',
    owner: 'ml_lead',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
  },
  {
    precision: estimate('share', {
      title: 'Precision',
      help: 'Precision tells stakeholders how many actions will be right and how many false alarms.',
      question: 'Of the cases acted on, what share will be right?',
      example: '7.6%',
      when: { task: ['binary'] },
    }),
    recall: estimate('share', {
      title: 'Recall',
      help: 'Recall tells stakeholders how many positive cases the model will find and miss.',
      question: 'Of all positive cases, what share will the model find?',
      example: '12.6%',
      expectedFrom: 'data',
      when: { task: ['binary'] },
    }),
    accuracy: estimate('share', {
      title: 'Expected accuracy',
      help: 'Accuracy can mislead: always giving the most common answer may score high.',
      question: 'What accuracy, if any, do stakeholders expect?',
      example: '95%',
      expectedFrom: 'optional',
      when: { task: ['binary', 'multiclass'] },
    }),
    auc: estimate('number', {
      title: 'AUC',
      help: 'AUC measures how well the model separates positive from negative cases.',
      question: 'What AUC (area under the ROC curve), if any, do you expect?',
      example: '0.78',
      expectedFrom: 'optional',
      when: { task: ['binary'] },
    }),
    class_mix: choice({
      title: 'Class mix of the test data',
      help: 'Figures from resampled data often look far better than results in use.',
      question: 'What class mix were the expected figures measured on?',
      expectedFrom: 'data',
      when: { task: ['binary'] },
      options: [
        { value: 'natural', label: 'natural class mix', means: 'The test data has the same base rate as real use.' },
        {
          value: 'resampled',
          label: 'resampled class mix',
          means: 'The test data has as many positives as negatives, unlike real use.',
        },
        { value: 'not_measured', label: 'not measured yet', means: 'The figures are only expectations so far.' },
      ],
    }),
    evidence: choice({
      title: 'Evidence type',
      help: 'A guess is allowed, but mlplan checks guesses more strictly.',
      question: 'What are the expected figures based on?',
      options: [
        { value: 'pilot', label: 'our own pilot', means: 'Measured in use at your organization.' },
        {
          value: 'prior_model',
          label: 'our own earlier model',
          means: 'Measured on an earlier model at your organization.',
        },
        {
          value: 'backtest',
          label: 'backtest on our own data',
          means: 'Measured on past data from your organization, not in use.',
        },
        { value: 'published', label: 'published results', means: 'Measured at another organization.' },
        { value: 'vendor', label: 'vendor claim', means: 'Treated as a guess until measured at your organization.' },
        { value: 'guess', label: 'guess', means: 'Not measured yet.' },
      ],
    }),
    evidence_link: text({
      title: 'Evidence link',
      help: 'Stakeholders will ask to see the evidence.',
      question: 'Where can people read the evidence?',
      example: 'docs/backtest-2026-09.md',
      expectedFrom: 'modeling',
    }),
    success_criteria: list(
      {
        title: 'Success criteria',
        help: 'Success criteria define which results are good enough to continue.',
        item: 'success criterion',
        labelField: 'metric',
        owner: 'executive_sponsor',
      },
      {
        metric: text({
          title: 'Success metric',
          help: 'Choose a business metric, such as money or how often an action is right.',
          question: 'Which metric defines success?',
          example: 'precision among the customers called',
        }),
        figure: choice({
          title: 'Matching plan figure',
          help: 'A match lets mlplan compare the criterion with expected and break-even values.',
          question: 'Which plan figure does the success metric match?',
          expectedFrom: 'data',
          options: CRITERION_FIGURES,
        }),
        at_least: figure({
          title: 'Minimum value',
          help: 'Below the minimum, the project stops. If lower is better, enter "at most 3".',
          question: 'What is the minimum value to proceed?',
          example: '6.5%',
          mayBePercent: true,
          satisfiedBy: 'at_most',
        }),
        at_most: figure({
          title: 'Maximum value',
          help: 'Use a maximum when lower values are better.',
          notAskedReason: 'asked together with the minimum value',
          mayBePercent: true,
          expectedFrom: 'optional',
        }),
        evaluation_data: prose({
          title: 'Evaluation data',
          help: 'Name the cases, the period, and the comparison group.',
          question: 'What data will the success criterion be evaluated on?',
          example: 'The June 2027 pilot, compared with the control group',
          expectedFrom: 'data',
        }),
        due: date({
          title: 'Evaluation deadline',
          help: 'A success criterion without a deadline may never be applied.',
          question: 'When must the success criterion be evaluated?',
          example: '2027-07-15',
          expectedFrom: 'data',
        }),
        decided_by: person({
          title: 'Criterion decision maker',
          help: 'One person must be able to stop the project.',
          question: 'Who decides whether the success criterion is met?',
          expectedFrom: 'data',
        }),
      },
    ),
    shared_figures: list(
      {
        title: 'Shared figures',
        help: 'People remember figures they were given, so correct wrong figures early.',
        item: 'shared figure',
        labelField: 'shared_with',
        canBeNone: true,
      },
      {
        shared_with: text({
          title: 'Shared figure recipient',
          help: 'List everyone who may remember the figure.',
          question: 'Who, if anyone, has already been given a figure or date?',
          example: 'the Board',
        }),
        statement: prose({
          title: 'Shared statement',
          help: 'Use the exact words, if possible.',
          question: 'What figure or date was shared?',
          example: '"about $2 million a year"',
        }),
        shared_on: date({
          title: 'Date shared',
          help: 'The date shows which figure people heard last.',
          question: 'When was the figure shared?',
          example: '2026-10-14',
          expectedFrom: 'data',
        }),
        value_per_year: figure({
          title: 'Value shared per year',
          help: 'The shared amount is compared with what the plan supports.',
          question: 'What yearly amount, if any, was shared?',
          example: '2000000',
          expectedFrom: 'optional',
        }),
        supported: yesNo({
          title: 'Support in the plan',
          help: "A shared figure that the plan doesn't support must be corrected.",
          question: 'Does this plan support the shared figure?',
          expectedFrom: 'data',
        }),
        correction: ref('decisions', {
          title: 'Correction decision',
          help: 'Link the decision or request that corrects the shared figure.',
          question: 'Which decision corrects the shared figure?',
          expectedFrom: 'optional',
        }),
      },
    ),
    threshold_policy: choice({
      title: 'Decision threshold policy',
      help: 'The threshold determines cost and benefit, so the business must choose it.',
      question: 'How will you choose which cases to act on?',
      expectedFrom: 'modeling',
      owner: 'decision_owner',
      when: { task: ['binary'] },
      options: [
        { value: 'cost_based', label: 'wherever acting pays off', means: 'Every case with a positive expected value.' },
        {
          value: 'top_n',
          label: 'as many as staff can handle',
          means: 'The highest-ranked cases, up to staff capacity.',
        },
        { value: 'fixed', label: 'above a fixed threshold', means: 'Every case with a score above the threshold.' },
      ],
    }),
    fixed_threshold: share({
      title: 'Fixed decision threshold',
      help: 'Set a fixed threshold at the probability where acting starts to pay off.',
      question: 'If the decision threshold is fixed, at what probability is it set?',
      example: '10%',
      expectedFrom: 'optional',
      owner: 'decision_owner',
      when: { task: ['binary'] },
    }),
    guardrails: list(
      {
        title: 'Guardrails',
        help: 'Guardrails must not get worse while the KPI gets better.',
        item: 'guardrail',
        labelField: 'metric',
        expectedFrom: 'modeling',
        owner: 'decision_owner',
      },
      {
        metric: text({
          title: 'Guardrail metric',
          help: 'Choose a metric whose decline people would complain about.',
          question: 'Which metric must not get worse?',
          example: 'Complaints per 1,000 calls',
        }),
        limit: text({
          title: 'Guardrail limit',
          help: 'The limit is the worst value that stakeholders will accept.',
          question: 'What is the limit for the guardrail?',
          example: 'at most 3',
        }),
      },
    ),
  },
)
