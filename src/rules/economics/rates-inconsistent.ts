import { getEstimateBounds } from '../../worksheet/estimate-range.js'
import { solveRates } from '../../numbers/confusion.js'
import { areRatesConsistent } from '../../numbers/ranges.js'
import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, findDigitsApart } from '../../text/figures/format-apart.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'

export default rule({
  id: 'economics/rates-inconsistent',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: "Base rate, selection rate, precision, and recall can't all be true.",
  why: "Any three of these figures determine the fourth. If the four don't fit, at least one is wrong, and stakeholders who do the math may doubt the others too.",
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  suppressedBy: ['economics/rate-unreachable', 'economics/nothing-to-predict', 'economics/range-out-of-order'],
  requires: {
    baseRate: path.economics.base_rate,
    selectionRate: path.economics.selection_rate,
    precision: path.expectations.precision,
    recall: path.expectations.recall,
  },
  optional: {},
  good: [
    exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 12.6%\n' }),
    exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: {low: 10%, likely: 20%, high: 30%}\n' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 30%\n' }),
      path: 'expectations.recall',
    },
    {
      plan: exampleWith(CALLS, { selection_rate: '10%' }, { expectations: '  recall: 12.6%\n' }),
      path: 'expectations.recall',
    },
  ],
  *check({ baseRate, selectionRate, precision, recall }) {
    const ranges = {
      baseRate: getEstimateBounds(baseRate),
      selectionRate: getEstimateBounds(selectionRate),
      precision: getEstimateBounds(precision),
      recall: getEstimateBounds(recall),
    }
    const impliedRecall = solveRates({
      baseRate: baseRate.likely,
      selectionRate: selectionRate.likely,
      precision: precision.likely,
    })?.recall
    if (impliedRecall === undefined || impliedRecall > 1 || areRatesConsistent(ranges)) return
    const impliedText = formatImpliedRecall(impliedRecall, recall.likely)
    yield {
      path: path.expectations.recall,
      related: [
        { path: path.economics.base_rate, note: 'used to calculate recall' },
        { path: path.economics.selection_rate, note: 'recall is selection rate times precision, divided by base rate' },
        { path: path.expectations.precision, note: 'used to calculate recall' },
      ],
      message: `A selection rate of ${formatExactShare(selectionRate.likely)}, a precision of ${formatExactShare(precision.likely)}, and a base rate of ${formatExactShare(baseRate.likely)} imply a recall of ${impliedText}. The plan expects ${formatExactShare(recall.likely)}.`,
      help: `Correct whichever figure is wrong. If recall is wrong, set it to ${impliedText}.`,
    }
  },
})

/** With at least three digits, so that a recall set to the figure shown fits the other three. */
function formatImpliedRecall(implied: number, planned: number): string {
  return formatShare(implied, Math.max(3, findDigitsApart(SHARES, implied, asTyped(planned))))
}
