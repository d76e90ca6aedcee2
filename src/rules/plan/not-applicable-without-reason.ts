import { isBlank } from '../../plan/blank.js'
import { meansNotYet } from '../../plan/not-yet.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'plan/not-applicable-without-reason',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A field is marked as not applicable without a reason, or because it is not answered yet.',
  why: "Marking a field as not applicable is a decision that others should be able to question. Without a reason, readers can't tell a decision from an oversight.",
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  requires: { entries: path.not_applicable },
  optional: {},
  good: [
    'mlplan: 2\nnot_applicable:\n  - id: no-routine\n    path: change.affected_teams\n    reason: No one handles these cases manually\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nnot_applicable:\n  - id: no-routine\n    path: change.affected_teams\n',
      path: 'not_applicable.no-routine.reason',
    },
    {
      plan: 'mlplan: 2\nnot_applicable:\n  - id: no-routine\n    path: change.affected_teams\n    reason: asked later\n',
      path: 'not_applicable.no-routine.reason',
    },
  ],
  *check({ entries }) {
    for (const entry of entries.filter(({ reason }) => isBlank(reason))) {
      yield {
        path: pathInside(path.not_applicable, entry.id, 'reason'),
        message: `${entry.path ?? 'A field'} is marked as not applicable without a reason, so it still counts as missing.`,
        help: 'Give the reason in one sentence under `reason`, or remove the entry.',
      }
    }
    for (const entry of entries.filter(({ reason = '' }) => !isBlank(reason) && meansNotYet(reason))) {
      yield {
        path: pathInside(path.not_applicable, entry.id, 'reason'),
        message: `${entry.path ?? 'A field'} is marked as not applicable, but the reason says that it isn't answered yet, so it still counts as missing.`,
        help: 'Move the entry to `open_questions`, with an owner and a due date.',
      }
    }
  },
})
