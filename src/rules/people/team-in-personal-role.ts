import { pathInside, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../shared/citations.js'
import { isTeamName } from '../../plan/name-words.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'

const ONE_PERSON_ROLES: readonly Role[] = ['executive_sponsor', 'decision_owner', 'integration_owner']

export default rule({
  id: 'people/team-in-personal-role',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A role for one person is assigned to a team or a body.',
  why: 'In a team, each member may assume that someone else has signed off. Work is more likely to get done when one person is accountable.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  requires: { people: path.people },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: suharto\n    name: Suharto\n    roles: [executive_sponsor]\n  - id: wang\n    name: 王芳\n    roles: [decision_owner]\n',
    'mlplan: 2\npeople:\n  - id: council\n    name: Works council of the service centers\n    kind: body\n    roles: [works_council]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: crm\n    name: CRM team\n    roles: [integration_owner]\n',
      path: 'people.crm.name',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: steering\n    name: Steering group\n    kind: body\n    roles: [executive_sponsor]\n',
      path: 'people.steering.kind',
    },
  ],
  *check({ people }) {
    for (const person of people) {
      const name = person.name ?? person.id
      const personalRoles = listPersonalRoles(person)
      if (personalRoles.length === 0 || (person.kind !== 'body' && !isTeamName(name))) continue
      yield {
        path: pathInside(path.people, person.id, person.kind === 'body' ? 'kind' : 'name'),
        message: `${quoteText(name)} (${joinWith(personalRoles.map(getRoleLabel))}) ${person.kind === 'body' ? 'is a body, not a person' : 'looks like a team, not one person'}.`,
        help: `Name one person who is accountable for ${personalRoles.length === 1 ? 'the role' : 'the roles'}.`,
      }
    }
  },
})

/** A body can review or represent, but can't want, run, or build anything. */
function listPersonalRoles({ kind, roles }: Person): readonly Role[] {
  const onePersonRoles = kind === 'body' ? ONE_PERSON_ROLES : REQUIRED_ROLES.map((requiredRole) => requiredRole.role)
  return (roles ?? []).filter((role) => onePersonRoles.includes(role))
}
