import { nearest } from '../../text/suggest.js'
import type { Person } from '../../plan/plan.js'

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
