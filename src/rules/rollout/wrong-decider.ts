import { place } from '../../plan/place.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

export default rule({
  id: 'rollout/wrong-decider',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'Go or no-go is decided by somebody who neither pays for it nor runs the operation.',
  why: 'Only the one who answers for the money or the one whose operation changes can make the decision hold. When somebody else says go, the operation may still say no, and then it is not used.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  follows: ['buy-in/no-sponsor', 'buy-in/no-decision-owner'],
  given: { decider: place.rollout.go_no_go.decider, people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nrollout:\n  go_no_go:\n    decider: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n  - id: ada\n    name: Ada Lindqvist\n    roles: [ml_lead]\nrollout:\n  go_no_go:\n    decider: ada\n',
      at: 'rollout.go_no_go.decider',
    },
  ],
  *check({ decider, people }) {
    const entitled = [...holdersOf(people, 'executive_sponsor'), ...holdersOf(people, 'decision_owner')]
    const person = people.find((one) => one.id === decider)
    if (!person || entitled.length === 0 || entitled.includes(person)) return
    const names = [...new Set(entitled.map((one) => one.name ?? one.id))]
    yield {
      at: place.rollout.go_no_go.decider,
      related: [{ at: ['people', person.id], note: 'neither sponsor nor decision owner' }],
      message: `${person.name ?? person.id} decides go or no-go, and is neither the executive sponsor nor the decision owner.`,
      help: `Let ${listed(names)} decide${names.length > 1 ? ', one of them' : ''}, with the advice of ${person.name ?? person.id}.`,
    }
  },
})
