/** Rounding, always apart from writing: a figure of the plan is written as typed, and only calculated ones are rounded. */

/** Calculated figures keep two significant digits, because the inputs are rarely more precise. */
export const CALCULATED_DIGITS = 2

/** As many digits as a typed figure keeps in binary; more of them are only what binary fractions leave behind. */
const TYPED_DIGITS = 15

/** More digits than this, with some behind the point, are no longer typed: they come from a calculation elsewhere. */
const MAX_TYPED_DIGITS = 8
const MAX_TYPED_DECIMALS = 2

/** The digits that such a figure keeps, so that it still reads as more than a guess. */
const PASTED_DIGITS = 4

/** Two calculated figures that differ by less, relative to their size, are the same figure. */
export const NOISE = 1e-12

/** Rounds to significant digits: 122,400 becomes 120,000. */
export function roundTo(value: number, digits = CALCULATED_DIGITS): number {
  const rounded = Number(value.toPrecision(digits))
  /* Rounding up the largest doubles would give Infinity. */
  return Number.isFinite(rounded) ? rounded : value
}

/** Rounds to digits after the decimal point; never to -0. */
export function roundToDecimals(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0
}

/** Removes what binary fractions leave behind: 2.8500000000000005 becomes 2.85. */
export function removeNoise(value: number): number {
  return roundTo(value, TYPED_DIGITS)
}

/** Tells whether a figure of the plan has more digits than a person types, such as 55.4545454545455. */
export function isPasted(value: number): boolean {
  const { digits, exponent } = splitDigits(value)
  return digits > MAX_TYPED_DIGITS && digits - 1 - exponent > MAX_TYPED_DECIMALS
}

/** Returns a figure as typed; a pasted one with four digits, or with all those before the point. */
export function roundTyped(value: number): number {
  if (!isPasted(value)) return removeNoise(value)
  return roundTo(value, Math.max(PASTED_DIGITS, splitDigits(value).exponent + 1))
}

/** Returns a share as typed; a pasted one with four digits, near 100% counted from the remainder. */
export function roundTypedShare(share: number): number {
  return isPasted(100 * share) ? roundShare(share, PASTED_DIGITS) : share
}

function splitDigits(value: number): { readonly digits: number; readonly exponent: number } {
  const [digits = '', exponent = '0'] = removeNoise(value).toExponential().split('e')
  return { digits: digits.replace(/[-.]/g, '').length, exponent: Number(exponent) }
}

/** Rounds a calculated count to a whole number, or to two digits if it is below 10. */
export function roundCount(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : roundTo(value)
}

/**
 * Rounds a calculated amount for one case to the decimals of its currency, so to the cent or to the yen. An amount below
 * ten cents, or below one yen, keeps two digits instead.
 */
export function roundToSmallestUnit(value: number, decimals: number): number {
  const isTiny = Math.abs(value) < Math.min(1, 10 ** (1 - decimals))
  return isTiny ? roundTo(value) : roundToDecimals(value, decimals)
}

/**
 * Rounds a calculated share. Near 100%, the digits count from the remainder: 98.2%, 99.97%. So a share below 100%
 * never becomes 100%, and one above 0% never 0%.
 */
export function roundShare(share: number, digits = CALCULATED_DIGITS): number {
  const percent = share * 100
  const smallerPart = Math.min(Math.abs(percent), Math.abs(100 - percent))
  if (smallerPart < 100 * NOISE) return Math.round(share) + 0
  const decimals = digits - 1 - Math.floor(Math.log10(smallerPart))
  return removeNoise(roundToDecimals(percent, Math.min(Math.max(decimals, 0), 100)) / 100)
}

/** Rounds to so many decimals in the direction of another number: 2.414 toward 2.5 is 2.42, toward 2.3 it is 2.41. */
export function roundToward(value: number, target: number, decimals: number): number {
  const scale = 10 ** decimals
  return (target > value ? Math.ceil(value * scale) : Math.floor(value * scale)) / scale
}
