import {
  type UnitPayoffs,
  unitPayoffsFromIntervention,
  unitPayoffsFromOutcomes,
  unitPayoffsFromUplift,
} from '../../numbers/stakes.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { resolveSuccessRate } from '../estimate-range.js'
import { type ModelInput, listInputs, SHARE_RANGE, searchRange, type InputValues, getInput } from '../model.js'

/** The gain per true positive and the loss per false positive, from the four payoffs or from an intervention. */

/* The value is computed hundreds of times, so each path is looked up once. */
const { payoffs, intervention } = path.economics
const PAYOFFS = {
  true_positive: payoffs.true_positive,
  false_positive: payoffs.false_positive,
  false_negative: payoffs.false_negative,
  true_negative: payoffs.true_negative,
}
const INTERVENTION = {
  cost: intervention.cost,
  success_rate: intervention.success_rate,
  control_rate: intervention.control_rate,
  value: intervention.value,
  false_positive_cost: intervention.false_positive_cost,
}

/** Tells which kind of payoffs applies; figures of the other kind can remain in the plan after an answer changed. */
export function usesIntervention({ value, economics }: Plan): boolean {
  return value?.action_changes_outcome ?? economics?.intervention !== undefined
}

export function listPayoffInputs(plan: Plan): readonly ModelInput[] {
  const { payoffs, intervention } = plan.economics ?? {}
  if (usesIntervention(plan)) {
    return listInputs([
      [INTERVENTION.cost, intervention?.cost, searchRange(intervention?.cost)],
      /* With a control rate, the effect is measured, so no success rate is needed to estimate it. */
      [
        INTERVENTION.success_rate,
        intervention?.control_rate === undefined ? resolveSuccessRate(plan) : undefined,
        SHARE_RANGE,
      ],
      [INTERVENTION.control_rate, intervention?.control_rate, SHARE_RANGE],
      [INTERVENTION.value, intervention?.value, searchRange(intervention?.value)],
      [
        INTERVENTION.false_positive_cost,
        intervention?.false_positive_cost,
        searchRange(intervention?.false_positive_cost),
      ],
    ])
  }
  return listInputs([
    [PAYOFFS.true_positive, payoffs?.true_positive, searchRange(payoffs?.true_positive)],
    [PAYOFFS.false_positive, payoffs?.false_positive, searchRange(payoffs?.false_positive)],
    [PAYOFFS.false_negative, payoffs?.false_negative, searchRange(payoffs?.false_negative)],
    [PAYOFFS.true_negative, payoffs?.true_negative, searchRange(payoffs?.true_negative)],
  ])
}

/**
 * Computes the gain from acting on a positive and the loss from acting on a negative; `undefined` if one is unknown.
 */
export function computeUnitPayoffs(values: InputValues): UnitPayoffs | undefined {
  const cost = getInput(values, INTERVENTION.cost)
  const successRate = getInput(values, INTERVENTION.success_rate)
  const controlRate = getInput(values, INTERVENTION.control_rate)
  const value = getInput(values, INTERVENTION.value)
  const falsePositiveCost = getInput(values, INTERVENTION.false_positive_cost) ?? 0
  if (cost !== undefined && value !== undefined && controlRate !== undefined)
    return unitPayoffsFromUplift({ cost, controlRate, value, falsePositiveCost })
  if (cost !== undefined && value !== undefined && successRate !== undefined)
    return unitPayoffsFromIntervention({ cost, successRate, value, falsePositiveCost })
  const [truePositive, falsePositive] = [
    getInput(values, PAYOFFS.true_positive),
    getInput(values, PAYOFFS.false_positive),
  ]
  if (truePositive === undefined || falsePositive === undefined) return undefined
  return unitPayoffsFromOutcomes({
    truePositive,
    falsePositive,
    falseNegative: getInput(values, PAYOFFS.false_negative) ?? 0,
    trueNegative: getInput(values, PAYOFFS.true_negative) ?? 0,
  })
}
