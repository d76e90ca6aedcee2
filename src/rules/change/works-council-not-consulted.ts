import { place } from '../../plan/typed-path.js'
import { AI_ACT, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { holdersOf } from '../shared/persons.js'
import { rule } from '../rule.js'

const AT = ['people', 'works_council']

const notHeard = rule({
  id: 'change/works-council-not-consulted',
  since: '0.1.0',
  area: 'buy-in',
  who: 'decision_owner',
  summary: "The model affects jobs or pay, but the plan doesn't name an employee representative.",
  why: 'When a model affects jobs, targets, or pay, employee representatives often have a right to be consulted and can delay or stop the project. Representatives consulted late are more likely to object. Rights differ by country. This rule is a reminder to ask, not legal advice.',
  sources: [AI_ACT, IMPACT_ASSESSMENT_CANADA],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { touches: place.change.affects_jobs_or_pay },
  maybe: { people: place.people },
  good: [
    'mlplan: 2\nchange:\n  affects_jobs_or_pay: false\n',
    'mlplan: 2\npeople:\n  - id: council\n    name: Works council of the service center\n    kind: body\n    roles: [works_council]\nchange:\n  affects_jobs_or_pay: true\n',
  ],
  bad: [{ plan: 'mlplan: 2\nchange:\n  affects_jobs_or_pay: true\n', at: 'people.works_council' }],
  *check({ touches, people }) {
    if (!touches || holdersOf(people, 'works_council').length > 0) return
    yield {
      at: AT,
      related: [{ at: place.change.affects_jobs_or_pay, note: 'jobs, targets, or pay are affected' }],
      message: "The model affects jobs, targets, or pay, but the plan doesn't name an employee representative.",
      help: 'Add the person or body that represents employees, with the role works_council. If employees have no representative, record that under not_applicable.',
    }
  },
})

export default { ...notHeard, missing: [AT] }
