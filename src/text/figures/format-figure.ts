import { formatQuantity } from '../pluralize.js'
import { formatExactMoney } from './format-money.js'
import { withRange } from './format-range.js'
import { formatExactShare } from './format-share.js'

/** What a figure of the plan measures. A field is one. */
export interface Measure {
  readonly quantity: 'share' | 'money' | 'count' | 'number'
  /** In the plural; may be empty. */
  readonly unit: string
}

/** Writes a figure of the plan as typed, with all its digits: `1.8%`, `$600`, `400,000 cases`. */
export function formatFigure(value: number, { quantity, unit }: Measure, currency: string | undefined): string {
  if (quantity === 'share') return formatExactShare(value)
  return quantity === 'money' ? formatExactMoney(value, currency) : formatQuantity(value, unit)
}

/** Writes a figure of the plan with its range: `$600 ($580–$650)`, `11,000 cases (9,000–14,000)`, `12% (at least 10%)`. */
export function formatEstimate(
  {
    likely,
    low,
    high,
  }: { readonly likely: number; readonly low?: number | undefined; readonly high?: number | undefined },
  measure: Measure,
  currency: string | undefined,
): string {
  const formatEnd = (value: number | undefined) =>
    value === undefined ? undefined : formatFigure(value, { ...measure, unit: '' }, currency)
  return withRange(formatFigure(likely, measure, currency), formatEnd(low), formatEnd(high))
}
