import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** The people of a plan as rules and their messages speak of them. */

type People = Plan['people']

/** Who holds a role. Somebody without a name does not. */
export function holdersOf(people: People, role: Role): readonly Person[] {
  return (people ?? []).filter((person) => person.roles?.includes(role) && (person.name ?? '').trim() !== '')
}

/** The name of somebody; the id where nobody is described under it. */
export function nameOf(people: People, id: string): string {
  return people?.find((person) => person.id === id)?.name ?? id
}
