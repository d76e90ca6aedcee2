import { personNamed } from '../../plan/display-name.js'
import { nearest } from '../../text/suggest.js'
import type { Person, Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import { isPlaceholder } from './placeholder-words.js'

/** The people of a plan as rules and their messages speak of them. */

type People = Plan['people']

/** A placeholder is no name. */
export function isNamed({ name }: Person): boolean {
  return name !== undefined && name.trim() !== '' && !isPlaceholder(name)
}

/** Who holds a role. A person without a name does not. */
export function holdersOf(people: People, role: Role): readonly Person[] {
  return (people ?? []).filter((person) => person.roles?.includes(role) && isNamed(person))
}

/** The name of a person; the id where no one is listed under it. */
export function nameOf(people: People, id: string): string {
  return personNamed({ people }, id)
}

/** What to do about an id that no one under people has. */
export function howToName(id: string, people: readonly Person[]): string {
  const named = people.find((person) => person.name?.trim().toLowerCase() === id.trim().toLowerCase())
  if (named) return `Use \`${named.id}\`, the id of ${named.name ?? named.id}.`
  const near = nearest(
    id,
    people.map((person) => person.id),
  )
  return near === undefined
    ? `Add \`${id}\` under people, or use the id of a person listed under people.`
    : `Use \`${near}\` if that's what you meant. Otherwise, add \`${id}\` under people.`
}
