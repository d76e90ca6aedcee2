import type { Range } from '../numbers/ranges.js'
import type { Estimate, Quantity } from '../plan/field.js'
import { inCurrency, rounded } from '../worksheet/words.js'
import { showFrequencies } from './frequency.js'
import { counted, showNumber } from './words.js'

/** Money, ranges, sums and products as a reader wants them; never with more digits than the plan gives. */

const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })

/** `USD 120,000`, `USD 1.4 million`, `$4.80`: by code or by sign, as the plan names its currency. */
export function showMoney(value: number, currency: string | undefined): string {
  return inCurrency(showSum(Math.abs(value)), value < 0 ? '-' : '', currency)
}

function showSum(value: number): string {
  if (value >= 1e6 && Number(value.toPrecision(3)) === value) return `${showNumber(value / 1e6)} million`
  const isCents = !Number.isInteger(value) && Number(value.toFixed(2)) === value
  return isCents ? CENTS.format(value) : showNumber(value)
}

/** A figure with its range: `USD 140,000 (120,000 to 180,000)`, `18 in 1,000 (15 to 20)`. */
export function showEstimate(estimate: Estimate, of: Quantity, unit: string, currency: string | undefined): string {
  const { likely, low, high } = estimate
  if (of === 'share') {
    const [main = '', ...ends] = showFrequencies([likely, low ?? likely, high ?? likely])
    return `${main}${range(low === undefined ? undefined : ends[0], high === undefined ? undefined : ends[1])}`
  }
  const end = (value: number | undefined) =>
    value === undefined ? undefined : of === 'money' ? showMoney(value, undefined) : showNumber(value)
  const main = of === 'money' ? showMoney(likely, currency) : counted(likely, unit)
  return `${main}${range(end(low), end(high))}`
}

function range(low: string | undefined, high: string | undefined): string {
  if (low === undefined && high === undefined) return ''
  if (low === undefined) return ` (at most ${high})`
  return high === undefined ? ` (at least ${low})` : ` (${low} to ${high})`
}

/** Adds up what is said, ends of ranges included; a figure without a range counts with its likely value. */
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

/** Money that follows from other figures, with its range: `USD 120,000 (45,000 to 430,000)`. */
export function showWorth(value: number, range: Range | undefined, currency: string | undefined): string {
  const ends = range && { low: rounded(range.low), high: rounded(range.high) }
  return showEstimate({ likely: rounded(value), ...ends }, 'money', '', currency)
}

function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length
}
