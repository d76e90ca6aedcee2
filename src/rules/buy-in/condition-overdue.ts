import { conditionsHold } from '../../agreement/signoff-status.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'

const SIGNED =
  'mlplan: 2\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: approved_with_conditions\n    signed_on: 2026-10-02\n    conditions:\n      - id: hotline\n        condition: Agents have a hotline to call\n        owner: aiko\n        due: 2026-11-15\n'

export default rule({
  id: 'buy-in/condition-overdue',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A condition of a sign-off is overdue.',
  why: 'A conditional sign-off depends on its conditions being met. Once a condition is overdue, the person who set the condition can withdraw the sign-off.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { signoffs: place.signoffs },
  maybe: { people: place.people },
  good: [`${SIGNED}        met_on: 2026-11-12\n`],
  bad: [{ plan: SIGNED, at: 'signoffs.marek-1.conditions.hotline.due' }],
  *check({ signoffs, people }, { plan, today }) {
    for (const signoff of signoffs.filter((one) => conditionsHold(one, plan, today))) {
      for (const { id, condition: what, owner, due, met_on } of signoff.conditions ?? []) {
        if (due === undefined || due >= today || met_on !== undefined) continue
        const by = signoff.person === undefined ? undefined : nameOf(people, signoff.person)
        yield {
          at: [...inside(place.signoffs, signoff.id, 'conditions'), id, 'due'],
          related: [{ at: [...pathOf(place.signoffs), signoff.id], note: 'the sign-off with this condition' }],
          message: `${by === undefined ? 'The condition' : `${by}'s condition`} "${what ?? id}" was due ${due} and hasn't been met.`,
          help: `${owner === undefined ? 'Meet the condition' : `Ask ${nameOf(people, owner)} to meet the condition`} and record the date under \`met_on\`, or agree on a new due date with ${by ?? 'the person who set the condition'}.`,
          cause: 'clock',
        }
      }
    }
  },
})
