import { place } from '../../plan/place.js'
import { AI_ACT, IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'

const AT = ['people', 'works_council']

const notHeard = rule({
  id: 'change/works-council-not-heard',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'decision_owner',
  summary: 'It touches jobs or pay, and nobody speaks for the employees.',
  why: 'Where jobs, targets or pay are touched, employee representatives often have a right to be heard and nearly always the means to stop it. Asked early they shape it; asked late they say no. Which rights there are differs from country to country: this is a reminder to ask, not legal advice.',
  sources: [AI_ACT, IMPACT_ASSESSMENT_CANADA],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { touches: place.change.touches_pay },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nchange:\n  touches_pay: false\n',
    'mlplan: 1\npeople:\n  - id: council\n    name: Works council of the service center\n    kind: body\n    roles: [works_council]\nchange:\n  touches_pay: true\n',
  ],
  bad: [{ plan: 'mlplan: 1\nchange:\n  touches_pay: true\n', at: 'people.works_council' }],
  *check({ touches, people }) {
    if (!touches || holdersOf(people, 'works_council').length > 0) return
    yield {
      at: AT,
      related: [{ at: place.change.touches_pay, note: 'it touches jobs, targets or pay' }],
      message: 'It touches somebody’s job, targets or pay, and nobody in the plan speaks for the employees.',
      help: 'Name who represents them, a person or a body, with the role works_council; if there is nobody, say so under not_applicable.',
    }
  },
})

export default { ...notHeard, missing: [AT] }
