import type { Range } from '../../numbers/ranges.js'
import type { Plan } from '../../plan/plan.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatNumber, formatTimes } from '../../text/figures/format-number.js'
import { formatRange } from '../../text/figures/format-range.js'
import { roundShare, roundToDecimals } from '../../text/figures/round.js'
import { writeShare } from '../../text/figures/format-share.js'

/** Measured figures with their intervals, written alike on every page. */

export type MeasuredInterval = Range & { readonly value: number }

/** Measured shares have three digits, so that an interval is told apart from its value. */
const SHARE_DIGITS = 3

export function formatMeasuredShare(share: number): string {
  return writeShare(roundShare(share, SHARE_DIGITS))
}

/** Writes `13.9% (11.9%–16.1%)`. */
export function formatShareInterval({ value, low, high }: MeasuredInterval): string {
  return `${formatMeasuredShare(value)} (${formatRange(formatMeasuredShare(low), formatMeasuredShare(high))})`
}

/** Writes `0.773 (0.696–0.838)`. */
export function formatAuc({ value, low, high }: MeasuredInterval): string {
  const write = (auc: number): string => formatNumber(roundToDecimals(auc, 3))
  return `${write(value)} (${formatRange(write(low), write(high))})`
}

/** Writes `4.2 (3.8–4.6)`. */
export function formatTimesInterval({ value, low, high }: MeasuredInterval): string {
  return `${formatTimes(value)} (${formatRange(formatTimes(low), formatTimes(high))})`
}

/** Writes `$120,000 ($45,000–$430,000)`. */
export function formatMoneyInterval({ value, low, high }: MeasuredInterval, plan: Plan): string {
  return `${formatYearlyValue(value, plan)} (${formatRange(formatYearlyValue(low, plan), formatYearlyValue(high, plan))})`
}

export function formatYearlyValue(value: number, { economics }: Plan): string {
  return formatMoney(value, economics?.currency)
}
