import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { rule } from '../rule.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

export default rule({
  id: 'economics/loss-double-counted',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'The same loss may count twice: as a gain when a case is caught and as a cost when one is missed.',
  why: 'The loss avoided by catching a case is often the same loss that occurs when the case is missed. Counting that loss in both places overstates the value of the model.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  requires: {
    truePositive: path.economics.payoffs.true_positive,
    falseNegative: path.economics.payoffs.false_negative,
  },
  optional: { currency: path.economics.currency },
  good: [FRAUD, exampleWith(FRAUD, { false_negative: '-20' })],
  bad: [
    { plan: exampleWith(FRAUD, { false_negative: '-177' }), path: 'economics.payoffs.false_negative' },
    { plan: exampleWith(FRAUD, { false_negative: '-176' }), path: 'economics.payoffs.false_negative' },
  ],
  *check({ truePositive, falseNegative, currency }) {
    const isSameAmount = Math.abs(truePositive.likely + falseNegative.likely) <= 0.01 * Math.abs(truePositive.likely)
    if (truePositive.likely <= 0 || falseNegative.likely >= 0 || !isSameAmount) return
    yield {
      path: path.economics.payoffs.false_negative,
      related: [{ path: path.economics.payoffs.true_positive, note: 'about the same amount, as a gain' }],
      message: `Catching a case is worth ${formatExactMoney(truePositive.likely, currency)}, and missing one costs about as much. The plan may count the same loss twice.`,
      help: 'Set the false negative value to 0 if the true positive value already counts the avoided loss.',
    }
  },
})
