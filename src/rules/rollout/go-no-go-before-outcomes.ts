import { capital } from '../../text/capitalize.js'
import { addDays } from '../../plan/day.js'
import { inside, place } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, RARELY_DEPLOYED } from '../shared/citations.js'
import { firstTrial } from '../shared/phases.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

export default rule({
  id: 'rollout/go-no-go-before-outcomes',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The go/no-go decision comes before any outcome can be known.',
  why: 'The go/no-go decision depends on whether the model works. If no outcome is known by the decision date, the decision must be postponed or made without evidence.',
  sources: [BUSINESS_PERFORMANCE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { decision: place.rollout.go_no_go.due, window: place.target.outcome_window_days },
  maybe: {
    delay: place.target.label_delay_days,
    early: place.target.leading_indicator.known_after_days,
    phases: place.rollout.phases,
    started: place.project.started_on,
    result: place.rollout.go_no_go.result,
  },
  good: [
    'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
    'mlplan: 2\ntarget:\n  outcome_window_days: 365\n  leading_indicator:\n    metric: A second specialist agrees\n    known_after_days: 60\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
      at: 'rollout.go_no_go.due',
    },
    {
      plan: 'mlplan: 2\nproject:\n  started_on: 2026-11-24\ntarget:\n  outcome_window_days: 365\nrollout:\n  go_no_go:\n    due: 2027-08-16\n',
      at: 'rollout.go_no_go.due',
    },
  ],
  *check({ decision, window, delay, early, phases, started, result }, { today }) {
    const isEarly = early !== undefined && early < window + (delay ?? 0)
    const wait = isEarly ? early : window + (delay ?? 0)
    const trial = firstTrial(phases)
    const begin = trial?.start ?? started ?? today
    const known = addDays(begin, wait)
    if (decision >= known || result !== undefined) return
    const sign = isEarly ? 'the leading indicator' : 'an outcome'
    yield {
      at: place.rollout.go_no_go.due,
      /* Without a start date, the trial starts today at the earliest, so each passing day moves it. */
      cause: (trial?.start ?? started) === undefined ? 'clock' : 'content',
      related: [
        {
          at: isEarly ? place.target.leading_indicator.known_after_days : place.target.outcome_window_days,
          note: `${sign} takes ${counted(wait, 'day')} to show`,
        },
        ...(trial ? [{ at: inside(place.rollout.phases, trial.id, 'start'), note: 'first trial starts' }] : []),
      ],
      message: trial
        ? `The go/no-go decision is due on ${decision}. The ${trial.kind} phase starts on ${begin}, and ${sign} takes ${counted(wait, 'day')} to show, so no result is known before ${known}.`
        : `The go/no-go decision is due on ${decision}. ${capital(sign)} takes ${counted(wait, 'day')} to show, so even a trial that starts on ${begin} shows no result before ${known}.`,
      help: 'Postpone the decision, start the trial earlier, or choose a leading indicator that is known in time.',
    }
  },
})
