import { conditionsHold } from '../../agreement/standing.js'
import { inside, pathOf, place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'

const SIGNED =
  'mlplan: 1\nsignoffs:\n  - id: marek-1\n    by: marek\n    decision: approved_with_conditions\n    on: 2026-10-02\n    conditions:\n      - id: hotline\n        what: The front line has somebody to call\n        owner: aiko\n        due: 2026-11-15\n'

export default rule({
  id: 'buy-in/condition-overdue',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'A condition of somebody’s agreement is past its day and not met.',
  why: 'An agreement with a condition is an agreement only while the condition is kept. Once its day has passed, whoever set it may take the agreement back, and will remember who broke it.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { signoffs: place.signoffs },
  maybe: { people: place.people },
  good: [`${SIGNED}        met_on: 2026-11-12\n`],
  bad: [{ plan: SIGNED, at: 'signoffs.marek-1.conditions.hotline.due' }],
  *check({ signoffs, people }, { plan, today }) {
    for (const signoff of signoffs.filter((one) => conditionsHold(one, plan, today))) {
      for (const { id, what, owner, due, met_on } of signoff.conditions ?? []) {
        if (due === undefined || due >= today || met_on !== undefined) continue
        const by = signoff.by === undefined ? 'somebody' : nameOf(people, signoff.by)
        yield {
          at: [...inside(place.signoffs, signoff.id, 'conditions'), id, 'due'],
          related: [{ at: [...pathOf(place.signoffs), signoff.id], note: 'the agreement that hangs on it' }],
          message: `${by} agreed on the condition "${what ?? id}", due on ${due}; it is not met.`,
          help: `${owner === undefined ? 'Meet it' : `Ask ${nameOf(people, owner)} to meet it`} and write the day under \`met_on\`, or agree on another day with ${by}.`,
          cause: 'clock',
        }
      }
    }
  },
})
