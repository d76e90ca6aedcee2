import { place } from '../../plan/place.js'
import { RULES_OF_ML } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const { scored_every_days } = place.integration

const scored = (every: number): string =>
  `mlplan: 1\nproject:\n  task: binary\ntarget:\n  outcome_window_days: 5\nintegration:\n  delivery: batch\n  scored_every_days: ${every}\n`

export default rule({
  id: 'integration/gap-between-runs',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'Cases are scored less often than the prediction looks ahead.',
  why: 'A prediction for the next five days that is made once a month says nothing about the other twenty-five. What happens then is foreseen by nobody, and was counted in the value all the same.',
  sources: [RULES_OF_ML],
  severity: { data: 'warning', modeling: 'error', live: 'warning' },
  given: { every: scored_every_days, window: place.target.outcome_window_days },
  maybe: { delivery: place.integration.delivery },
  good: [scored(5), scored(1)],
  bad: [{ plan: scored(30), at: 'integration.scored_every_days' }],
  *check({ every, window, delivery }, { profile }) {
    if (profile.task !== 'binary' || delivery !== 'batch' || window === 0 || every <= window) return
    yield {
      at: scored_every_days,
      related: [{ at: place.target.outcome_window_days, note: 'so far ahead it looks' }],
      message: `All cases are scored every ${counted(every, 'day')}, and a prediction looks ${counted(window, 'day')} ahead: what happens on the other ${counted(every - window, 'day')} is not foreseen.`,
      help: 'Score more often, predict further ahead, or count in the value only what is foreseen.',
    }
  },
})
