import { defined, isShare } from './finite.js'

/**
 * What no model can exceed, however good it is: of the cases acted on at most all are true, and at most all true cases
 * are acted on. Both arguments are shares in 0..1; outside, every bound is `undefined`.
 */

/** Figures of a plan are rounded: one is beyond a bound only if it is so many times as large. */
export const ROUNDING = 1.005

/** At least 1. `undefined` if there are no true cases, or none is acted on. */
export function maxLift(baseRate: number, treatedFraction: number): number | undefined {
  if (!isShare(baseRate) || !isShare(treatedFraction)) return undefined
  return defined(Math.min(1 / baseRate, 1 / treatedFraction))
}

/** In 0..1. `undefined` if no case is acted on. */
export function maxPrecision(baseRate: number, treatedFraction: number): number | undefined {
  if (!isShare(baseRate) || !isShare(treatedFraction) || treatedFraction === 0) return undefined
  return Math.min(1, baseRate / treatedFraction)
}

/** In 0..1, above 0 only if more cases are acted on than are false. `undefined` if no case is acted on. */
export function minPrecision(baseRate: number, treatedFraction: number): number | undefined {
  if (!isShare(baseRate) || !isShare(treatedFraction) || treatedFraction === 0) return undefined
  return Math.max(0, 1 - (1 - baseRate) / treatedFraction)
}

/** In 0..1. `undefined` if there are no true cases. */
export function maxRecall(baseRate: number, treatedFraction: number): number | undefined {
  return maxPrecision(treatedFraction, baseRate)
}
