import { solveRates, type PartialOperatingPoint } from '../../numbers/confusion.js'
import { path } from '../../plan/typed-path.js'
import type { CurrentProcess } from '../../plan/profile.js'
import { type InputValues, getInput } from '../model.js'

/* The value is computed hundreds of times, so each path is looked up once. */
const { volume_per_period, base_rate, selection_rate, adoption, operating_cost_per_year, current } = path.economics
export const BINARY_INPUTS = {
  precision: path.expectations.precision,
  recall: path.expectations.recall,
  volume: volume_per_period,
  baseRate: base_rate,
  selectionRate: selection_rate,
  adoption,
  operatingCost: operating_cost_per_year,
  currentSelectionRate: current.selection_rate,
  currentPrecision: current.precision,
  currentOperatingCost: current.operating_cost_per_year,
}

/** What the model takes from the plan besides its inputs. */
export interface BinarySetting {
  readonly likely: InputValues
  readonly periods: number
  /** How many times each case is counted in the volume; at least 1. */
  readonly repeats: number
  readonly process: CurrentProcess | undefined
  /** The operating cost of today's process ends at the launch. */
  readonly isReplacing: boolean
  /** Cases per period that staff can handle; `undefined` if unknown. */
  readonly maxCases: number | undefined
  /** Cases per period that the model acts on at most; `undefined` for no limit. */
  readonly maxActions: number | undefined
  /** The precision has no range of its own, so it changes with the base rate to keep lift. */
  readonly isLiftKept: boolean
}

/**
 * The four rates at these inputs; the one that the plan doesn't state follows from the others. How well a model ranks
 * doesn't depend on the base rate, so a precision without a range of its own keeps its lift if the base rate changes.
 */
export function resolveRatesAt(values: InputValues, setting: BinarySetting): PartialOperatingPoint {
  const precision = getInput(values, BINARY_INPUTS.precision)
  const rates = {
    baseRate: getInput(values, BINARY_INPUTS.baseRate),
    selectionRate: getInput(values, BINARY_INPUTS.selectionRate),
    precision: precision && keepLift(precision, values, setting),
    recall: getInput(values, BINARY_INPUTS.recall),
  }
  const missing = Object.values(rates).filter((rate) => rate === undefined)
  return missing.length === 1 ? (solveRates(rates) ?? rates) : rates
}

export function keepLift(precision: number, values: InputValues, setting: BinarySetting): number {
  return setting.isLiftKept ? Math.min(1, precision * getBaseRateChange(values, setting)) : precision
}

/** The base rate as a multiple of the planned one. */
export function getBaseRateChange(values: InputValues, { likely }: BinarySetting): number {
  const [newBaseRate, plannedBaseRate] = [
    getInput(values, BINARY_INPUTS.baseRate),
    getInput(likely, BINARY_INPUTS.baseRate),
  ]
  return newBaseRate === undefined || !plannedBaseRate ? 1 : newBaseRate / plannedBaseRate
}
