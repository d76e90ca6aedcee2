import { type Edge, findEdgeAtKey, findEdgeAtShare } from '../numbers/valuation/edge.js'
import { measureRates, type MeasuredRates } from '../numbers/valuation/rates.js'
import type { RankedCases } from '../numbers/valuation/ranked-cases.js'
import { reweightToBaseRate } from '../numbers/valuation/reweight.js'
import type { Plan } from '../plan/plan.js'
import { getEstimateBounds } from '../worksheet/estimate-range.js'
import type { ActingRule } from './acting-rule.js'
import { priceAt, type MoneyQuestion } from './money.js'
import type { BaseRateCheck, ShiftedFigures } from './types.js'

/**
 * Compares the base rate of the test set with that of the plan. If they differ, either the plan is out of date or the cases
 * were picked, and the figures are also worked out at the base rate of the plan.
 */
export function checkBaseRate(question: MoneyQuestion, rule: ActingRule): BaseRateCheck {
  const { plan, ranked, rates } = question
  const planned = plan.economics?.base_rate?.likely
  const classMix = getClassMix(plan)
  if (planned === undefined) return { planned, differs: false, classMix, atPlanned: undefined }
  const shifted = reweightToBaseRate(ranked, planned)
  if (!shifted) return { planned, differs: isOutside(plan, rates), classMix, atPlanned: undefined }
  const edge =
    'fixedScore' in rule ? findEdgeAtKey(shifted, rule.fixedScore) : findEdgeAtShare(shifted, rule.selectionRate)
  const shiftedRates = measureRates(shifted, edge, true)
  return {
    planned,
    differs: isOutside(plan, rates),
    classMix,
    atPlanned: { rates: shiftedRates, ...valueShifted(question, shifted, edge, shiftedRates) },
  }
}

function valueShifted(
  question: MoneyQuestion,
  shifted: RankedCases,
  edge: Edge,
  rates: MeasuredRates,
): Pick<ShiftedFigures, 'value' | 'feasibleValue'> {
  const value = priceAt(question, shifted, edge, rates, true)?.value
  const { capacity = 1 } = question
  if (capacity >= rates.selectionRate) return { value, feasibleValue: value }
  const atCapacity = findEdgeAtShare(shifted, capacity)
  const feasibleRates = measureRates(shifted, atCapacity, true)
  return { value, feasibleValue: priceAt(question, shifted, atCapacity, feasibleRates, true)?.value }
}

function getClassMix({ expectations }: Plan): BaseRateCheck['classMix'] {
  const mix = expectations?.class_mix
  return mix === 'natural' || mix === 'resampled' ? mix : 'unknown'
}

/** The whole range of the plan lies outside the interval that was measured. */
function isOutside({ economics }: Plan, { baseRate }: MeasuredRates): boolean {
  if (!economics?.base_rate || !baseRate) return false
  const { low, high } = getEstimateBounds(economics.base_rate)
  return high < baseRate.low || low > baseRate.high
}
