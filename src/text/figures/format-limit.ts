import { formatExactMoney } from './format-money.js'
import { formatNumber, formatTypedNumber } from './format-number.js'
import { formatExactShare } from './format-share.js'
import { roundTo } from './round.js'

/** The limit of a success criterion, in its unit. */

/** A limit as it can be entered: `95%`, `4,000 USD`, `12 calls a day`. */
export function formatLimitFigure(value: number, unit: string | undefined): string {
  if (unit === '%') return formatExactShare(value)
  return unit === undefined || unit.trim() === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

/** A limit for reports: `95%`, `$4,000`, `12 calls a day`. */
function formatLimitForReaders(value: number, unit: string | undefined, currency: string | undefined): string {
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

/** The limits of a success criterion, with what gives them their meaning. */
export interface CriterionLimits {
  readonly at_least?: number | undefined
  readonly at_most?: number | undefined
  readonly unit?: string | undefined
  readonly baseline?: number | undefined
  /** The figure of the plan that it is compared with. */
  readonly figure?: string | undefined
}

/** `below 7%`, `below $4,000`, `above 3.1% (+0.5 points from 2.6%)`; empty without a limit. */
export function formatStopLimits(criterion: CriterionLimits, currency: string | undefined): string {
  const { at_least: atLeast, at_most: atMost, unit, baseline } = criterion
  const limits = [
    atLeast === undefined ? undefined : `below ${formatLimit(criterion, atLeast, currency)}`,
    atMost === undefined ? undefined : `above ${formatLimit(criterion, atMost, currency)}`,
  ].filter((limit) => limit !== undefined)
  const [only = atMost, other] = [atLeast, atMost].filter((limit) => limit !== undefined)
  if (baseline === undefined || only === undefined) return limits.join(' or ')
  const change =
    other === undefined && only !== baseline
      ? formatLimitChange(only, baseline, unit)
      : `today: ${formatLimitForReaders(baseline, unit, currency)}`
  return `${limits.join(' or ')} (${change})`
}

const SHARE_FIGURES: ReadonlySet<string | undefined> = new Set([
  'precision',
  'uplift',
  'recall',
  'accuracy',
  'resolution_rate',
  'harm_rate',
])

/** Writes a limit in the unit of the criterion; without one, the figure that it is compared with has one. */
export function formatLimit(
  { figure, unit, baseline }: CriterionLimits,
  limit: number,
  currency: string | undefined,
): string {
  if (unit !== undefined || baseline !== undefined) return formatLimitForReaders(limit, unit, currency)
  if (figure === 'value') return `${formatExactMoney(limit, currency)} a year`
  /* A limit above 1 is not a share: the metric says what it counts. */
  return SHARE_FIGURES.has(figure) && limit >= 0 && limit <= 1 ? formatExactShare(limit) : formatTypedNumber(limit)
}
