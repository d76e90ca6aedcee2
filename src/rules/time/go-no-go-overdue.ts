import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const { go_no_go } = place.rollout

export default rule({
  id: 'time/go-no-go-overdue',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The day of go or no-go has passed, and nothing is decided.',
  why: 'The pilot is over, everybody waits, and the people who were to use it go back to their old ways. A launch is seldom turned down; mostly the day on which it was to be decided just goes by.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { on: go_no_go.on },
  maybe: { result: go_no_go.result, decider: go_no_go.decider, people: place.people },
  good: [
    'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2027-08-16\n    decider: ilse\n',
    'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2026-10-15\n    decider: ilse\n    result: no_go\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2026-10-15\n    decider: ilse\n', at: 'rollout.go_no_go.on' },
    { plan: 'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2026-10-15\n    result: later\n', at: 'rollout.go_no_go.on' },
  ],
  *check({ on, result, decider, people }, { today }) {
    if (on >= today || result === 'go' || result === 'no_go') return
    const who = decider === undefined ? 'whoever decides' : nameOf(people, decider)
    const days = counted(daysBetween(on, today), 'day')
    yield {
      at: go_no_go.on,
      cause: 'clock',
      related: result === undefined ? [] : [{ at: go_no_go.result, note: 'another day was to be set' }],
      message:
        result === undefined
          ? `Go or no-go was to be decided${decider === undefined ? '' : ` by ${who}`} on ${on}, ${days} ago; no result is on record.`
          : `Go or no-go was put off, and no new day is set: the plan still says ${on}, ${days} ago.`,
      help: `Ask ${who} for the decision and record it under rollout.go_no_go.result, or agree on a new day and say why.`,
    }
  },
})
