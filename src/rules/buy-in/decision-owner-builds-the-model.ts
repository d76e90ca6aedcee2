import { inside, place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../citations.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'

export default rule({
  id: 'buy-in/decision-owner-builds-the-model',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The decision owner belongs to those who build the model.',
  why: 'The operation has to change, and only those who run it can change it. If the builders decide for them, the agreement on paper is an agreement with themselves.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'error' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    unit: operations\n    roles: [decision_owner]\n  - id: aiko\n    name: Aiko Tanaka\n    unit: data\n    roles: [ml_lead]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, decision_owner]\n',
      at: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 1\npeople:\n  - id: per\n    name: Per Lindqvist\n    unit: data\n    roles: [decision_owner]\n',
      at: 'people.per.unit',
    },
  ],
  *check({ people }) {
    for (const person of holdersOf(people, 'decision_owner')) {
      const leads = person.roles?.includes('ml_lead') === true
      if (!leads && person.unit !== 'data') continue
      yield {
        at: inside(place.people, person.id, leads ? 'roles' : 'unit'),
        message: `${person.name ?? person.id} is the decision owner and ${leads ? 'leads the machine-learning work' : 'works in the data unit'}: the operation itself has no say yet.`,
        help: 'Name the person who runs the operation as decision_owner.',
      }
    }
  },
})
