import { inside, place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'

export default rule({
  id: 'buy-in/decision-owner-from-it',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The decision owner works in IT.',
  why: 'IT owns systems; the people who will work differently are usually elsewhere. Unless the operation is IT’s own, the change has no owner among those who have to make it.',
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning' },
  follows: ['buy-in/decision-owner-builds-the-model'],
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    unit: operations\n    roles: [decision_owner]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: tomas\n    name: Tomas Berg\n    unit: it\n    roles: [decision_owner]\n',
      at: 'people.tomas.unit',
    },
  ],
  *check({ people }) {
    for (const person of holdersOf(people, 'decision_owner').filter(({ unit }) => unit === 'it')) {
      yield {
        at: inside(place.people, person.id, 'unit'),
        message: `${person.name ?? person.id} owns the decision and works in IT; that fits only if the operation is IT’s own.`,
        help: 'Name the person who runs the operation as decision_owner, if that is somebody else.',
      }
    }
  },
})
