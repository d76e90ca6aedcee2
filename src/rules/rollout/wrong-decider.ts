import { findRoleHolders } from '../../plan/role-holders.js'
import { hasName, formatPersonName } from '../../plan/display-name.js'
import { path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

export default rule({
  id: 'rollout/wrong-decider',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The go/no-go decision maker is neither the executive sponsor nor the decision owner.',
  why: 'The executive sponsor controls the budget, and the decision owner controls the operation. If someone else approves the launch, either can still decline, and the model may go unused.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  suppressedBy: ['buy-in/no-sponsor', 'buy-in/no-decision-owner'],
  requires: { decider: path.rollout.go_no_go.decided_by, people: path.people },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nrollout:\n  go_no_go:\n    decided_by: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n  - id: ada\n    name: Ada Lindqvist\n    roles: [ml_lead]\nrollout:\n  go_no_go:\n    decided_by: ada\n',
      path: 'rollout.go_no_go.decided_by',
    },
  ],
  *check({ decider, people }) {
    const allowedDeciders = findRoleHolders({ people }, 'executive_sponsor', 'decision_owner')
    const person = people.find((candidate) => candidate.id === decider)
    if (!person || !hasName(person) || allowedDeciders.length === 0 || allowedDeciders.includes(person)) return
    const names = [...new Set(allowedDeciders.map(formatPersonName))]
    yield {
      path: path.rollout.go_no_go.decided_by,
      related: [{ path: ['people', person.id], note: 'neither executive sponsor nor decision owner' }],
      message: `${formatPersonName(person)} makes the go/no-go decision, but is neither the executive sponsor nor the decision owner.`,
      help: `Have ${joinWith(names, 'or')} decide, with advice from ${formatPersonName(person)}.`,
    }
  },
})
