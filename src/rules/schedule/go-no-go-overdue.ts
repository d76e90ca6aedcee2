import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const { go_no_go } = place.rollout

export default rule({
  id: 'schedule/go-no-go-overdue',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The go/no-go date has passed without a decision.',
  why: 'While everyone waits, users may return to their old process. Without a decision, a project can end without anyone rejecting it.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { on: go_no_go.due },
  maybe: { result: go_no_go.result, decider: go_no_go.decided_by, people: place.people },
  good: [
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    decided_by: ilse\n',
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    decided_by: ilse\n    result: no_go\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    decided_by: ilse\n',
      at: 'rollout.go_no_go.due',
    },
    {
      plan: 'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    result: deferred\n',
      at: 'rollout.go_no_go.due',
    },
  ],
  *check({ on, result, decider, people }, { today }) {
    if (on >= today || result === 'go' || result === 'no_go') return
    const who = decider === undefined ? 'the decision maker' : nameOf(people, decider)
    const days = counted(daysBetween(on, today), 'day')
    yield {
      at: go_no_go.due,
      cause: 'clock',
      related: result === undefined ? [] : [{ at: go_no_go.result, note: 'deferred, needs a new date' }],
      message:
        result === undefined
          ? `The go/no-go decision was due${decider === undefined ? '' : ` from ${who}`} on ${on}, ${days} ago, and no result is recorded.`
          : `The go/no-go decision was deferred without a new date. The plan still gives ${on}, which was ${days} ago.`,
      help: `Ask ${who} for the decision and record it in rollout.go_no_go.result, or agree on a new date and record the reason.`,
    }
  },
})
