import { agreementOf } from '../../agreement/standing.js'
import { coverOf } from '../../agreement/covers.js'
import { inside, place } from '../../plan/place.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

const BINDING: ReadonlySet<Role> = new Set([
  ...REQUIRED_ROLES.map(({ role }) => role),
  'works_council' as const,
  'steering_committee' as const,
])

export default rule({
  id: 'buy-in/rejected',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Somebody whose agreement is needed has said no.',
  why: 'A no that is worked around comes back at the launch, with more money behind it. It is cheaper to learn what would turn it into a yes, or to stop.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    by: marek\n    decision: rejected\n    on: 2026-10-02\n  - id: marek-2\n    by: marek\n    decision: approved\n    on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    by: marek\n    decision: rejected\n    on: 2026-11-20\n',
      at: 'signoffs.marek-1.decision',
    },
  ],
  *check({ people }, { today, plan }) {
    for (const person of people) {
      const rejections = agreementOf(plan, person, today).filter(
        ({ role, state }) => state === 'rejected' && BINDING.has(role),
      )
      const [first] = rejections
      if (first?.signoff === undefined) continue
      const what = [...new Set(rejections.map(({ role }) => coverOf(role).words))]
      yield {
        at: inside(place.signoffs, first.signoff.id, 'decision'),
        related: [
          { at: inside(place.people, person.id), note: `is ${listed(rejections.map(({ role }) => roleLabel(role)))}` },
        ],
        message: `${person.name ?? person.id} has said no to ${listed(what)}${first.on === undefined ? '' : `, on ${first.on}`}.`,
        help: `Find out what ${person.name ?? person.id} would agree to, change the plan, and ask again; or stop.`,
      }
    }
  },
})
