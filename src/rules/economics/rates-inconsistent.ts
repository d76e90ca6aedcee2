import { fourthOf } from '../../numbers/confusion.js'
import { ratesCanHold, type Range } from '../../numbers/ranges.js'
import type { Estimate } from '../../plan/field.js'
import { place } from '../../plan/typed-path.js'
import { showExactly } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { rule } from '../rule.js'
import { showShare } from '../../text/rule-words.js'

export default rule({
  id: 'economics/rates-inconsistent',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: "Base rate, selection rate, precision, and recall can't all be true.",
  why: "Any three of these figures determine the fourth. If the four don't fit, at least one is wrong, and stakeholders who do the math may doubt the others too.",
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  follows: ['economics/rate-unreachable', 'economics/nothing-to-predict', 'economics/range-out-of-order'],
  given: {
    baseRate: place.economics.base_rate,
    treated: place.economics.selection_rate,
    precision: place.expectations.precision,
    recall: place.expectations.recall,
  },
  maybe: {},
  good: [
    exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 12.6%\n' }),
    exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: {low: 10%, likely: 20%, high: 30%}\n' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 30%\n' }),
      at: 'expectations.recall',
    },
    {
      plan: exampleWith(CALLS, { selection_rate: '10%' }, { expectations: '  recall: 12.6%\n' }),
      at: 'expectations.recall',
    },
  ],
  *check({ baseRate, treated, precision, recall }) {
    const ranges = {
      baseRate: rangeOf(baseRate),
      treatedFraction: rangeOf(treated),
      precision: rangeOf(precision),
      recall: rangeOf(recall),
    }
    const follows = fourthOf({
      baseRate: baseRate.likely,
      treatedFraction: treated.likely,
      precision: precision.likely,
    })?.recall
    if (follows === undefined || follows > 1 || ratesCanHold(ranges)) return
    yield {
      at: place.expectations.recall,
      related: [
        { at: place.economics.base_rate, note: 'used to calculate recall' },
        { at: place.economics.selection_rate, note: 'recall is selection rate times precision, divided by base rate' },
        { at: place.expectations.precision, note: 'used to calculate recall' },
      ],
      message: `A selection rate of ${exactly(treated.likely)}, a precision of ${exactly(precision.likely)}, and a base rate of ${exactly(baseRate.likely)} imply a recall of ${showShare(follows)}. The plan expects ${exactly(recall.likely)}.`,
      help: `Correct whichever figure is wrong. If recall is wrong, set it to ${showShare(follows)}.`,
    }
  },
})

function rangeOf({ likely, low, high }: Estimate): Range {
  return { low: low ?? likely, high: high ?? likely }
}

/** As the plan says it, so that two figures side by side stay apart. */
function exactly(share: number): string {
  return showExactly(share, 'share', '', undefined)
}
