import { findFormField } from '../plan/form.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { type FigureKind } from '../text/figures/format-apart.js'
import type { InputBreakEven } from './input-break-even.js'
import { NUMBERS, SHARES, amountsIn, asTyped, findDigitsApart, formatApart } from '../text/figures/format-apart.js'
import { removeNoise } from '../text/figures/round.js'
import { formatQuantity } from '../text/pluralize.js'

/** One more than other calculated figures, because people check on which side of it they are. */
const BREAK_EVEN_DIGITS = 3

/**
 * The value of an input in the plan, as typed, and its break-even value with as few digits as tell them apart, rounded
 * away from the plan: everything beyond the written figure is beyond break-even. A reader who has another word for the
 * unit of the field names it.
 */
export function formatPlanAndBreakEven(
  plan: Plan,
  { path, likely, breakEvenValue }: InputBreakEven,
  getUnit: (field: { readonly unit: string }) => string = ({ unit }) => unit,
): readonly [planned: string, breakEven: string] {
  const kind = findKind(plan, path, getUnit)
  const planned = getValue(plan, path) === undefined ? likely : asTyped(likely)
  const digits = Math.max(BREAK_EVEN_DIGITS, findDigitsApart(kind, planned, breakEvenValue))
  const [plannedText] = formatApart(kind, planned, breakEvenValue)
  return [plannedText, kind.write(roundAwayFrom(likely, breakEvenValue, digits))]
}

/** The digits of a share near 100% count from what is missing to 100%, as elsewhere. */
function roundAwayFrom(planned: number, value: number, digits: number): number {
  const magnitude = value > 0.5 && value < 1 ? 1 - value : Math.abs(value)
  if (magnitude === 0) return value
  const step = 10 ** (Math.floor(Math.log10(magnitude)) - digits + 1)
  const round = planned > value ? Math.floor : Math.ceil
  return removeNoise(round(removeNoise(value / step)) * step)
}

function findKind(
  plan: Plan,
  path: InputBreakEven['path'],
  getUnit: (field: { readonly unit: string }) => string,
): FigureKind {
  const field = findFormField(path)?.field
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return NUMBERS
  if (field.quantity === 'share') return SHARES
  if (field.quantity === 'money') return amountsIn(plan.economics?.currency)
  return { ...NUMBERS, write: (value) => formatQuantity(value, getUnit(field)) }
}
