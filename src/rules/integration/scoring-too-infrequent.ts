import { place } from '../../plan/typed-path.js'
import { RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const { scoring_interval_days } = place.integration

const scored = (every: number): string =>
  `mlplan: 2\nproject:\n  task: binary\ntarget:\n  outcome_window_days: 5\nintegration:\n  delivery: batch\n  scoring_interval_days: ${every}\n`

export default rule({
  id: 'integration/scoring-too-infrequent',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  summary: 'The time between scoring runs is longer than the prediction window.',
  why: "A five-day prediction made once a month says nothing about the other 25 days. The model can't predict outcomes on those days, but the value may count them anyway.",
  sources: [RULES_OF_ML],
  severity: { data: 'warning', modeling: 'error', live: 'warning' },
  given: { every: scoring_interval_days, window: place.target.outcome_window_days },
  maybe: { delivery: place.integration.delivery },
  good: [scored(5), scored(1)],
  bad: [{ plan: scored(30), at: 'integration.scoring_interval_days' }],
  *check({ every, window, delivery }, { profile }) {
    if (profile.task !== 'binary' || delivery !== 'batch' || window === 0 || every <= window) return
    yield {
      at: scoring_interval_days,
      related: [{ at: place.target.outcome_window_days, note: 'how far ahead a prediction looks' }],
      message: `Cases are scored every ${counted(every, 'day')}, but a prediction looks only ${counted(window, 'day')} ahead. The model can't predict outcomes on the other ${counted(every - window, 'day')}.`,
      help: "Score more often, predict further ahead, or exclude outcomes that the model can't predict from the value.",
    }
  },
})
