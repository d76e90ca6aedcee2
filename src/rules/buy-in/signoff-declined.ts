import { agreementOf } from '../../agreement/signoff-status.js'
import { coverOf } from '../../agreement/signoff-scope.js'
import { inside, place } from '../../plan/typed-path.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

const BINDING: ReadonlySet<Role> = new Set([
  ...REQUIRED_ROLES.map(({ role }) => role),
  'works_council' as const,
  'steering_committee' as const,
])

export default rule({
  id: 'buy-in/signoff-declined',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A person whose sign-off is needed has declined.',
  why: 'An objection that the team works around often returns at launch, with more money at stake. Resolving the objection or stopping the project costs less now.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: declined\n    signed_on: 2026-10-02\n  - id: marek-2\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: declined\n    signed_on: 2026-11-20\n',
      at: 'signoffs.marek-1.decision',
    },
  ],
  *check({ people }, { today, plan }) {
    for (const person of people) {
      const rejections = agreementOf(plan, person, today).filter(
        ({ role, state }) => state === 'declined' && BINDING.has(role),
      )
      const [first] = rejections
      if (first?.signoff === undefined) continue
      const what = [...new Set(rejections.map(({ role }) => coverOf(role).words))]
      yield {
        at: inside(place.signoffs, first.signoff.id, 'decision'),
        related: [{ at: inside(place.people, person.id), note: listed(rejections.map(({ role }) => roleLabel(role))) }],
        message: `${person.name ?? person.id} declined to sign off on ${what.join('; ')}${first.on === undefined ? '' : ` (${first.on})`}.`,
        help: `Ask ${person.name ?? person.id} what would change the answer. Revise the plan and ask again, or stop the project.`,
      }
    }
  },
})
