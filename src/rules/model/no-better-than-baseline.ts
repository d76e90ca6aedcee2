import { path } from '../../plan/typed-path.js'
import { findCriterionFigures, findFigureKind } from '../shared/threshold-figures.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { asTyped, formatApart } from '../../text/figures/format-apart.js'
import { quoteText } from '../../text/plain-text.js'

const withBaseline = (result: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      expectations:
        '  success_criteria:\n    - id: hits\n      metric: Precision\n      figure: precision\n      at_least: 0.07\n',
      model: `  baseline:\n    description: Call every customer whose contract ends soon\n    result: ${result}\n`,
    },
  )

export default numberRule({
  id: 'model/no-better-than-baseline',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The simple baseline does at least as well as the model is expected to do.',
  why: 'A simple rule that performs as well is usually cheaper to build, run, and explain. The team should know before the money is spent.',
  sources: [ML_TEST_SCORE],
  severity: { kickoff: 'error', live: 'off' },
  reads: [path.model.baseline.result, path.expectations.success_criteria, path.expectations.precision, path.economics],
  good: [withBaseline('0.041')],
  bad: [
    { plan: withBaseline('0.084'), path: 'model.baseline.result', stage: 'modeling' },
    { plan: withBaseline('0.12'), path: 'model.baseline.result', stage: 'modeling' },
  ],
  *check(worksheet, plan) {
    const result = plan.model?.baseline?.result
    /* By the plan format, the baseline result uses the metric of the first success criterion. */
    const criterion = plan.expectations?.success_criteria?.[0]
    const figures = criterion && findCriterionFigures(criterion, worksheet, plan)
    if (result === undefined || !criterion || figures?.expected === undefined) return
    if (figures.isMinimum ? result < figures.expected : result > figures.expected) return
    const kind = findFigureKind(figures, plan.economics?.currency)
    const expected = figures.isExpectedCalculated ? figures.expected : asTyped(figures.expected)
    const [resultText, expectedText] = formatApart(kind, asTyped(result), expected)
    yield {
      path: path.model.baseline.result,
      message: `On ${quoteText(criterion.metric ?? criterion.id)}, the simple baseline reaches ${resultText} and the model is expected to reach ${expectedText}. The model is no better.`,
      help: 'Use the simple baseline, or state what else the model offers.',
    }
  },
})
