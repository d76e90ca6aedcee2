import { fieldAt } from './form.js'
import type { Path } from './path.js'
import { valueAt } from './typed-path.js'
import type { Plan } from './plan.js'

/** What ids stand for, in words. */

/** The name of somebody; the id where nobody is described under it, or without a name. */
export function personNamed({ people }: Pick<Plan, 'people'>, id: string): string {
  const name = people?.find((person) => person.id === id)?.name ?? ''
  return name.trim() === '' ? id : name
}

/** The item of a list by the field that names it; its id where it says nothing there. */
export function itemNamed(plan: Plan, list: Path, id: string): string {
  const { field } = fieldAt(list) ?? {}
  const item = valueAt(plan, [...list, id]) as Readonly<Record<string, unknown>> | undefined
  const name = field?.kind === 'list' ? item?.[field.named] : undefined
  return typeof name === 'string' ? name : id
}
