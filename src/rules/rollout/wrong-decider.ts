import { place } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { holdersOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

export default rule({
  id: 'rollout/wrong-decider',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The go/no-go decision maker is neither the executive sponsor nor the decision owner.',
  why: 'The executive sponsor controls the budget, and the decision owner controls the operation. If someone else approves the launch, either can still decline, and the model may go unused.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  follows: ['buy-in/no-sponsor', 'buy-in/no-decision-owner'],
  given: { decider: place.rollout.go_no_go.decided_by, people: place.people },
  maybe: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nrollout:\n  go_no_go:\n    decided_by: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n  - id: ada\n    name: Ada Lindqvist\n    roles: [ml_lead]\nrollout:\n  go_no_go:\n    decided_by: ada\n',
      at: 'rollout.go_no_go.decided_by',
    },
  ],
  *check({ decider, people }) {
    const entitled = [...holdersOf(people, 'executive_sponsor'), ...holdersOf(people, 'decision_owner')]
    const person = people.find((one) => one.id === decider)
    if (!person || entitled.length === 0 || entitled.includes(person)) return
    const names = [...new Set(entitled.map((one) => one.name ?? one.id))]
    yield {
      at: place.rollout.go_no_go.decided_by,
      related: [{ at: ['people', person.id], note: 'neither executive sponsor nor decision owner' }],
      message: `${person.name ?? person.id} makes the go/no-go decision, but is neither the executive sponsor nor the decision owner.`,
      help: `Have ${listed(names, 'or')} decide, with advice from ${person.name ?? person.id}.`,
    }
  },
})
