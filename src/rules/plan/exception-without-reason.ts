import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'

export default rule({
  id: 'plan/exception-without-reason',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Something is said not to apply, and not why.',
  why: 'Leaving a question out on purpose is a decision. With a reason others can agree or object; without one nobody can tell a decision from an oversight.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { exceptions: place.not_applicable },
  maybe: {},
  good: [
    'mlplan: 1\nnot_applicable:\n  - id: no-routine\n    about: change.affected_roles\n    because: Nobody handles these cases by hand\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nnot_applicable:\n  - id: no-routine\n    about: change.affected_roles\n',
      at: 'not_applicable.no-routine.because',
    },
  ],
  *check({ exceptions }) {
    for (const exception of exceptions.filter(({ because }) => !isSaid(because))) {
      yield {
        at: inside(place.not_applicable, exception.id, 'because'),
        message: `${exception.about ?? 'Something'} is said not to apply, and no reason is given; so it counts as missing.`,
        help: 'Give the reason in one sentence under `because`, or take the exception out.',
      }
    }
  },
})
