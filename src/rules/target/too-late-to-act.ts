import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

export default rule({
  id: 'target/too-late-to-act',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'Acting takes at least as long as it takes until the outcome is there.',
  why: 'A warning that comes when nothing can be done any more is only bad news. However accurate, it changes nothing, and people stop reading it.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error', live: 'off' },
  given: { lead: place.target.action_lead_time_days, window: place.target.outcome_window_days },
  maybe: {},
  good: ['mlplan: 1\ntarget:\n  outcome_window_days: 30\n  action_lead_time_days: 5\n'],
  bad: [
    {
      plan: 'mlplan: 1\ntarget:\n  outcome_window_days: 7\n  action_lead_time_days: 10\n',
      at: 'target.action_lead_time_days',
    },
  ],
  *check({ lead, window }) {
    if (lead < window) return
    yield {
      at: place.target.action_lead_time_days,
      related: [{ at: place.target.outcome_window_days, note: 'by then the outcome is there' }],
      message: `It takes ${counted(lead, 'day')} to act, and the outcome comes within ${counted(window, 'day')}: the action would always come too late.`,
      help: 'Predict further ahead, or find an action that takes less time.',
    }
  },
})
