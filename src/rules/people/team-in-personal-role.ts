import { inside, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../shared/citations.js'
import { isTeam } from '../shared/name-words.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'
import { quoted } from '../../text/rule-words.js'

const ONE_PERSON: readonly Role[] = ['executive_sponsor', 'decision_owner', 'integration_owner']

export default rule({
  id: 'people/team-in-personal-role',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A role for one person is assigned to a team or a body.',
  why: 'In a team, each member may assume that someone else has signed off. Work is more likely to get done when one person is accountable.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 2\npeople:\n  - id: suharto\n    name: Suharto\n    roles: [executive_sponsor]\n  - id: wang\n    name: 王芳\n    roles: [decision_owner]\n',
    'mlplan: 2\npeople:\n  - id: council\n    name: Works council of the service centers\n    kind: body\n    roles: [works_council]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: crm\n    name: CRM team\n    roles: [integration_owner]\n',
      at: 'people.crm.name',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: steering\n    name: Steering group\n    kind: body\n    roles: [executive_sponsor]\n',
      at: 'people.steering.kind',
    },
  ],
  *check({ people }) {
    for (const person of people) {
      const name = person.name ?? person.id
      const held = rolesAtStake(person)
      if (held.length === 0 || (person.kind !== 'body' && !isTeam(name))) continue
      yield {
        at: inside(place.people, person.id, person.kind === 'body' ? 'kind' : 'name'),
        message: `${quoted(name)} (${listed(held.map(roleLabel))}) ${person.kind === 'body' ? 'is a body, not a person' : 'looks like a team, not one person'}.`,
        help: `Name one person who is accountable for ${held.length === 1 ? 'the role' : 'the roles'}.`,
      }
    }
  },
})

/** A body can review or represent, but can't want, run, or build anything. */
function rolesAtStake({ kind, roles }: Person): readonly Role[] {
  const single = kind === 'body' ? ONE_PERSON : REQUIRED_ROLES.map((required) => required.role)
  return (roles ?? []).filter((role) => single.includes(role))
}
