import { speaksFor } from '../../agreement/signoff-status.js'
import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const MAREK = 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'
const SIGNED =
  'signoffs:\n  - id: marek-1\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n    roles:'

export default rule({
  id: 'buy-in/signoff-wrong-role',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: "A person signed off in a role that they don't hold, so the sign-off doesn't count for that role.",
  why: "The record looks like a valid sign-off but isn't one. The person who holds the role hasn't signed off and may object at launch.",
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
      const theirs = rolesInWords(alien.map(roleLabel))
      yield {
        at: inside(place.signoffs, id, 'roles'),
        related: [{ at: inside(place.people, person.id, 'roles'), note: `${name}'s roles` }],
        message: `${name} signed off in ${theirs}${on === undefined ? '' : ` (${on})`} but, under people, has ${held.length === 0 ? 'no role' : `only ${rolesInWords(held)}`}. The sign-off doesn't count for ${theirs}.`,
        help: `Correct the roles of the sign-off. If ${name} holds ${theirs}, add ${listed(alien)} to the roles of ${name} under people.`,
      }
    }
  },
})

/** `the ML lead role`, `the ML lead and data owner roles` */
function rolesInWords(labels: readonly string[]): string {
  return `the ${listed(labels)} ${labels.length === 1 ? 'role' : 'roles'}`
}

function holds({ roles }: Person, role: Role): boolean {
  return roles?.includes(role) === true
}

function isPassedOn(role: Role, people: readonly Person[], signoffs: Plan['signoffs']): boolean {
  const holders = new Set<string | undefined>(people.filter((person) => holds(person, role)).map(({ id }) => id))
  return (signoffs ?? []).some((one) => holders.has(one.person) && speaksFor(one, role))
}
