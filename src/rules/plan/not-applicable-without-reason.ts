import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { rule } from '../rule.js'

export default rule({
  id: 'plan/not-applicable-without-reason',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'A field is marked as not applicable without a reason.',
  why: "Marking a field as not applicable is a decision that others should be able to question. Without a reason, readers can't tell a decision from an oversight.",
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { exceptions: place.not_applicable },
  maybe: {},
  good: [
    'mlplan: 2\nnot_applicable:\n  - id: no-routine\n    path: change.affected_teams\n    reason: No one handles these cases manually\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nnot_applicable:\n  - id: no-routine\n    path: change.affected_teams\n',
      at: 'not_applicable.no-routine.reason',
    },
  ],
  *check({ exceptions }) {
    for (const exception of exceptions.filter(({ reason: because }) => !isSaid(because))) {
      yield {
        at: inside(place.not_applicable, exception.id, 'reason'),
        message: `${exception.path ?? 'A field'} is marked as not applicable without a reason, so it still counts as missing.`,
        help: 'Give the reason in one sentence under `reason`, or remove the entry.',
      }
    }
  },
})
