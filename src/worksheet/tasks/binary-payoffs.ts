import { type Stakes, stakesOfIntervention, stakesOfPayoffs } from '../../numbers/stakes.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { type Input, inputsOf, SHARE, upToHundredfold, type Values, valueIn } from '../model.js'

/** What a hit and a miss are worth: from the four payoffs, or from an intervention and how often it works. */

/* The value is worked out hundreds of times; each place is looked up once. */
const { payoffs, intervention } = place.economics
const PAYOFFS = {
  caught: payoffs.true_positive,
  false_positive: payoffs.false_positive,
  missed: payoffs.false_negative,
  true_negative: payoffs.true_negative,
}
const INTERVENTION = {
  cost: intervention.cost,
  success_rate: intervention.success_rate,
  value: intervention.value,
  false_positive_cost: intervention.false_positive_cost,
}

/** Figures of the other kind may be left over from before the question was answered anew. */
export function isIntervention({ value, economics }: Plan): boolean {
  return value?.action_changes_outcome ?? economics?.intervention !== undefined
}

export function stakesInputs(plan: Plan): readonly Input[] {
  const { payoffs, intervention } = plan.economics ?? {}
  if (isIntervention(plan)) {
    return inputsOf([
      [INTERVENTION.cost, intervention?.cost, upToHundredfold(intervention?.cost)],
      [INTERVENTION.success_rate, intervention?.success_rate, SHARE],
      [INTERVENTION.value, intervention?.value, upToHundredfold(intervention?.value)],
      [
        INTERVENTION.false_positive_cost,
        intervention?.false_positive_cost,
        upToHundredfold(intervention?.false_positive_cost),
      ],
    ])
  }
  return inputsOf([
    [PAYOFFS.caught, payoffs?.true_positive, upToHundredfold(payoffs?.true_positive)],
    [PAYOFFS.false_positive, payoffs?.false_positive, upToHundredfold(payoffs?.false_positive)],
    [PAYOFFS.missed, payoffs?.false_negative, upToHundredfold(payoffs?.false_negative)],
    [PAYOFFS.true_negative, payoffs?.true_negative, upToHundredfold(payoffs?.true_negative)],
  ])
}

/** Gain from acting on a true case, loss from acting on a false one; `undefined` while one of the two cannot be told. */
export function stakesAt(values: Values): Stakes | undefined {
  const cost = valueIn(values, INTERVENTION.cost)
  const successRate = valueIn(values, INTERVENTION.success_rate)
  const value = valueIn(values, INTERVENTION.value)
  if (cost !== undefined && successRate !== undefined && value !== undefined) {
    return stakesOfIntervention({
      cost,
      successRate,
      value,
      sideCost: valueIn(values, INTERVENTION.false_positive_cost) ?? 0,
    })
  }
  const [caught, falseAlarm] = [valueIn(values, PAYOFFS.caught), valueIn(values, PAYOFFS.false_positive)]
  if (caught === undefined || falseAlarm === undefined) return undefined
  return stakesOfPayoffs({
    caught,
    falseAlarm,
    missed: valueIn(values, PAYOFFS.missed) ?? 0,
    leftAlone: valueIn(values, PAYOFFS.true_negative) ?? 0,
  })
}
