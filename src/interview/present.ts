import type { Estimate, Field, Quantity } from '../plan/field.js'
import { isRecord } from '../plan/read/normalize.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { type Asking, holderOf, instead } from './asking.js'

/** The answer that stands in the plan, in the words in which it could be typed; `undefined` where there is none. */
export function presentAnswer(asking: Asking, plan: Plan): string | undefined {
  if (asking.kind === 'role') {
    const holder = holderOf(plan, asking.role)
    return holder && nameAndTitle(holder)
  }
  const value = getValue(plan, asking.about)
  if (asking.kind === 'item') return Array.isArray(value) && value.length === 0 ? 'none' : undefined
  const other = instead(asking, plan)
  if (value === undefined && typeof other === 'number') return `at most ${other}`
  if (value === undefined && typeof other === 'string') return `no number, because ${other}`
  if (value === undefined) return undefined
  const text = typedAs(asking.form.field, value, plan)
  return asking.form.field.satisfiedBy === 'at_most' ? `at least ${text}` : text
}

export function typedAs(field: Field, value: unknown, plan: Plan): string {
  switch (field.kind) {
    case 'estimate':
      return isEstimate(value) ? estimateAs(field.quantity, value) : String(value)
    case 'number':
      return figureAs(field.quantity, Number(value))
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'choices':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : 'none'
    case 'person':
      return plan.people?.find(({ id }) => id === value)?.name ?? String(value)
    case 'text':
    case 'choice':
    case 'date':
    case 'ref':
    case 'scalars':
    case 'group':
    case 'list':
      return String(value)
  }
}

function nameAndTitle({ name, title }: { readonly name?: string | undefined; readonly title?: string | undefined }) {
  return title === undefined ? (name ?? '') : `${name}, ${title}`
}

function isEstimate(value: unknown): value is Estimate {
  return isRecord(value) && typeof value['likely'] === 'number'
}

function estimateAs(of: Quantity, { likely, low, high, sample_size: size }: Estimate): string {
  const middle = figureAs(of, likely)
  if (size !== undefined) return `${estimateAs(of, { likely, low, high })}, n = ${size}`
  return low === undefined || high === undefined
    ? middle
    : `${figureAs(of, low)} to ${figureAs(of, high)}, likely ${middle}`
}

function figureAs(of: Quantity, value: number): string {
  return of === 'share' ? `${Number((value * 100).toPrecision(12))}%` : String(value)
}
