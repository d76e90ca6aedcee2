import { inside, place } from '../../plan/place.js'
import type { Person } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../citations.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'

/** Who builds or supplies it cannot speak for those who get it. */
const BUILDERS: readonly Role[] = ['ml_lead', 'integration_owner', 'vendor_contact']

export default rule({
  id: 'change/voice-of-the-builders',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'Only those who build it speak for the people whose work changes.',
  why: 'Somebody who builds it wants it to be used, and does not have to use it. What the front line would have said, such as that the list comes when nobody has time, is then heard for the first time after the launch.',
  sources: [OPERATIONAL_CHANGE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: noor\n    name: Noor Aziz\n    unit: operations\n    roles: [frontline_rep]\n',
    'mlplan: 1\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    unit: data\n    roles: [ml_lead, frontline_rep]\n  - id: noor\n    name: Noor Aziz\n    roles: [frontline_rep]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, frontline_rep]\n',
      at: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 1\npeople:\n  - id: pavel\n    name: Pavel Novak\n    unit: vendor\n    roles: [frontline_rep]\n',
      at: 'people.pavel.roles',
    },
  ],
  *check({ people }) {
    const voices = holdersOf(people, 'frontline_rep')
    const [first] = voices
    if (first === undefined || !voices.every((person) => builds(person) !== undefined)) return
    yield {
      at: inside(place.people, first.id, 'roles'),
      message: `${first.name ?? first.id} is to speak for the people whose work changes, and ${builds(first)}.`,
      help: 'Ask one of those who will work with it, and name them with the role frontline_rep.',
    }
  },
})

function builds({ unit, roles }: Person): string | undefined {
  if (unit === 'data') return 'belongs to those who build it'
  if (unit === 'vendor') return 'belongs to the vendor'
  const role = BUILDERS.find((one) => roles?.includes(one))
  return role && `is ${roleLabel(role)} too`
}
