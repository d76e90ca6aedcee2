import { formatPersonName } from '../../plan/display-name.js'
import { appliesToRole } from '../../agreement/signoff-status.js'
import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const MAREK = 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'
const SIGNED =
  'signoffs:\n  - id: marek-1\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n    roles:'

export default rule({
  id: 'buy-in/signoff-wrong-role',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: "A person signed off in a role that they don't hold, so the sign-off doesn't count for that role.",
  why: "The record looks like a valid sign-off but isn't one. The person who holds the role hasn't signed off and may object at launch.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [
    `${MAREK}${SIGNED} [decision_owner]\n`,
    /* The role has passed to another person, who has signed off. */
    `${MAREK}  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n${SIGNED} [finance_partner]\n  - id: grace-1\n    person: grace\n    roles: [finance_partner]\n    decision: approved\n    signed_on: 2026-11-23\n`,
  ],
  bad: [{ plan: `${MAREK}${SIGNED} [finance_partner]\n`, path: 'signoffs.marek-1.roles' }],
  *check({ people, signoffs }) {
    for (const { id, person: personId, roles, signed_on: signedOn } of signoffs) {
      const person = people.find((candidate) => candidate.id === personId)
      if (!person) continue
      const wrongRoles = (roles ?? []).filter(
        (role) => !hasRole(person, role) && !hasOtherSignedHolder(role, people, signoffs),
      )
      if (wrongRoles.length === 0) continue
      const name = formatPersonName(person)
      const heldRoles = (person.roles ?? []).map(getRoleLabel)
      const wrongRolesText = formatRoles(wrongRoles.map(getRoleLabel))
      yield {
        path: pathInside(path.signoffs, id, 'roles'),
        related: [{ path: pathInside(path.people, person.id, 'roles'), note: `${name}'s roles` }],
        message: `${name} signed off in ${wrongRolesText}${signedOn === undefined ? '' : ` (${signedOn})`} but, under people, has ${heldRoles.length === 0 ? 'no role' : `only ${formatRoles(heldRoles)}`}. The sign-off doesn't count for ${wrongRolesText}.`,
        help: `Correct the roles of the sign-off. If ${name} holds ${wrongRolesText}, add ${joinWith(wrongRoles)} to the roles of ${name} under people.`,
      }
    }
  },
})

/** `the ML lead role`, `the ML lead and data owner roles` */
function formatRoles(labels: readonly string[]): string {
  return `the ${joinWith(labels)} ${labels.length === 1 ? 'role' : 'roles'}`
}

function hasRole({ roles }: Person, role: Role): boolean {
  return roles?.includes(role) === true
}

function hasOtherSignedHolder(role: Role, people: readonly Person[], signoffs: Plan['signoffs']): boolean {
  const holderIds = new Set<string | undefined>(people.filter((person) => hasRole(person, role)).map(({ id }) => id))
  return (signoffs ?? []).some((signoff) => holderIds.has(signoff.person) && appliesToRole(signoff, role))
}
