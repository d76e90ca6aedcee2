import { place } from '../../plan/place.js'
import { needsOf, showWorkedOut } from '../bar-needs.js'
import { ML_TEST_SCORE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { quoted } from '../words.js'

const withBaseline = (result: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      expectations: '  bar:\n    - id: hits\n      measure: Precision\n      figure: precision\n      at_least: 0.07\n',
      model: `  baseline:\n    description: Call everybody whose contract ends soon\n    result: ${result}\n`,
    },
  )

export default numberRule({
  id: 'model/no-better-than-baseline',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The simple way reaches as much as is expected of the model.',
  why: 'A simple rule that does as well is cheaper to build, to run and to explain. Somebody will find that out, and better before the money is spent.',
  sources: [ML_TEST_SCORE],
  severity: { modeling: 'warning', 'pre-launch': 'error', live: 'off' },
  reads: [place.model.baseline.result, place.expectations.bar, place.expectations.precision, place.economics],
  good: [withBaseline('0.041')],
  bad: [
    { plan: withBaseline('0.084'), at: 'model.baseline.result', stage: 'modeling' },
    { plan: withBaseline('0.12'), at: 'model.baseline.result', stage: 'modeling' },
  ],
  *check(sheet, plan) {
    const result = plan.model?.baseline?.result
    /* The form says that the baseline is told in the measure of the first bar. */
    const bar = plan.expectations?.bar?.[0]
    const needs = bar && needsOf(bar, sheet, plan)
    if (result === undefined || !bar || needs?.promised === undefined) return
    if (needs.isFloor ? result < needs.promised : result > needs.promised) return
    const show = (value: number): string => showWorkedOut(value, needs, plan.economics?.currency)
    yield {
      at: place.model.baseline.result,
      message: `In ${quoted(bar.measure ?? bar.id)} the simple way reaches ${show(result)}, and ${show(needs.promised)} is expected of the model: the simple way is as good.`,
      help: 'Use the simple way, or say what else the model brings.',
    }
  },
})
