import { speaksFor } from '../../agreement/standing.js'
import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'

const MAREK = 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'
const SIGNED =
  'signoffs:\n  - id: marek-1\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n    roles:'

export default rule({
  id: 'buy-in/signoff-wrong-role',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A person signed off in a role they do not hold, so the sign-off does not count.',
  why: 'The record looks like a valid sign-off but is not. The person who holds the role has not signed off, and may object at launch.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    `${MAREK}${SIGNED} [decision_owner]\n`,
    /* The role has passed to another person, who has signed off. */
    `${MAREK}  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n${SIGNED} [finance_partner]\n  - id: grace-1\n    person: grace\n    roles: [finance_partner]\n    decision: approved\n    signed_on: 2026-11-23\n`,
  ],
  bad: [{ plan: `${MAREK}${SIGNED} [finance_partner]\n`, at: 'signoffs.marek-1.roles' }],
  *check({ people, signoffs }) {
    for (const { id, person: by, roles, signed_on: on } of signoffs) {
      const person = people.find((one) => one.id === by)
      if (!person) continue
      const alien = (roles ?? []).filter((role) => !holds(person, role) && !isPassedOn(role, people, signoffs))
      if (alien.length === 0) continue
      const name = person.name ?? person.id
      const held = (person.roles ?? []).map(roleLabel)
      yield {
        at: inside(place.signoffs, id, 'roles'),
        related: [{ at: inside(place.people, person.id, 'roles'), note: `${name}'s roles` }],
        message: `${name} signed off as ${listed(alien.map(roleLabel))}${on === undefined ? '' : ` (${on})`} but is listed under people ${held.length === 0 ? 'without a role' : `only as ${listed(held)}`}. The sign-off doesn't count for ${alien.length === 1 ? 'that role' : 'those roles'}.`,
        help: `Correct the roles of the sign-off, or, if ${name} does hold ${alien.length === 1 ? 'that role' : 'those roles'}, add ${listed(alien)} to their roles under people.`,
      }
    }
  },
})

function holds({ roles }: Person, role: Role): boolean {
  return roles?.includes(role) === true
}

function isPassedOn(role: Role, people: readonly Person[], signoffs: Plan['signoffs']): boolean {
  const holders = new Set<string | undefined>(people.filter((person) => holds(person, role)).map(({ id }) => id))
  return (signoffs ?? []).some((one) => holders.has(one.person) && speaksFor(one, role))
}
