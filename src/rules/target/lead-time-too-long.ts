import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'target/lead-time-too-long',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'Acting on a prediction takes longer than the outcome window.',
  why: 'A warning that comes too late to act on changes nothing, however accurate the model is. People tend to stop reading such warnings.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error', live: 'off' },
  requires: { leadTime: path.target.action_lead_time_days, outcomeWindow: path.target.outcome_window_days },
  optional: {},
  good: [
    'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  action_lead_time_days: 5\n',
    'mlplan: 2\ntarget:\n  outcome_window_days: 5\n  action_lead_time_days: 5\n',
    'mlplan: 2\nproject:\n  task: forecast\ntarget:\n  outcome_window_days: 7\n  action_lead_time_days: 21\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 7\n  action_lead_time_days: 10\n',
      path: 'target.action_lead_time_days',
    },
  ],
  *check({ leadTime, outcomeWindow }, { profile }) {
    /* A forecast is made for the time after the lead time, however short the period that it is about. */
    if (leadTime <= outcomeWindow || outcomeWindow === 0 || profile.task === 'forecast') return
    yield {
      path: path.target.action_lead_time_days,
      related: [{ path: path.target.outcome_window_days, note: 'outcome window' }],
      message: `Acting takes ${pluralize(leadTime, 'day')}, but the outcome happens within ${pluralize(outcomeWindow, 'day')}. The action would come too late.`,
      help: 'Predict further ahead, or choose an action that takes less time.',
    }
  },
})
