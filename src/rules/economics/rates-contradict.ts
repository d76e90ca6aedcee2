import { fourthOf } from '../../numbers/confusion.js'
import { ratesCanHold, type Range } from '../../numbers/ranges.js'
import type { Estimate } from '../../plan/field.js'
import { place } from '../../plan/place.js'
import { showExactly } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { rule } from '../rule.js'
import { showShare } from '../words.js'

export default rule({
  id: 'economics/rates-contradict',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'Base rate, treated fraction, precision and recall cannot all be true.',
  why: 'Any three of them give the fourth, so four that do not fit mean that at least one was wished for. Whoever adds them up in the meeting stops believing the others too.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  follows: ['economics/rate-impossible', 'economics/nothing-to-predict', 'economics/range-upside-down'],
  given: {
    baseRate: place.economics.base_rate,
    treated: place.economics.treated_fraction,
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
      plan: exampleWith(CALLS, { treated_fraction: '10%' }, { expectations: '  recall: 12.6%\n' }),
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
        { at: place.economics.base_rate, note: 'the base rate' },
        { at: place.economics.treated_fraction, note: 'times the precision, divided by the base rate, is the recall' },
        { at: place.expectations.precision, note: 'the precision' },
      ],
      message: `Acting on ${exactly(treated.likely)} of the cases with a precision of ${exactly(precision.likely)}, at a base rate of ${exactly(baseRate.likely)}, finds ${showShare(follows)} of the true cases; the plan says ${exactly(recall.likely)}.`,
      help: `Correct the one of the four that is wrong; if it is the recall, write ${showShare(follows)}.`,
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
