import { formatExactMoney, formatMoney, getCurrencyDecimals } from './format-money.js'
import { CALCULATED_DIGITS, removeNoise, roundTo } from './round.js'

/**
 * Money tables: every addend and total of a table is rounded to one step, such as $1,000, and each column adds up to its
 * total to the last digit, as on a page that finance signs.
 */

/** The largest total has three digits, so that its parts are as fine as its smaller neighbors. */
const LARGEST_DIGITS = 3

/** Of amounts that people typed, such as a budget, that many digits stay. */
const TYPED_DIGITS = 3

/**
 * Chooses the step of a table from its totals: the largest has three digits and the smallest at least two, different ones
 * read differently, and amounts that people typed keep up to three digits.
 */
export function findMoneyStep(
  totals: readonly number[],
  typed: readonly number[],
  currency: string | undefined,
): number {
  const sizes = totals.filter((total) => total !== 0).map(findExponent)
  const lowest = -getCurrencyDecimals(currency)
  const wanted = [
    ...sizes.map((size) => size - CALCULATED_DIGITS + 1),
    Math.max(...sizes) - LARGEST_DIGITS + 1,
    ...typed.filter((amount) => amount !== 0).map(findTypedExponent),
  ].filter(Number.isFinite)
  const exponent = wanted.length === 0 ? 0 : Math.max(lowest, Math.min(...wanted))
  return refineStep(toStep(exponent), totals, currency)
}

/** Returns a smaller step if different amounts would read alike at this one. */
export function refineStep(step: number, amounts: readonly number[], currency: string | undefined): number {
  const lowest = -getCurrencyDecimals(currency)
  let exponent = Math.round(Math.log10(step))
  while (exponent > lowest && !areTellableApart(amounts, toStep(exponent))) exponent -= 1
  return toStep(exponent)
}

/** Rounds an amount to a step. */
export function roundToStep(amount: number, step: number): number {
  return removeNoise(Math.round(removeNoise(amount / step)) * step) + 0
}

/**
 * Rounds the parts of a sum so that they add up to the rounded sum: each part is the difference of two rounded running
 * totals, so it is off by less than a step, and a whole number of steps stays as it is.
 */
export function roundParts(parts: readonly number[], step: number): readonly number[] {
  let [exactTotal, shownTotal] = [0, 0]
  return parts.map((part) => {
    exactTotal += part
    const previous = shownTotal
    shownTotal = roundToStep(exactTotal, step)
    return removeNoise(shownTotal - previous) + 0
  })
}

/** Writes an amount of a table; one that is smaller than half a step has two digits instead of being 0. */
export function formatAtStep(amount: number, step: number, currency: string | undefined): string {
  const rounded = roundToStep(amount, step)
  return rounded === 0 && amount !== 0 ? formatMoney(amount, currency) : formatExactMoney(rounded, currency)
}

/** Says so beside a table: `to $1,000`. */
export function formatStep(step: number, currency: string | undefined): string {
  return `to ${formatExactMoney(step, currency)}`
}

function findExponent(amount: number): number {
  return Math.floor(Math.log10(Math.abs(amount)))
}

function findTypedExponent(amount: number): number {
  const [digits = '', exponent = '0'] = roundTo(amount, TYPED_DIGITS).toExponential().split('e')
  return Number(exponent) - digits.replace(/[-.]/g, '').length + 1
}

function toStep(exponent: number): number {
  return Number(`1e${exponent}`)
}

function areTellableApart(totals: readonly number[], step: number): boolean {
  const sorted = totals.toSorted((left, right) => left - right)
  return sorted.every((total, index) => {
    const previous = sorted[index - 1]
    return previous === undefined || isSame(previous, total) || roundToStep(previous, step) < roundToStep(total, step)
  })
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right))
}
