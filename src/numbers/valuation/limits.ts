import { exactInterval } from '../binomial.js'
import { normalQuantile } from '../normal.js'
import type { Range } from '../ranges.js'

/**
 * Intervals at 90%: each end errs in 5 of 100 samples, the error rate of the plan's own sample sizes, so that a test of
 * the required size ends in the verdict that its power promises.
 */

/** How many standard errors each end of an interval is away. */
export const STANDARD_ERRORS = normalQuantile(0.95) ?? Number.NaN

/** A measured share with its interval. */
export interface MeasuredShare extends Range {
  readonly value: number
  /** As many unweighted cases, drawn one by one, would measure it as well. */
  readonly effectiveCases: number
}

/**
 * Computes the exact limits of a share that was measured on weighted cases, or at an edge that moves with the sample
 * (Korn and Graubard 1998): as if on the number of single cases that have the same variance. `undefined` without cases.
 */
export function measureShare(measured: number, kish: number, variance = 0): MeasuredShare | undefined {
  const value = withoutNoise(measured)
  const isExtreme = value === 0 || value === 1
  const effectiveCases = isExtreme || variance === 0 ? kish : Math.min(kish, (value * (1 - value)) / variance)
  const range = exactInterval(value * effectiveCases, effectiveCases)
  return range && { value, ...range, effectiveCases }
}

/** Sums of weights are rounded, so a share can be 0.9999999999999998 or 1.0000000000000002. */
const NOISE = 1e-12

function withoutNoise(share: number): number {
  if (share < NOISE) return 0
  return share > 1 - NOISE ? 1 : share
}

/** A measured amount with its interval. */
export interface MeasuredAmount extends Range {
  readonly value: number
}

export function measureAmount(value: number, variance: number): MeasuredAmount {
  const margin = STANDARD_ERRORS * Math.sqrt(Math.max(0, variance))
  return { value, low: value - margin, high: value + margin }
}
