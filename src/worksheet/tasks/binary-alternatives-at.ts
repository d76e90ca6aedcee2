import { type InputValues, getInput } from '../model.js'
import { type AlternativeValues, computeAlternatives } from './baseline.js'
import { computeUnitPayoffs } from './binary-payoffs.js'
import { BINARY_INPUTS, type BinarySetting, keepLift, resolveRatesAt } from './binary-rates-at.js'

/** The alternatives at these inputs; `undefined` if an input is missing. */
export function computeAlternativesAt(values: InputValues, setting: BinarySetting): AlternativeValues | undefined {
  const volume = getInput(values, BINARY_INPUTS.volume)
  const unitPayoffs = computeUnitPayoffs(values)
  if (volume === undefined || !unitPayoffs) return undefined
  const { periods, repeats, process, isReplacing, maxCases } = setting
  const rates = resolveRatesAt(values, setting)
  const currentPrecision = getInput(values, BINARY_INPUTS.currentPrecision)
  return computeAlternatives({
    cases: (volume / repeats) * periods,
    baseRate: rates.baseRate,
    unitPayoffs,
    process,
    currentSelectionRate: getInput(values, BINARY_INPUTS.currentSelectionRate),
    currentPrecision: currentPrecision && keepLift(currentPrecision, values, setting),
    endingCost: isReplacing ? (getInput(values, BINARY_INPUTS.currentOperatingCost) ?? 0) : 0,
    canActOnAll: (maxCases === undefined || volume <= maxCases) && (rates.selectionRate ?? 0) < 1,
  })
}
