import { formatExactMoney } from './format-money.js'
import { formatNumber } from './format-number.js'
import { formatExactShare } from './format-share.js'
import { roundTo } from './round.js'

/** The limit of a success criterion, in its unit. */

/** A limit as it can be entered: `95%`, `4,000 USD`, `12 calls a day`. */
export function formatLimitFigure(value: number, unit: string | undefined): string {
  if (unit === '%') return formatExactShare(value)
  return unit === undefined || unit.trim() === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

/** A limit for reports: `95%`, `$4,000`, `12 calls a day`. */
export function formatLimitForReaders(value: number, unit: string | undefined, currency: string | undefined): string {
  return unit !== undefined && unit === currency ? formatExactMoney(value, currency) : formatLimitFigure(value, unit)
}

/** The change that a limit asks for, such as `+0.5% from 0.031`. */
export function formatLimitChange(value: number, baseline: number, unit: string | undefined): string {
  const sign = value < baseline ? '-' : '+'
  const from = `from ${formatLimitFigure(baseline, unit)}`
  if (unit === '%') return `${sign}${formatNumber(roundTo(Math.abs(value - baseline) * 100, 6))} points ${from}`
  if (baseline === 0) return `${sign}${formatNumber(Math.abs(value))} ${from}`
  return `${sign}${formatNumber(roundTo(Math.abs(value / baseline - 1) * 100, 6))}% ${from}`
}
