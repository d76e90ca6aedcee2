import { place } from '../../plan/place.js'
import { showAmount } from '../../worksheet/words.js'
import { isIntervention } from '../../worksheet/yes-no-stakes.js'
import { COST_SENSITIVE } from '../citations.js'
import { CALLS, exampleWith, FRAUD } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'economics/acting-never-pays',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'Acting on a true case gains nothing, or acting on a false one costs nothing.',
  why: 'A model earns by telling apart the cases on which acting pays from those on which it does not. If acting never pays, or always does, there is nothing to tell apart, and no model is needed.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  follows: ['economics/range-upside-down', 'economics/impossible-amount'],
  reads: [place.economics.payoffs, place.economics.intervention],
  good: [CALLS, FRAUD],
  bad: [
    { plan: exampleWith(CALLS, { value: '20' }), at: 'economics.intervention.value' },
    { plan: exampleWith(FRAUD, { false_alarm: '21' }), at: 'economics.payoffs.false_alarm' },
    { plan: exampleWith(FRAUD, { caught: '-5' }), at: 'economics.payoffs.caught' },
    { plan: exampleWith(CALLS, { cost: '0' }), at: 'economics.intervention.cost' },
  ],
  *check({ yesNo }, plan) {
    if (!yesNo?.stakes) return
    const { gain, loss } = yesNo.stakes
    const isAction = isIntervention(plan)
    const money = (amount: number): string => showAmount(amount, plan.economics?.currency)
    if (gain <= 0) {
      yield {
        at: isAction ? place.economics.intervention.value : place.economics.payoffs.caught,
        message: `Acting on a true case brings ${money(gain)} on average${isAction ? ': success rate times value, less the cost of one action' : ', against leaving it alone'}. Not even a model that is always right could earn anything.`,
        help: 'Correct the amounts, or find an action that is worth more than it costs.',
      }
    }
    if (loss <= 0) {
      yield {
        at: isAction ? place.economics.intervention.cost : place.economics.payoffs.false_alarm,
        message: `Acting on a false case ${loss === 0 ? 'costs nothing' : `brings ${money(-loss)}`}: then acting on every case is best, and no model is needed.`,
        help: isAction
          ? 'Write what one action costs, and any harm beyond it as side cost.'
          : 'Write the loss as a negative amount, as in -21.',
      }
    }
  },
})
