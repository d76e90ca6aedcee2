import type { ListField } from '../plan/field.js'
import type { Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { formatValue } from './describe-change.js'

/** The fields of a list item except its name: `Minimum: 7%; Due: Apr 16, 2027`. */
export function formatItem(plan: Plan, list: ListField, path: Path, item: unknown): string {
  const values = item as Readonly<Record<string, unknown>>
  return Object.entries(list.fields)
    .filter(([name]) => name !== list.labelField && values[name] !== undefined)
    .map(([name, field]) => `${field.title}: ${formatValue(plan, field, [...path, name], values[name])}`)
    .join('; ')
}
