import { relativeGap } from './confusion.js'
import { toFinite } from './finite.js'

/** From `low` to `high`, both included. Results are meaningless if `low` is above `high`. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The range of all sums of one number from each. */
export function addRanges(first: Range, second: Range): Range {
  return { low: toFinite(first.low + second.low), high: toFinite(first.high + second.high) }
}

/**
 * The range of all differences of one number from each. Ignores correlation, even if both are the same uncertain
 * number.
 */
export function subtractRanges(first: Range, second: Range): Range {
  return { low: toFinite(first.low - second.high), high: toFinite(first.high - second.low) }
}

/** The range of all products of one number from each; the extremes are at the ends, whatever the signs. */
export function multiplyRanges(first: Range, second: Range): Range {
  return enclosingRange([
    first.low * second.low,
    first.low * second.high,
    first.high * second.low,
    first.high * second.high,
  ])
}

/** The range of all quotients of one number from each. `undefined` if the divisor can be 0. */
export function divideRanges(dividend: Range, divisor: Range): Range | undefined {
  if (divisor.low <= 0 && divisor.high >= 0) return undefined
  return enclosingRange([
    dividend.low / divisor.low,
    dividend.low / divisor.high,
    dividend.high / divisor.low,
    dividend.high / divisor.high,
  ])
}

/** Tells whether four rates within these ranges can describe one model, up to a relative `tolerance` (0.05 is 5%). */
export function areRatesConsistent(
  ranges: {
    readonly baseRate: Range
    readonly selectionRate: Range
    readonly precision: Range
    readonly recall: Range
  },
  tolerance = 0.05,
): boolean {
  const positivesFromSelection = multiplyRanges(ranges.selectionRate, ranges.precision)
  const positivesFromRecall = multiplyRanges(ranges.baseRate, ranges.recall)
  if (positivesFromSelection.high < positivesFromRecall.low)
    return relativeGap(positivesFromSelection.high, positivesFromRecall.low) <= tolerance
  if (positivesFromRecall.high < positivesFromSelection.low)
    return relativeGap(positivesFromRecall.high, positivesFromSelection.low) <= tolerance
  return true
}

function enclosingRange(corners: readonly number[]): Range {
  return { low: toFinite(Math.min(...corners)), high: toFinite(Math.max(...corners)) }
}
