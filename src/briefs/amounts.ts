import type { Range } from '../numbers/ranges.js'
import type { Estimate, Quantity } from '../plan/field.js'
import { withCurrency } from '../text/format-money.js'
import { withRange } from '../text/format-range.js'
import { rounded } from '../text/format-numbers.js'
import { counted, showNumber } from './format-value.js'

/** Money, ranges, sums and products as a reader wants them; never with more digits than the plan gives. */

const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })

/** `$120,000`, `$1.4 million`, `$4.80` */
export function showMoney(value: number, currency: string | undefined): string {
  return withCurrency(showSum(Math.abs(value)), value < 0, currency)
}

function showSum(value: number): string {
  if (value >= 1e6 && Number(value.toPrecision(3)) === value) return `${showNumber(value / 1e6)} million`
  const isCents = !Number.isInteger(value) && Number(value.toFixed(2)) === value
  return isCents ? CENTS.format(value) : showNumber(value)
}

/** `12%`, `0.35%`: a share as the plan gives it. */
export function showPercent(share: number): string {
  return `${showNumber(Number((share * 100).toPrecision(12)))}%`
}

/** A figure with its range: `$140,000 ($120,000–$180,000)`, `12% (11.5%–14%)`. */
export function showEstimate(estimate: Estimate, of: Quantity, unit: string, currency: string | undefined): string {
  const { likely, low, high } = estimate
  const shown = (value: number): string => {
    if (of === 'share') return showPercent(value)
    return of === 'money' ? showMoney(value, currency) : showNumber(value)
  }
  const end = (value: number | undefined) => (value === undefined ? undefined : shown(value))
  const main = of === 'share' || of === 'money' ? shown(likely) : counted(likely, unit)
  /* A dash between two minus signs cannot be read. */
  const isNegative = (low ?? 0) < 0 || (high ?? 0) < 0
  if (isNegative && low !== undefined && high !== undefined) return `${main} (${shown(low)} to ${shown(high)})`
  return withRange(main, end(low), end(high))
}

/** Adds up estimates, ends of ranges included; one without a range counts with its likely value. */
export function sum(estimates: readonly Estimate[]): Estimate {
  const total = (pick: (one: Estimate) => number) =>
    Number(estimates.reduce((all, one) => all + pick(one), 0).toPrecision(12))
  const isRange = estimates.some((one) => one.low !== undefined || one.high !== undefined)
  const likely = total((one) => one.likely)
  return isRange
    ? { likely, low: total((one) => one.low ?? one.likely), high: total((one) => one.high ?? one.likely) }
    : { likely }
}

/** A product, with no more digits than the shorter of its factors, but two at least. */
export function product(one: number, other: number): { readonly value: number; readonly rounded: boolean } {
  const exact = Number((one * other).toPrecision(12))
  const digits = Math.max(2, Math.min(digitsOf(one), digitsOf(other)))
  const value = Number(exact.toPrecision(digits))
  return { value, rounded: value !== exact }
}

/** Money that follows from other figures, with its range: `$120,000 ($45,000–$430,000)`. */
export function showWorth(value: number, range: Range | undefined, currency: string | undefined): string {
  const ends = range && { low: rounded(range.low), high: rounded(range.high) }
  return showEstimate({ likely: rounded(value), ...ends }, 'money', '', currency)
}

function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length
}
