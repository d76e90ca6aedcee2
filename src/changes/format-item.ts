import type { ListField } from '../plan/field.js'
import type { Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { showValue } from './describe-change.js'

/** What an item of a list says beside its name: `Minimum: 7%; Due: Apr 16, 2027`. */
export function itemInWords(plan: Plan, list: ListField, path: Path, item: unknown): string {
  const said = item as Readonly<Record<string, unknown>>
  return Object.entries(list.fields)
    .filter(([name]) => name !== list.named && said[name] !== undefined)
    .map(([name, field]) => `${field.title}: ${showValue(plan, field, [...path, name], said[name])}`)
    .join('; ')
}
