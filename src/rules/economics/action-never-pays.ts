import { path } from '../../plan/typed-path.js'
import { usesIntervention, computeUnitPayoffs, listPayoffInputs } from '../../worksheet/tasks/binary-payoffs.js'
import type { Plan } from '../../plan/plan.js'
import { getLikelyValues } from '../../worksheet/model.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatAmount } from '../../text/figures/format-money.js'

export default numberRule({
  id: 'economics/action-never-pays',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'Acting on a positive case gains nothing, or acting on a negative case costs nothing.',
  why: 'A model earns money by separating cases where acting pays off from the others. If acting never pays off, or always does, there is nothing to separate.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  suppressedBy: ['economics/range-out-of-order', 'economics/impossible-amount'],
  reads: [path.economics.payoffs, path.economics.intervention],
  good: [CALLS, FRAUD],
  bad: [
    { plan: exampleWith(CALLS, { value: '20' }), path: 'economics.intervention.value' },
    { plan: exampleWith(FRAUD, { false_positive: '21' }), path: 'economics.payoffs.false_positive' },
    { plan: exampleWith(FRAUD, { true_positive: '-5' }), path: 'economics.payoffs.true_positive' },
    { plan: exampleWith(CALLS, { cost: '0' }), path: 'economics.intervention.cost' },
  ],
  *check({ binary }, plan) {
    const unitPayoffs = binary && computeUnitPayoffs(getLikelyValues(listPayoffInputs(plan)))
    if (!unitPayoffs) return
    const { gain, loss } = unitPayoffs
    const hasIntervention = usesIntervention(plan)
    const formatValue = (amount: number): string => formatAmount(amount, plan.economics?.currency)
    if (gain <= 0) {
      yield {
        path: hasIntervention ? path.economics.intervention.value : path.economics.payoffs.true_positive,
        message: `Acting on a positive case is worth ${formatValue(gain)} on average (${describeGain(plan)}). Even a perfect model couldn't earn anything.`,
        help: 'Correct the amounts, or choose an action that is worth more than it costs.',
      }
    }
    if (loss <= 0) {
      yield {
        path: hasIntervention ? path.economics.intervention.cost : path.economics.payoffs.false_positive,
        message: `Acting on a negative case ${loss === 0 ? 'costs nothing' : `earns ${formatValue(-loss)}`}. A model that avoids such cases adds no value.`,
        help: hasIntervention
          ? 'Enter the cost of one action, and any other cost of a false alarm under `false_positive_cost`.'
          : 'Enter the loss as a negative amount, such as -21.',
      }
    }
  },
})

function describeGain(plan: Plan): string {
  if (!usesIntervention(plan)) return 'compared with not acting'
  return plan.economics?.intervention?.control_rate === undefined
    ? 'success rate times value, minus the cost of one action'
    : 'value less what the control group earns anyway, minus the cost of one action'
}
