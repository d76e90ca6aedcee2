import { formatQuantity } from '../pluralize.js'
import { type FigureKind, SHARES, amountsIn, asTyped, formatApart } from './format-apart.js'
import { withRange } from './format-range.js'
import { roundTo, roundTyped } from './round.js'

/** What a figure of the plan measures. A field is one. */
export interface Measure {
  readonly quantity: 'share' | 'money' | 'count' | 'number'
  /** In the plural; may be empty. */
  readonly unit: string
}

/** Writes a figure of the plan as typed: `1.8%`, `$600`, `400,000 cases`. */
export function formatFigure(value: number, measure: Measure, currency: string | undefined): string {
  return formatApart(getKind(measure, currency), asTyped(value))[0]
}

function getKind({ quantity, unit }: Measure, currency: string | undefined): FigureKind {
  if (quantity === 'share') return SHARES
  if (quantity === 'money') return amountsIn(currency)
  return { round: roundTo, roundTyped, write: (value) => formatQuantity(value, unit) }
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
  const kind = getKind(measure, currency)
  const ends = getKind({ ...measure, unit: '' }, currency)
  const figures = [likely, low ?? likely, high ?? likely].map(asTyped)
  const [likelyText = ''] = formatApart(kind, ...figures)
  const [, lowText, highText] = formatApart(ends, ...figures)
  return withRange(likelyText, low === undefined ? undefined : lowText, high === undefined ? undefined : highText)
}
