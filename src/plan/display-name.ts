import { isBlank } from './blank.js'
import { findFormField } from './form.js'
import type { Path } from './path.js'
import { isPlaceholderName } from './placeholder-words.js'
import type { Person, Plan } from './plan.js'
import { formatUnnamedHolder } from './roles.js'
import { getValue } from './typed-path.js'

/** Display names for ids. */

/** Whether an entry under people names a person or a body. "TBD" and the like don't. */
export function hasName(person: Person): person is Person & { readonly name: string } {
  return person.name !== undefined && !isPlaceholderName(person.name)
}

/** Returns the name of a person: `Ilse Verhoeven`. Without one: `the unnamed executive sponsor`. */
export function formatPersonName(person: Person): string {
  if (hasName(person)) return person.name
  const [role] = person.roles ?? []
  return role === undefined ? formatUnnamedPerson(person.id) : formatUnnamedHolder(role)
}

/** Returns the name of the person with this id. An id that no one has is returned as it is, unless it is "TBD". */
export function getPersonName({ people }: Pick<Plan, 'people'>, id: string): string {
  const person = people?.find((candidate) => candidate.id === id)
  if (person !== undefined) return formatPersonName(person)
  return isPlaceholderName(id) ? formatUnnamedPerson(id) : id
}

/**
 * Returns what the plan says for the name, even "TBD", or the id. For comparing and editing, not for reports:
 * fingerprints of past sign-offs contain it, so it can't depend on wording.
 */
export function getRecordedName({ people }: Pick<Plan, 'people'>, id: string): string {
  const name = people?.find((candidate) => candidate.id === id)?.name
  return isBlank(name) ? id : name
}

/** Returns the id, or `undefined` if it names no one: a person without a name, or "TBD". Only a name can own things. */
export function findNamedPerson({ people }: Pick<Plan, 'people'>, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const person = people?.find((candidate) => candidate.id === id)
  return (person === undefined ? isPlaceholderName(id) : !hasName(person)) ? undefined : id
}

/** `#2` is the position of a person without an id. */
function formatUnnamedPerson(id: string): string {
  return isPlaceholderName(id) ? 'an unnamed person' : `unnamed person ${id}`
}

/** Returns the name of the project, or the fallback if the plan has none. */
export function getProjectName({ project }: Pick<Plan, 'project'>, fallback: string): string {
  const name = project?.name
  return isBlank(name) ? fallback : name
}

/** Returns the value of the item's `labelField`, or its id if that field is empty. */
export function getItemName(plan: Plan, list: Path, id: string): string {
  const { field } = findFormField(list) ?? {}
  const item = getValue(plan, [...list, id]) as Readonly<Record<string, unknown>> | undefined
  const name = field?.kind === 'list' ? item?.[field.labelField] : undefined
  return typeof name === 'string' ? name : id
}
