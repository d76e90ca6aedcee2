import { inside, place } from '../../plan/place.js'
import { needsOf, showAsSaid, showWorkedOut } from '../bar-needs.js'
import { BUSINESS_PERFORMANCE } from '../citations.js'
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
  id: 'expectations/bar-below-break-even',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'A result that just meets the bar would lose money.',
  why: 'The bar is there so that a loss is not launched. One that lies below break-even lets exactly that through, with the signature of the sponsor under it.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  follows: ['economics/loses-money', 'economics/acting-never-pays', 'economics/no-model-can-pay'],
  reads: [place.expectations.bar, place.economics],
  good: [withBar('      at_least: 0.065\n')],
  bad: [
    { plan: withBar('      at_least: 0.05\n'), at: 'expectations.bar.hits.at_least' },
    { plan: withBar('      at_least: 0.06\n'), at: 'expectations.bar.hits.at_least' },
  ],
  *check(sheet, plan) {
    for (const bar of plan.expectations?.bar ?? []) {
      const needs = needsOf(bar, sheet, plan)
      const end = needs?.isFloor ? 'at_least' : 'at_most'
      const set = bar[end]
      if (!needs || needs.breakEven === undefined || set === undefined) continue
      const isTooLow = needs.isFloor ? set < needs.breakEven * 0.995 : set > needs.breakEven * 1.005
      if (!isTooLow) continue
      const { currency } = plan.economics ?? {}
      const breakEven = showWorkedOut(needs.breakEven, needs, currency)
      yield {
        at: inside(place.expectations.bar, bar.id, end),
        message: `The bar ${quoted(bar.measure ?? bar.id)} stands at ${showAsSaid(set, needs, currency)}, and it pays only from ${breakEven} on: a result in between would be launched and lose money.`,
        help: `Set the bar at ${breakEven} or ${needs.isFloor ? 'above' : 'below'}.`,
      }
    }
  },
})
