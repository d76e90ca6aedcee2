import { getPersonName } from '../../plan/display-name.js'
import { daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const { go_no_go } = path.rollout

export default rule({
  id: 'schedule/go-no-go-overdue',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The go/no-go date has passed without a decision.',
  why: 'While everyone waits, users may return to their old process. Without a decision, a project can end without anyone rejecting it.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  requires: { due: go_no_go.due },
  optional: { result: go_no_go.result, decider: go_no_go.decided_by, people: path.people },
  good: [
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    decided_by: ilse\n',
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    decided_by: ilse\n    result: no_go\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    decided_by: ilse\n',
      path: 'rollout.go_no_go.due',
    },
    {
      plan: 'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    result: deferred\n',
      path: 'rollout.go_no_go.due',
    },
  ],
  *check({ due, result, decider, people }, { today }) {
    if (due >= today || result === 'go' || result === 'no_go') return
    const deciderText = decider === undefined ? 'the decision maker' : getPersonName({ people }, decider)
    const daysText = pluralize(daysBetween(due, today), 'day')
    yield {
      path: go_no_go.due,
      cause: 'clock',
      related: result === undefined ? [] : [{ path: go_no_go.result, note: 'deferred, needs a new date' }],
      message:
        result === undefined
          ? `The go/no-go decision was due${decider === undefined ? '' : ` from ${deciderText}`} on ${due}, ${daysText} ago, and no result is recorded.`
          : `The go/no-go decision was deferred without a new date. The plan still gives ${due}, which was ${daysText} ago.`,
      help: `Ask ${deciderText} for the decision and record it in rollout.go_no_go.result, or agree on a new date and record the reason.`,
    }
  },
})
