import { place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

export default rule({
  id: 'target/lead-time-too-long',
  since: '0.1.0',
  area: 'adoption',
  who: 'decision_owner',
  summary: 'Acting on a prediction takes at least as long as the outcome window.',
  why: 'A warning that comes too late to act on changes nothing, however accurate the model is. People tend to stop reading such warnings.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error', live: 'off' },
  given: { lead: place.target.action_lead_time_days, window: place.target.outcome_window_days },
  maybe: {},
  good: ['mlplan: 2\ntarget:\n  outcome_window_days: 30\n  action_lead_time_days: 5\n'],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 7\n  action_lead_time_days: 10\n',
      at: 'target.action_lead_time_days',
    },
  ],
  *check({ lead, window }) {
    if (lead < window) return
    yield {
      at: place.target.action_lead_time_days,
      related: [{ at: place.target.outcome_window_days, note: 'outcome window' }],
      message: `Acting takes ${counted(lead, 'day')}, but the outcome happens within ${counted(window, 'day')}. The action would come too late.`,
      help: 'Predict further ahead, or choose an action that takes less time.',
    }
  },
})
