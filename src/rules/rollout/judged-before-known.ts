import { addDays } from '../../plan/day.js'
import { inside, place } from '../../plan/place.js'
import { BUSINESS_PERFORMANCE, RARELY_DEPLOYED } from '../citations.js'
import { firstTrial } from '../phases.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

export default rule({
  id: 'rollout/judged-before-known',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'Go or no-go is decided before a single outcome can be known.',
  why: 'On the day of the decision everybody will want to see that it works. If outcomes take longer to show than there is time, the decision is made on hope or put off, and projects that are put off lose their friends.',
  sources: [BUSINESS_PERFORMANCE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { decision: place.rollout.go_no_go.on, window: place.target.outcome_window_days },
  maybe: {
    delay: place.target.label_delay_days,
    early: place.target.early_sign.known_after_days,
    phases: place.rollout.phases,
    started: place.project.started_on,
    result: place.rollout.go_no_go.result,
  },
  good: [
    'mlplan: 1\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    on: 2027-08-16\n',
    'mlplan: 1\ntarget:\n  outcome_window_days: 365\n  early_sign:\n    measure: A second specialist agrees\n    known_after_days: 60\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    on: 2027-08-16\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    on: 2027-08-16\n',
      at: 'rollout.go_no_go.on',
    },
    {
      plan: 'mlplan: 1\nproject:\n  started_on: 2026-11-24\ntarget:\n  outcome_window_days: 365\nrollout:\n  go_no_go:\n    on: 2027-08-16\n',
      at: 'rollout.go_no_go.on',
    },
  ],
  *check({ decision, window, delay, early, phases, started, result }, { today }) {
    const isEarly = early !== undefined && early < window + (delay ?? 0)
    const wait = isEarly ? early : window + (delay ?? 0)
    const trial = firstTrial(phases)
    const begin = trial?.start ?? started ?? today
    const known = addDays(begin, wait)
    if (decision >= known || result !== undefined) return
    const sign = isEarly ? 'the early sign' : 'an outcome'
    yield {
      at: place.rollout.go_no_go.on,
      /* Where no day is said to begin on, it begins today at the earliest, and every night takes a day from it. */
      cause: (trial?.start ?? started) === undefined ? 'clock' : 'content',
      related: [
        {
          at: isEarly ? place.target.early_sign.known_after_days : place.target.outcome_window_days,
          note: `${sign} takes ${counted(wait, 'day')}`,
        },
        ...(trial ? [{ at: inside(place.rollout.phases, trial.id, 'start'), note: 'the first trial begins' }] : []),
      ],
      message: trial
        ? `Go or no-go is decided on ${decision}. The ${trial.kind} phase begins on ${begin} and ${sign} takes ${counted(wait, 'day')} to show: nothing is known before ${known}.`
        : `Go or no-go is decided on ${decision}. ${isEarly ? 'The early sign' : 'An outcome'} takes ${counted(wait, 'day')} to show: even a trial begun on ${begin} would show nothing before ${known}.`,
      help: 'Decide later, begin the trial earlier, or agree on an early sign that is known in time.',
    }
  },
})
