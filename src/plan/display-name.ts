import { findFormField } from './form.js'
import type { Path } from './path.js'
import { getValue } from './typed-path.js'
import type { Plan } from './plan.js'

/** Display names for ids. */

/** Returns the name of a person, or the id if the plan has no such person or no name. */
export function getPersonName({ people }: Pick<Plan, 'people'>, id: string): string {
  const name = people?.find((person) => person.id === id)?.name ?? ''
  return name.trim() === '' ? id : name
}

/** Returns the value of the item's `labelField`, or its id if that field is empty. */
export function getItemName(plan: Plan, list: Path, id: string): string {
  const { field } = findFormField(list) ?? {}
  const item = getValue(plan, [...list, id]) as Readonly<Record<string, unknown>> | undefined
  const name = field?.kind === 'list' ? item?.[field.labelField] : undefined
  return typeof name === 'string' ? name : id
}
