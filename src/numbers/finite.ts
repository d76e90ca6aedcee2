import { roundTo } from '../text/figures/round.js'
/** Returns the number, or `undefined` if it isn't finite: after a division by zero or an overflow. */
export function finiteOrUndefined(value: number): number | undefined {
  return Number.isFinite(value) ? withoutNegativeZero(value) : undefined
}

/**
 * Clamps to the largest double (1.8e308), for quantities that are defined for all finite inputs. NaN, the result of
 * overflows that cancel each other out, becomes 0.
 */
export function toFinite(value: number): number {
  if (Number.isNaN(value)) return 0
  return withoutNegativeZero(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)))
}

/**
 * Rounds a number of cases or days up, ignoring floating-point noise such as 100.00000000000001. At least 0;
 * `undefined` if it isn't finite.
 */
export function roundUpCount(count: number): number | undefined {
  const finite = finiteOrUndefined(count)
  return finite === undefined ? undefined : Math.max(0, Math.ceil(roundTo(finite, 12)))
}

/** In 0..1, both ends included. */
export function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

/** In 0..1, both ends excluded. */
export function isInnerShare(value: number): boolean {
  return value > 0 && value < 1
}

/** Turns -0 into 0, because -0 would be printed as "-0". */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value
}
