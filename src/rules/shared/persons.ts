import { getPersonName } from '../../plan/display-name.js'
import { nearest } from '../../text/suggest.js'
import type { Person, Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import { isPlaceholder } from './placeholder-words.js'

/** The people of a plan, as rules and their messages refer to them. */

type People = Plan['people']

/** Whether the person has a name that isn't a placeholder. */
export function hasName({ name }: Person): boolean {
  return name !== undefined && name.trim() !== '' && !isPlaceholder(name)
}

/** Returns the people who hold a role. A person without a name doesn't count. */
export function findRoleHolders(people: People, role: Role): readonly Person[] {
  return (people ?? []).filter((person) => person.roles?.includes(role) && hasName(person))
}

/** Returns the name of a person, or the id if no person has it. */
export function lookUpPersonName(people: People, id: string): string {
  return getPersonName({ people }, id)
}

/** Returns what to do about an id that no one under people has. */
export function suggestPerson(id: string, people: readonly Person[]): string {
  const personWithName = people.find((person) => person.name?.trim().toLowerCase() === id.trim().toLowerCase())
  if (personWithName) return `Use \`${personWithName.id}\`, the id of ${personWithName.name ?? personWithName.id}.`
  const suggestion = nearest(
    id,
    people.map((person) => person.id),
  )
  return suggestion === undefined
    ? `Add \`${id}\` under people, or use the id of a person listed under people.`
    : `Use \`${suggestion}\` if that's what you meant. Otherwise, add \`${id}\` under people.`
}
