import { addDays } from '../../plan/day.js'
import { pathInside, path, toPath } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, RARELY_DEPLOYED } from '../shared/citations.js'
import { isMisordered } from '../shared/dates/find-misordered.js'
import { findFirstTrial } from '../shared/phases.js'
import { rule } from '../rule.js'
import { capitalize } from '../../text/capitalize.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'rollout/go-no-go-before-outcomes',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The go/no-go decision comes before any outcome can be known.',
  why: 'The go/no-go decision depends on whether the model works. If no outcome is known by the decision date, the decision must be postponed or made without evidence.',
  sources: [BUSINESS_PERFORMANCE, RARELY_DEPLOYED],
  severity: { kickoff: 'error', live: 'off' },
  requires: { decisionDue: path.rollout.go_no_go.due, outcomeWindow: path.target.outcome_window_days },
  optional: {
    labelDelay: path.target.label_delay_days,
    indicatorDelay: path.target.leading_indicator.known_after_days,
    phases: path.rollout.phases,
    startedOn: path.project.started_on,
    result: path.rollout.go_no_go.result,
  },
  good: [
    'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
    'mlplan: 2\ntarget:\n  outcome_window_days: 365\n  leading_indicator:\n    metric: A second specialist agrees\n    known_after_days: 60\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 7\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: 2027-08-16\n',
      path: 'rollout.go_no_go.due',
    },
    {
      plan: 'mlplan: 2\nproject:\n  started_on: 2026-11-24\ntarget:\n  outcome_window_days: 365\nrollout:\n  go_no_go:\n    due: 2027-08-16\n',
      path: 'rollout.go_no_go.due',
    },
  ],
  *check(
    { decisionDue, outcomeWindow, labelDelay, indicatorDelay, phases, startedOn, result },
    { today, stage, plan },
  ) {
    const usesIndicator = indicatorDelay !== undefined && indicatorDelay < outcomeWindow + (labelDelay ?? 0)
    const daysToSignal = usesIndicator ? indicatorDelay : outcomeWindow + (labelDelay ?? 0)
    const trial = findFirstTrial(phases)
    const trialStart = trial?.start ?? startedOn ?? today
    const signalDate = addDays(trialStart, daysToSignal)
    if (decisionDue >= signalDate || result !== undefined) return
    if (isMisordered(toPath(path.rollout.go_no_go.due), { plan, today, stage })) return
    const signalText = usesIndicator ? 'the leading indicator' : 'an outcome'
    yield {
      path: path.rollout.go_no_go.due,
      /* Without a start date, the trial starts today at the earliest, so each passing day moves it. */
      cause: (trial?.start ?? startedOn) === undefined ? 'clock' : 'content',
      related: [
        {
          path: usesIndicator ? path.target.leading_indicator.known_after_days : path.target.outcome_window_days,
          note: `${signalText} takes ${pluralize(daysToSignal, 'day')} to show`,
        },
        ...(trial ? [{ path: pathInside(path.rollout.phases, trial.id, 'start'), note: 'first trial starts' }] : []),
      ],
      message: trial
        ? `The go/no-go decision is due on ${decisionDue}. The ${trial.kind} phase starts on ${trialStart}, and ${signalText} takes ${pluralize(daysToSignal, 'day')} to show, so no result is known before ${signalDate}.`
        : `The go/no-go decision is due on ${decisionDue}. ${capitalize(signalText)} takes ${pluralize(daysToSignal, 'day')} to show, so even a trial that starts on ${trialStart} shows no result before ${signalDate}.`,
      help: 'Postpone the decision, start the trial earlier, or choose a leading indicator that is known in time.',
    }
  },
})
