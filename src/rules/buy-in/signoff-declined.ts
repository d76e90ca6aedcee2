import { formatPersonName } from '../../plan/display-name.js'
import { listRoleSignoffs } from '../../agreement/signoff-status.js'
import { getSignoffScope } from '../../agreement/signoff-scope.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

const BLOCKING_ROLES: ReadonlySet<Role> = new Set([
  ...REQUIRED_ROLES.map(({ role }) => role),
  'works_council' as const,
  'steering_committee' as const,
])

export default rule({
  id: 'buy-in/signoff-declined',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A person whose sign-off is needed has declined.',
  why: 'An objection that the team works around often returns at launch, with more money at stake. Resolving the objection or stopping the project costs less now.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: declined\n    signed_on: 2026-10-02\n  - id: marek-2\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: declined\n    signed_on: 2026-11-20\n',
      path: 'signoffs.marek-1.decision',
    },
  ],
  *check({ people }, { today, plan }) {
    for (const person of people) {
      const declinedSignoffs = listRoleSignoffs(plan, person, today).filter(
        ({ role, state }) => state === 'declined' && BLOCKING_ROLES.has(role),
      )
      const [first] = declinedSignoffs
      if (first?.signoff === undefined) continue
      const scopes = [...new Set(declinedSignoffs.map(({ role }) => getSignoffScope(role).description))]
      yield {
        path: pathInside(path.signoffs, first.signoff.id, 'decision'),
        related: [
          {
            path: pathInside(path.people, person.id),
            note: joinWith(declinedSignoffs.map(({ role }) => getRoleLabel(role))),
          },
        ],
        message: `${formatPersonName(person)} declined to sign off on ${scopes.join('; ')}${first.signedOn === undefined ? '' : ` (${first.signedOn})`}.`,
        help: `Ask ${formatPersonName(person)} what would change the answer. Revise the plan and ask again, or stop the project.`,
      }
    }
  },
})
