import { place } from '../../plan/typed-path.js'
import { needsOf, showWorkedOut } from '../shared/threshold-figures.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { quoted } from '../../text/rule-words.js'

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
  who: 'ml_lead',
  summary: 'The simple baseline does at least as well as the model is expected to do.',
  why: 'A simple rule that performs as well is usually cheaper to build, run, and explain. The team should know before the money is spent.',
  sources: [ML_TEST_SCORE],
  severity: { modeling: 'warning', 'pre-launch': 'error', live: 'off' },
  reads: [
    place.model.baseline.result,
    place.expectations.success_criteria,
    place.expectations.precision,
    place.economics,
  ],
  good: [withBaseline('0.041')],
  bad: [
    { plan: withBaseline('0.084'), at: 'model.baseline.result', stage: 'modeling' },
    { plan: withBaseline('0.12'), at: 'model.baseline.result', stage: 'modeling' },
  ],
  *check(sheet, plan) {
    const result = plan.model?.baseline?.result
    /* By the plan format, the baseline result uses the metric of the first success criterion. */
    const bar = plan.expectations?.success_criteria?.[0]
    const needs = bar && needsOf(bar, sheet, plan)
    if (result === undefined || !bar || needs?.promised === undefined) return
    if (needs.isFloor ? result < needs.promised : result > needs.promised) return
    const show = (value: number): string => showWorkedOut(value, needs, plan.economics?.currency)
    yield {
      at: place.model.baseline.result,
      message: `On ${quoted(bar.metric ?? bar.id)}, the simple baseline reaches ${show(result)} and the model is expected to reach ${show(needs.promised)}. The model is no better.`,
      help: 'Use the simple baseline, or state what else the model offers.',
    }
  },
})
