import { inside, place } from '../../plan/place.js'
import { needsOf, showAsSaid, showWorkedOut } from '../bar-needs.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { quoted } from '../words.js'

const withBar = (lines: string): string =>
  exampleWith(
    CALLS,
    {},
    { expectations: `  bar:\n    - id: hits\n      measure: Precision\n      figure: precision\n${lines}` },
  )

export default numberRule({
  id: 'expectations/bar-above-promise',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'The bar is higher than what is expected of the model.',
  why: 'If everything goes as expected, the project fails its own bar. Either more is expected than was said, or the bar was set without looking at what is likely.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error', live: 'off' },
  reads: [place.expectations.bar, place.expectations.precision, place.expectations.recall, place.economics],
  good: [withBar('      at_least: 0.08\n'), withBar('      at_least: 0.084\n')],
  bad: [
    { plan: withBar('      at_least: 0.1\n'), at: 'expectations.bar.hits.at_least' },
    {
      plan: 'mlplan: 1\nproject:\n  task: generative\neconomics:\n  assist:\n    harm_rate: 1%\nexpectations:\n  bar:\n    - id: harm\n      measure: Harmful answers\n      figure: harm\n      at_most: 0.005\n',
      at: 'expectations.bar.harm.at_most',
    },
  ],
  *check(sheet, plan) {
    for (const bar of plan.expectations?.bar ?? []) {
      const needs = needsOf(bar, sheet, plan)
      const end = needs?.isFloor ? 'at_least' : 'at_most'
      const set = bar[end]
      if (!needs || needs.promised === undefined || set === undefined) continue
      const isTooHigh = needs.isFloor ? set > needs.promised * 1.005 : set < needs.promised * 0.995
      if (!isTooHigh) continue
      const { currency } = plan.economics ?? {}
      yield {
        at: inside(place.expectations.bar, bar.id, end),
        message: `The bar ${quoted(bar.measure ?? bar.id)} stands at ${showAsSaid(set, needs, currency)}, and the plan expects ${showWorkedOut(needs.promised, needs, currency)}: if all goes as expected, it fails.`,
        help: 'Set the bar between break-even and what is expected, or find out whether more can be expected.',
      }
    }
  },
})
