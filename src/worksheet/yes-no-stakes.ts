import { type Stakes, stakesOfIntervention, stakesOfPayoffs } from '../numbers/stakes.js'
import { place } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { type Input, inputsOf, SHARE, upToHundredfold, type Values, valueIn } from './model.js'

/** What a hit and a miss are worth: from the four payoffs, or from an intervention and how often it works. */

/* The value is worked out hundreds of times; each place is looked up once. */
const { payoffs, intervention } = place.economics
const PAYOFFS = {
  caught: payoffs.caught,
  false_alarm: payoffs.false_alarm,
  missed: payoffs.missed,
  left_alone: payoffs.left_alone,
}
const INTERVENTION = {
  cost: intervention.cost,
  success_rate: intervention.success_rate,
  value: intervention.value,
  side_cost: intervention.side_cost,
}

/** Figures of the other kind may be left over from before the question was answered anew. */
export function isIntervention({ value, economics }: Plan): boolean {
  return value?.changes_outcome ?? economics?.intervention !== undefined
}

export function stakesInputs(plan: Plan): readonly Input[] {
  const { payoffs, intervention } = plan.economics ?? {}
  if (isIntervention(plan)) {
    return inputsOf([
      [INTERVENTION.cost, intervention?.cost, upToHundredfold(intervention?.cost)],
      [INTERVENTION.success_rate, intervention?.success_rate, SHARE],
      [INTERVENTION.value, intervention?.value, upToHundredfold(intervention?.value)],
      [INTERVENTION.side_cost, intervention?.side_cost, upToHundredfold(intervention?.side_cost)],
    ])
  }
  return inputsOf([
    [PAYOFFS.caught, payoffs?.caught, upToHundredfold(payoffs?.caught)],
    [PAYOFFS.false_alarm, payoffs?.false_alarm, upToHundredfold(payoffs?.false_alarm)],
    [PAYOFFS.missed, payoffs?.missed, upToHundredfold(payoffs?.missed)],
    [PAYOFFS.left_alone, payoffs?.left_alone, upToHundredfold(payoffs?.left_alone)],
  ])
}

/** Gain from acting on a true case, loss from acting on a false one; `undefined` while one of the two cannot be told. */
export function stakesAt(values: Values): Stakes | undefined {
  const cost = valueIn(values, INTERVENTION.cost)
  const successRate = valueIn(values, INTERVENTION.success_rate)
  const value = valueIn(values, INTERVENTION.value)
  if (cost !== undefined && successRate !== undefined && value !== undefined) {
    return stakesOfIntervention({ cost, successRate, value, sideCost: valueIn(values, INTERVENTION.side_cost) ?? 0 })
  }
  const [caught, falseAlarm] = [valueIn(values, PAYOFFS.caught), valueIn(values, PAYOFFS.false_alarm)]
  if (caught === undefined || falseAlarm === undefined) return undefined
  return stakesOfPayoffs({
    caught,
    falseAlarm,
    missed: valueIn(values, PAYOFFS.missed) ?? 0,
    leftAlone: valueIn(values, PAYOFFS.left_alone) ?? 0,
  })
}
