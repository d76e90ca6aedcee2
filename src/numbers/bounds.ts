import type { OperatingPoint, PartialOperatingPoint } from './confusion.js'
import { finiteOrUndefined, isShare } from './finite.js'

/**
 * Bounds that no model can exceed: at most all selected cases are positive, and at most all positives are selected.
 * Both arguments are shares in 0..1; outside, every bound is `undefined`.
 */

/** Figures of a plan are rounded, so one exceeds a bound only if it is larger by this factor. */
export const ROUNDING_TOLERANCE = 1.005

/** At least 1. `undefined` if there are no positives, or no case is selected. */
export function maxLift(baseRate: number, selectionRate: number): number | undefined {
  if (!isShare(baseRate) || !isShare(selectionRate)) return undefined
  return finiteOrUndefined(Math.min(1 / baseRate, 1 / selectionRate))
}

/** In 0..1. `undefined` if no case is selected. */
export function maxPrecision(baseRate: number, selectionRate: number): number | undefined {
  if (!isShare(baseRate) || !isShare(selectionRate) || selectionRate === 0) return undefined
  return Math.min(1, baseRate / selectionRate)
}

/** In 0..1, above 0 only if more cases are selected than are negative. `undefined` if no case is selected. */
export function minPrecision(baseRate: number, selectionRate: number): number | undefined {
  if (!isShare(baseRate) || !isShare(selectionRate) || selectionRate === 0) return undefined
  return Math.max(0, 1 - (1 - baseRate) / selectionRate)
}

/** In 0..1. `undefined` if there are no positives. */
export function maxRecall(baseRate: number, selectionRate: number): number | undefined {
  return maxPrecision(selectionRate, baseRate)
}

/** A rate that no model can have at the base rate and the selection rate. Both shares are in 0..1. */
export interface UnreachableRate {
  readonly rate: keyof Pick<OperatingPoint, 'precision' | 'recall'>
  readonly share: number
  readonly limit: number
  /** The share is below the least possible one, not above the highest. */
  readonly isBelow: boolean
}

/** Lists the rates that are out of reach, precision first; empty while the base rate or the selection rate is unknown. */
export function listUnreachableRates(rates: PartialOperatingPoint): readonly UnreachableRate[] {
  const { baseRate, selectionRate, precision, recall } = rates
  if (baseRate === undefined || selectionRate === undefined) return []
  const limits = [
    { rate: 'precision', share: precision, limit: maxPrecision(baseRate, selectionRate), isBelow: false },
    { rate: 'precision', share: precision, limit: minPrecision(baseRate, selectionRate), isBelow: true },
    { rate: 'recall', share: recall, limit: maxRecall(baseRate, selectionRate), isBelow: false },
  ] as const
  return limits.flatMap(({ rate, share, limit, isBelow }) => {
    if (share === undefined || limit === undefined) return []
    const [lower, upper] = isBelow ? [share, limit] : [limit, share]
    return upper > lower * ROUNDING_TOLERANCE ? [{ rate, share, limit, isBelow }] : []
  })
}
