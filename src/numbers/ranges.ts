import { relativeGap } from './confusion.js'
import { held } from './finite.js'

/** From `low` to `high`, both included. Where `low` is above `high`, what comes out means nothing. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** All sums of one number from each. */
export function sum(one: Range, other: Range): Range {
  return { low: held(one.low + other.low), high: held(one.high + other.high) }
}

/** All differences of one number from each. Also where both are the same uncertain number: that they move together is lost. */
export function difference(one: Range, other: Range): Range {
  return { low: held(one.low - other.high), high: held(one.high - other.low) }
}

/** All products of one number from each; the extremes lie at the ends, whatever the signs. */
export function product(one: Range, other: Range): Range {
  return around([one.low * other.low, one.low * other.high, one.high * other.low, one.high * other.high])
}

/** All quotients of one number from each. `undefined` if the divisor may be 0. */
export function quotient(one: Range, divisor: Range): Range | undefined {
  if (divisor.low <= 0 && divisor.high >= 0) return undefined
  return around([one.low / divisor.low, one.low / divisor.high, one.high / divisor.low, one.high / divisor.high])
}

/** Whether somewhere in these ranges the four rates describe one model, to within a relative `tolerance` (0.05 is 5%). */
export function ratesCanHold(
  ranges: {
    readonly baseRate: Range
    readonly treatedFraction: Range
    readonly precision: Range
    readonly recall: Range
  },
  tolerance = 0.05,
): boolean {
  const acted = product(ranges.treatedFraction, ranges.precision)
  const found = product(ranges.baseRate, ranges.recall)
  if (acted.high < found.low) return relativeGap(acted.high, found.low) <= tolerance
  if (found.high < acted.low) return relativeGap(found.high, acted.low) <= tolerance
  return true
}

function around(corners: readonly number[]): Range {
  return { low: held(Math.min(...corners)), high: held(Math.max(...corners)) }
}
