import { maxPrecision, maxRecall, ROUNDING } from '../../numbers/bounds.js'
import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/rate-unreachable',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'No model can reach the expected precision or recall at this selection rate.',
  why: 'The base rate limits how many positives there are, and the selection rate limits how many of them can be caught. A project that expects more is sure to miss its own figures.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  follows: ['economics/nothing-to-predict', 'economics/range-out-of-order'],
  given: { baseRate: place.economics.base_rate, treated: place.economics.selection_rate },
  maybe: { precision: place.expectations.precision, recall: place.expectations.recall },
  good: [
    exampleWith(CALLS, { selection_rate: '1%', precision: '100%' }),
    exampleWith(CALLS, { selection_rate: '10%', precision: '18%' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { selection_rate: '10%', precision: '30%' }),
      at: 'expectations.precision',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1%\n  selection_rate: 0.5%\nexpectations:\n  recall: 80%\n',
      at: 'expectations.recall',
    },
  ],
  *check({ baseRate, treated, precision, recall }) {
    const [mostPrecise, mostFound] = [maxPrecision, maxRecall].map((most) => most(baseRate.likely, treated.likely))
    const related = [
      { at: place.economics.base_rate, note: 'share of cases that are positive' },
      { at: place.economics.selection_rate, note: 'share of cases acted on' },
    ]
    const depth = `At a selection rate of ${exactly(treated.likely)} and a base rate of ${exactly(baseRate.likely)},`
    if (
      precision !== undefined &&
      mostPrecise !== undefined &&
      (precision.low ?? precision.likely) > mostPrecise * ROUNDING
    ) {
      yield {
        at: place.expectations.precision,
        related,
        message: `${depth} precision (the share of actions that are right) can't exceed ${showShare(mostPrecise)}. The plan expects ${exactly(precision.likely)}.`,
        help: `Act on fewer cases, or lower the expected precision to ${showShare(mostPrecise)} or less.`,
      }
    }
    if (recall !== undefined && mostFound !== undefined && (recall.low ?? recall.likely) > mostFound * ROUNDING) {
      yield {
        at: place.expectations.recall,
        related,
        message: `${depth} recall (the share of positives found) can't exceed ${showShare(mostFound)}. The plan expects ${exactly(recall.likely)}.`,
        help: `Act on more cases, or lower the expected recall to ${showShare(mostFound)} or less.`,
      }
    }
  },
})

/** As the plan says it, so that two figures side by side stay apart. */
function exactly(share: number): string {
  return showExactly(share, 'share', '', undefined)
}
