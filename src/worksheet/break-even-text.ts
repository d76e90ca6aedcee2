import { findFormField } from '../plan/form.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { type FigureKind } from '../text/figures/format-apart.js'
import type { InputBreakEven } from './business.js'
import { SHARES, amountsIn, asTyped, formatApart } from '../text/figures/format-apart.js'
import { formatNumber } from '../text/figures/format-number.js'
import { roundTo } from '../text/figures/round.js'
import { formatQuantity } from '../text/pluralize.js'

/**
 * The value of an input in the plan, as typed, and its break-even value with as few digits as tell them apart. A reader
 * who has another word for the unit of the field names it.
 */
export function formatPlanAndBreakEven(
  plan: Plan,
  { path, likely, breakEvenValue }: InputBreakEven,
  getUnit: (field: { readonly unit: string }) => string = ({ unit }) => unit,
): readonly [planned: string, breakEven: string] {
  const isTyped = getValue(plan, path) !== undefined
  return formatApart(findKind(plan, path, getUnit), isTyped ? asTyped(likely) : likely, breakEvenValue)
}

function findKind(
  plan: Plan,
  path: InputBreakEven['path'],
  getUnit: (field: { readonly unit: string }) => string,
): FigureKind {
  const field = findFormField(path)?.field
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return { round: roundTo, write: formatNumber }
  if (field.quantity === 'share') return SHARES
  if (field.quantity === 'money') return amountsIn(plan.economics?.currency)
  return { round: roundTo, write: (value) => formatQuantity(value, getUnit(field)) }
}
