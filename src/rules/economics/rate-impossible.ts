import { maxPrecision, maxRecall, ROUNDING } from '../../numbers/bounds.js'
import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/rate-impossible',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'A precision or a recall is promised that no model can reach at this depth.',
  why: 'There are only so many true cases to be found, and only so many cases are acted on. Such a promise breaks whatever the model is, and it is the project that is blamed.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  follows: ['economics/nothing-to-predict', 'economics/range-upside-down'],
  given: { baseRate: place.economics.base_rate, treated: place.economics.treated_fraction },
  maybe: { precision: place.expectations.precision, recall: place.expectations.recall },
  good: [
    exampleWith(CALLS, { treated_fraction: '1%', precision: '100%' }),
    exampleWith(CALLS, { treated_fraction: '10%', precision: '18%' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { treated_fraction: '10%', precision: '30%' }),
      at: 'expectations.precision',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 1%\n  treated_fraction: 0.5%\nexpectations:\n  recall: 80%\n',
      at: 'expectations.recall',
    },
  ],
  *check({ baseRate, treated, precision, recall }) {
    const [mostPrecise, mostFound] = [maxPrecision, maxRecall].map((most) => most(baseRate.likely, treated.likely))
    const related = [
      { at: place.economics.base_rate, note: 'so many are true' },
      { at: place.economics.treated_fraction, note: 'so many are acted on' },
    ]
    const depth = `Of ${exactly(treated.likely)} of the cases acted on, at a base rate of ${exactly(baseRate.likely)},`
    if (
      precision !== undefined &&
      mostPrecise !== undefined &&
      (precision.low ?? precision.likely) > mostPrecise * ROUNDING
    ) {
      yield {
        at: place.expectations.precision,
        related,
        message: `${depth} at most ${showShare(mostPrecise)} can be true; a precision of ${exactly(precision.likely)} is promised.`,
        help: `Act on fewer cases, or promise at most ${showShare(mostPrecise)}.`,
      }
    }
    if (recall !== undefined && mostFound !== undefined && (recall.low ?? recall.likely) > mostFound * ROUNDING) {
      yield {
        at: place.expectations.recall,
        related,
        message: `Acting on ${exactly(treated.likely)} of the cases finds at most ${showShare(mostFound)} of the true ones, at a base rate of ${exactly(baseRate.likely)}; a recall of ${exactly(recall.likely)} is promised.`,
        help: `Act on more cases, or promise at most ${showShare(mostFound)}.`,
      }
    }
  },
})

/** As the plan says it, so that two figures side by side stay apart. */
function exactly(share: number): string {
  return showExactly(share, 'share', '', undefined)
}
