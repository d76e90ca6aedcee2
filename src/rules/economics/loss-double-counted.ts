import { place } from '../../plan/typed-path.js'
import { showAmount } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/loss-double-counted',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: 'The same loss may count twice: as a gain when a case is caught and as a cost when one is missed.',
  why: 'The loss avoided by catching a case is often the same loss that occurs when the case is missed. Counting that loss in both places overstates the value of the model.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  given: { caught: place.economics.payoffs.true_positive, missed: place.economics.payoffs.false_negative },
  maybe: { currency: place.economics.currency },
  good: [FRAUD, exampleWith(FRAUD, { false_negative: '-20' })],
  bad: [
    { plan: exampleWith(FRAUD, { false_negative: '-177' }), at: 'economics.payoffs.false_negative' },
    { plan: exampleWith(FRAUD, { false_negative: '-176' }), at: 'economics.payoffs.false_negative' },
  ],
  *check({ caught, missed, currency }) {
    const isSame = Math.abs(caught.likely + missed.likely) <= 0.01 * Math.abs(caught.likely)
    if (caught.likely <= 0 || missed.likely >= 0 || !isSame) return
    yield {
      at: place.economics.payoffs.false_negative,
      related: [{ at: place.economics.payoffs.true_positive, note: 'about the same amount, as a gain' }],
      message: `Catching a case is worth ${showAmount(caught.likely, currency)}, and missing one costs about as much. The plan may count the same loss twice.`,
      help: 'Set the false negative value to 0 if the true positive value already counts the avoided loss.',
    }
  },
})
