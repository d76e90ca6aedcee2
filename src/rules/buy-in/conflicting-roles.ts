import { hasName, formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

const REQUIRED_ROLE_SET: ReadonlySet<Role> = new Set(REQUIRED_ROLES.map(({ role }) => role))

export default rule({
  id: 'buy-in/conflicting-roles',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'One person holds roles that should check each other.',
  why: 'Several roles exist so that people with different interests review the same plan. A person who holds more than one of these roles may end up reviewing their own work.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  suppressedBy: ['buy-in/decision-owner-builds-the-model'],
  requires: { people: path.people },
  optional: { validator: path.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner]\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: ilse\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, finance_partner]\n',
      path: 'people.ilse.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, executive_sponsor]\n',
      path: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: aiko\n',
      path: 'people.aiko.roles',
    },
  ],
  *check({ people, validator }, { limits }) {
    for (const person of people.filter(hasName)) {
      const heldRoles = listHeldRoles(person, validator)
      const conflicts = findConflictingRoles(heldRoles, limits.too_many_lead_roles)
      if (conflicts === undefined) continue
      const isNamedElsewhere = validator === person.id && person.roles?.includes('validator') !== true
      yield {
        path: pathInside(path.people, person.id, 'roles'),
        related: isNamedElsewhere ? [{ path: path.model.validator, note: 'named as the independent validator' }] : [],
        message: `${formatPersonName(person)} holds roles that should check each other: ${joinWith(conflicts.map(getRoleLabel))}.`,
        help: 'Assign at least one of the conflicting roles to another person.',
      }
    }
  },
})

function listHeldRoles({ id, roles }: Person, validator: string | undefined): ReadonlySet<Role> {
  return new Set<Role>([...(roles ?? []), ...(validator === id ? (['validator'] as const) : [])])
}

/** Returns the roles that one person shouldn't combine. */
function findConflictingRoles(heldRoles: ReadonlySet<Role>, tooManyCount: number): readonly Role[] | undefined {
  const requiredRoles = [...heldRoles].filter((role) => REQUIRED_ROLE_SET.has(role))
  if (heldRoles.has('ml_lead') && heldRoles.has('validator')) return [...new Set<Role>([...requiredRoles, 'validator'])]
  if (heldRoles.has('ml_lead') && heldRoles.has('executive_sponsor')) return requiredRoles
  return requiredRoles.length >= tooManyCount ? requiredRoles : undefined
}
