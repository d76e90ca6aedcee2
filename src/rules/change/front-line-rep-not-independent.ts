import { inside, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { holdersOf } from '../shared/persons.js'
import { rule } from '../rule.js'

/** People who build or supply the model can't represent the people who will use it. */
const BUILDERS: readonly Role[] = ['ml_lead', 'integration_owner', 'vendor_contact']

export default rule({
  id: 'change/front-line-rep-not-independent',
  since: '0.1.0',
  area: 'adoption',
  who: 'decision_owner',
  summary: 'Only people who build or supply the model represent the front line.',
  why: 'People who build or supply a model want others to adopt it but seldom use it themselves. Front-line objections, such as a call list that arrives at a busy hour, may come up only after launch.',
  sources: [OPERATIONAL_CHANGE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 2\npeople:\n  - id: noor\n    name: Noor Aziz\n    department: operations\n    roles: [frontline_rep]\n',
    'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    department: data\n    roles: [ml_lead, frontline_rep]\n  - id: noor\n    name: Noor Aziz\n    roles: [frontline_rep]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, frontline_rep]\n',
      at: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: pavel\n    name: Pavel Novak\n    department: vendor\n    roles: [frontline_rep]\n',
      at: 'people.pavel.roles',
    },
  ],
  *check({ people }) {
    const voices = holdersOf(people, 'frontline_rep')
    const [first] = voices
    if (first === undefined || !voices.every((person) => builds(person) !== undefined)) return
    yield {
      at: inside(place.people, first.id, 'roles'),
      message: `${first.name ?? first.id} is ${voices.length === 1 ? 'the' : 'a'} front-line representative but ${builds(first)}. No independent person represents the people whose work changes.`,
      help: 'Choose someone who will work with the model. With their consent, add that person under people with the role frontline_rep.',
    }
  },
})

function builds({ department: unit, roles }: Person): string | undefined {
  if (unit === 'data') return 'works in the data department'
  if (unit === 'vendor') return 'works for the vendor'
  const role = BUILDERS.find((one) => roles?.includes(one))
  return role && `is also the ${roleLabel(role)}`
}
