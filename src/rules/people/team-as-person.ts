import { inside, place } from '../../plan/place.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../citations.js'
import { isTeam } from '../name-words.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

const ONE_PERSON: readonly Role[] = ['executive_sponsor', 'decision_owner', 'integration_owner']

export default rule({
  id: 'people/team-as-person',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'A role that takes one person is given to a team or a body.',
  why: 'A team cannot be called on the phone, and in a team everybody may think that somebody else has agreed. What one person answers for gets done.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: suharto\n    name: Suharto\n    roles: [executive_sponsor]\n  - id: wang\n    name: 王芳\n    roles: [decision_owner]\n',
    'mlplan: 1\npeople:\n  - id: council\n    name: Works council of the service units\n    kind: body\n    roles: [works_council]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: crm\n    name: CRM team\n    roles: [integration_owner]\n',
      at: 'people.crm.name',
    },
    {
      plan: 'mlplan: 1\npeople:\n  - id: steering\n    name: Steering circle\n    kind: body\n    roles: [executive_sponsor]\n',
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
        message: `${name} is ${listed(held.map(roleLabel))}, and ${person.kind === 'body' ? 'is a body, not a person' : 'does not sound like one person'}.`,
        help: 'Name the one person in it who answers for this.',
      }
    }
  },
})

/** A body may well review or represent; it cannot want, run or build something. */
function rolesAtStake({ kind, roles }: Person): readonly Role[] {
  const single = kind === 'body' ? ONE_PERSON : REQUIRED_ROLES.map((required) => required.role)
  return (roles ?? []).filter((role) => single.includes(role))
}
