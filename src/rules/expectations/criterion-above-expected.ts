import { inside, place } from '../../plan/typed-path.js'
import { needsOf, showAsSaid, showWorkedOut } from '../shared/threshold-figures.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { quoted } from '../../text/rule-words.js'

const withBar = (lines: string): string =>
  exampleWith(
    CALLS,
    {},
    { expectations: `  success_criteria:\n    - id: hits\n      metric: Precision\n      figure: precision\n${lines}` },
  )

export default numberRule({
  id: 'expectations/criterion-above-expected',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'A success criterion is stricter than the result that the plan expects.',
  why: 'If everything goes as expected, the project misses its own success criterion. The plan may expect too little, or the criterion may be unrealistic.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error', live: 'off' },
  reads: [
    place.expectations.success_criteria,
    place.expectations.precision,
    place.expectations.recall,
    place.economics,
  ],
  good: [withBar('      at_least: 0.08\n'), withBar('      at_least: 0.084\n')],
  bad: [
    { plan: withBar('      at_least: 0.1\n'), at: 'expectations.success_criteria.hits.at_least' },
    {
      plan: 'mlplan: 2\nproject:\n  task: generative\neconomics:\n  assistant:\n    harm_rate: 1%\nexpectations:\n  success_criteria:\n    - id: harm\n      metric: Harmful answers\n      figure: harm_rate\n      at_most: 0.005\n',
      at: 'expectations.success_criteria.harm.at_most',
    },
  ],
  *check(sheet, plan) {
    for (const bar of plan.expectations?.success_criteria ?? []) {
      const needs = needsOf(bar, sheet, plan)
      const end = needs?.isFloor ? 'at_least' : 'at_most'
      const set = bar[end]
      if (!needs || needs.promised === undefined || set === undefined) continue
      const isTooHigh = needs.isFloor ? set > needs.promised * 1.005 : set < needs.promised * 0.995
      if (!isTooHigh) continue
      const { currency } = plan.economics ?? {}
      yield {
        at: inside(place.expectations.success_criteria, bar.id, end),
        message: `Success criterion ${quoted(bar.metric ?? bar.id)} requires ${needs.isFloor ? 'at least' : 'at most'} ${showAsSaid(set, needs, currency)}, but the plan expects ${showWorkedOut(needs.promised, needs, currency)}. If all goes as expected, the project misses the criterion.`,
        help: 'Set the criterion between break-even and the expected figure, or show that the model can do better.',
      }
    }
  },
})
