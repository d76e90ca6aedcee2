import { path } from '../../plan/typed-path.js'
import { RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const { scoring_interval_days } = path.integration

const planScoredEvery = (days: number): string =>
  `mlplan: 2\nproject:\n  task: binary\ntarget:\n  outcome_window_days: 5\nintegration:\n  delivery: batch\n  scoring_interval_days: ${days}\n`

export default rule({
  id: 'integration/scoring-too-infrequent',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'The time between scoring runs is longer than the prediction window.',
  why: "A five-day prediction made once a month says nothing about the other 25 days. The model can't predict outcomes on those days, but the value may count them anyway.",
  sources: [RULES_OF_ML],
  severity: { kickoff: 'error', live: 'warning' },
  requires: { intervalDays: scoring_interval_days, outcomeWindow: path.target.outcome_window_days },
  optional: { delivery: path.integration.delivery },
  good: [planScoredEvery(5), planScoredEvery(1)],
  bad: [{ plan: planScoredEvery(30), path: 'integration.scoring_interval_days' }],
  *check({ intervalDays, outcomeWindow, delivery }, { profile }) {
    if (profile.task !== 'binary' || delivery !== 'batch' || outcomeWindow === 0 || intervalDays <= outcomeWindow)
      return
    yield {
      path: scoring_interval_days,
      related: [{ path: path.target.outcome_window_days, note: 'how far ahead a prediction looks' }],
      message: `Cases are scored every ${pluralize(intervalDays, 'day')}, but a prediction looks only ${pluralize(outcomeWindow, 'day')} ahead. The model can't predict outcomes on the other ${pluralize(intervalDays - outcomeWindow, 'day')}.`,
      help: "Score more often, predict further ahead, or exclude outcomes that the model can't predict from the value.",
    }
  },
})
