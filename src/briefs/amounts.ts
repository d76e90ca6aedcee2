import type { Range } from '../numbers/ranges.js'
import type { Estimate, Quantity } from '../plan/field.js'
import { withCurrency } from '../text/format-money.js'
import { withRange } from '../text/format-range.js'
import { roundToTwoDigits } from '../text/format-numbers.js'
import { formatQuantity, formatExactNumber } from './format-value.js'

/** Formats money, ranges, sums, and products for a brief, with no more digits than the plan gives. */

const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })

/** `$120,000`, `$1.4 million`, `$4.80` */
export function formatExactMoney(value: number, currency: string | undefined): string {
  return withCurrency(formatExactAmount(Math.abs(value)), value < 0, currency)
}

function formatExactAmount(value: number): string {
  if (value >= 1e6 && Number(value.toPrecision(3)) === value) return `${formatExactNumber(value / 1e6)} million`
  const isCents = !Number.isInteger(value) && Number(value.toFixed(2)) === value
  return isCents ? CENTS.format(value) : formatExactNumber(value)
}

/** `12%`, `0.35%`: a share with all the digits that the plan gives. */
export function formatPercent(share: number): string {
  return `${formatExactNumber(Number((share * 100).toPrecision(12)))}%`
}

/** A figure with its range: `$140,000 ($120,000–$180,000)`, `12% (11.5%–14%)`. */
export function formatExactEstimate(
  estimate: Estimate,
  quantity: Quantity,
  unit: string,
  currency: string | undefined,
): string {
  const { likely, low, high } = estimate
  const formatValue = (value: number): string => {
    if (quantity === 'share') return formatPercent(value)
    return quantity === 'money' ? formatExactMoney(value, currency) : formatExactNumber(value)
  }
  const formatEnd = (value: number | undefined) => (value === undefined ? undefined : formatValue(value))
  const likelyText = quantity === 'share' || quantity === 'money' ? formatValue(likely) : formatQuantity(likely, unit)
  /* A dash between two minus signs is hard to read. */
  const isNegative = (low ?? 0) < 0 || (high ?? 0) < 0
  if (isNegative && low !== undefined && high !== undefined)
    return `${likelyText} (${formatValue(low)} to ${formatValue(high)})`
  return withRange(likelyText, formatEnd(low), formatEnd(high))
}

/** Adds up estimates and their range limits; an estimate without a range counts with its likely value. */
export function sumEstimates(estimates: readonly Estimate[]): Estimate {
  const addUp = (pick: (estimate: Estimate) => number) =>
    Number(estimates.reduce((runningTotal, estimate) => runningTotal + pick(estimate), 0).toPrecision(12))
  const isRange = estimates.some((estimate) => estimate.low !== undefined || estimate.high !== undefined)
  const likely = addUp((estimate) => estimate.likely)
  return isRange
    ? {
        likely,
        low: addUp((estimate) => estimate.low ?? estimate.likely),
        high: addUp((estimate) => estimate.high ?? estimate.likely),
      }
    : { likely }
}

/** The product, rounded to the digits of its less precise factor, and to two digits at least. */
export function multiply(left: number, right: number): { readonly value: number; readonly isRounded: boolean } {
  const exact = Number((left * right).toPrecision(12))
  const digits = Math.max(2, Math.min(countDigits(left), countDigits(right)))
  const value = Number(exact.toPrecision(digits))
  return { value, isRounded: value !== exact }
}

/** A computed amount with its range, rounded to two digits: `$120,000 ($45,000–$430,000)`. */
export function formatValueWithRange(value: number, range: Range | undefined, currency: string | undefined): string {
  const ends = range && { low: roundToTwoDigits(range.low), high: roundToTwoDigits(range.high) }
  return formatExactEstimate({ likely: roundToTwoDigits(value), ...ends }, 'money', '', currency)
}

function countDigits(value: number): number {
  return value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length
}
