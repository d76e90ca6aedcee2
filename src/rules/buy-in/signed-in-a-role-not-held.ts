import { speaksFor } from '../../agreement/standing.js'
import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'

const MAREK = 'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'
const SIGNED = 'signoffs:\n  - id: marek-1\n    by: marek\n    decision: approved\n    on: 2026-11-20\n    roles:'

export default rule({
  id: 'buy-in/signed-in-a-role-not-held',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Somebody signed in a role that they do not hold, so it counts for nothing.',
  why: 'Whoever reads the record takes it for an agreement. It is none: the one who holds the role was not asked, and may say so on the day of the launch.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    `${MAREK}${SIGNED} [decision_owner]\n`,
    /* The role has passed on, and whoever holds it now has spoken. */
    `${MAREK}  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n${SIGNED} [finance_partner]\n  - id: grace-1\n    by: grace\n    roles: [finance_partner]\n    decision: approved\n    on: 2026-11-23\n`,
  ],
  bad: [{ plan: `${MAREK}${SIGNED} [finance_partner]\n`, at: 'signoffs.marek-1.roles' }],
  *check({ people, signoffs }) {
    for (const { id, by, roles, on } of signoffs) {
      const person = people.find((one) => one.id === by)
      if (!person) continue
      const alien = (roles ?? []).filter((role) => !holds(person, role) && !isPassedOn(role, people, signoffs))
      if (alien.length === 0) continue
      const name = person.name ?? person.id
      const held = (person.roles ?? []).map(roleLabel)
      yield {
        at: inside(place.signoffs, id, 'roles'),
        related: [{ at: inside(place.people, person.id, 'roles'), note: `the roles of ${name}` }],
        message: `${name} signed as ${listed(alien.map(roleLabel))}${on === undefined ? '' : ` on ${on}`}, and is ${held.length === 0 ? 'given no role' : `only ${listed(held)}`} under people: there it counts for nothing.`,
        help: `Correct the roles of the sign-off; or, if ${name} does hold it, add ${listed(alien)} to their roles under people.`,
      }
    }
  },
})

function holds({ roles }: Person, role: Role): boolean {
  return roles?.includes(role) === true
}

function isPassedOn(role: Role, people: readonly Person[], signoffs: Plan['signoffs']): boolean {
  const holders = new Set<string | undefined>(people.filter((person) => holds(person, role)).map(({ id }) => id))
  return (signoffs ?? []).some((one) => holders.has(one.by) && speaksFor(one, role))
}
