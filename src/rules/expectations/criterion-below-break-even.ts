import { inside, place } from '../../plan/typed-path.js'
import { showExactly, showMoney } from '../../text/format-numbers.js'
import { type Needs, needsOf, showAsSaid } from '../shared/threshold-figures.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { quoted, showShare } from '../../text/rule-words.js'

const withBar = (lines: string): string =>
  exampleWith(
    CALLS,
    {},
    { expectations: `  success_criteria:\n    - id: hits\n      metric: Precision\n      figure: precision\n${lines}` },
  )

export default numberRule({
  id: 'expectations/criterion-below-break-even',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: "A result that just meets a success criterion wouldn't pay off.",
  why: 'Success criteria should stop a project that would lose money. A criterion short of break-even would approve such a project.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  follows: ['economics/loses-money', 'economics/action-never-pays', 'economics/no-model-can-pay'],
  reads: [place.expectations.success_criteria, place.economics],
  good: [withBar('      at_least: 0.065\n')],
  bad: [
    { plan: withBar('      at_least: 0.05\n'), at: 'expectations.success_criteria.hits.at_least' },
    { plan: withBar('      at_least: 0.06\n'), at: 'expectations.success_criteria.hits.at_least' },
  ],
  *check(sheet, plan) {
    for (const bar of plan.expectations?.success_criteria ?? []) {
      const needs = needsOf(bar, sheet, plan)
      const end = needs?.isFloor ? 'at_least' : 'at_most'
      const set = bar[end]
      if (!needs || needs.breakEven === undefined || set === undefined) continue
      const isTooLow = needs.isFloor ? set < needs.breakEven * 0.995 : set > needs.breakEven * 1.005
      if (!isTooLow) continue
      const { currency } = plan.economics ?? {}
      const breakEven = showBreakEven(needs.breakEven, needs, currency)
      yield {
        at: inside(place.expectations.success_criteria, bar.id, end),
        message: `Success criterion ${quoted(bar.metric ?? bar.id)} requires ${needs.isFloor ? 'at least' : 'at most'} ${showAsSaid(set, needs, currency)}, but break-even is ${breakEven}. A result in between would pass without paying off.`,
        help: `Set the criterion to ${breakEven} or ${needs.isFloor ? 'higher' : 'lower'}.`,
      }
    }
  },
})

/** With three digits, so that a criterion set to the figure shown passes. */
function showBreakEven(value: number, { unit }: Needs, currency: string | undefined): string {
  if (unit === 'money') return showMoney(value, currency)
  return unit === 'share' ? showShare(value) : showExactly(Number(value.toPrecision(3)), 'number', '', undefined)
}
