import { inside, place } from '../../plan/typed-path.js'
import { MODELS_AGE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../../text/rule-words.js'

const PRECISION =
  'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nmonitoring:\n  metrics:\n    - id: precision\n      metric: Precision among the customers called\n      kind: model\n      interval_days: 7\n'

export default rule({
  id: 'monitoring/metric-lags',
  since: '0.1.0',
  area: 'adoption',
  who: 'ml_lead',
  summary: 'A model metric is checked more often than outcomes become known.',
  why: 'A metric that is checked every week looks like weekly monitoring. But if outcomes take months to show, the metric describes the model as it was months ago. Later damage goes unnoticed.',
  sources: [MODELS_AGE],
  severity: { 'pre-launch': 'warning' },
  given: { metrics: place.monitoring.metrics, window: place.target.outcome_window_days },
  maybe: { delay: place.target.label_delay_days, early: place.target.leading_indicator.known_after_days },
  good: [
    PRECISION.replace('interval_days: 7', 'interval_days: 60'),
    `${PRECISION}    - id: inputs\n      metric: Share of customers without data use\n      kind: data\n      interval_days: 7\n`,
    PRECISION.replace(
      'target:\n',
      'target:\n  leading_indicator:\n    metric: The customer asks for the end date\n    known_after_days: 5\n',
    ),
  ],
  bad: [{ plan: PRECISION, at: 'monitoring.metrics.precision.interval_days' }],
  *check({ metrics, window, delay, early }) {
    const wait = window + (delay ?? 0)
    if (early !== undefined && early < wait) return
    /* What goes into the model changes before what comes out of it can be judged. */
    if (metrics.some(({ kind }) => kind === 'data')) return
    const metric = metrics.find(
      ({ kind, interval_days: every }) => kind === 'model' && every !== undefined && every < wait,
    )
    if (metric?.interval_days === undefined) return
    yield {
      at: inside(place.monitoring.metrics, metric.id, 'interval_days'),
      related: [{ at: place.target.outcome_window_days, note: 'outcome window' }],
      message: `${quoted(metric.metric ?? metric.id)} is checked every ${counted(metric.interval_days, 'day')}, but an outcome takes ${counted(wait, 'day')} to show. The metric describes the model as it was at least ${counted(wait, 'day')} ago.`,
      help: 'Monitor the inputs too (kind: data), or add a leading indicator under target.leading_indicator.',
    }
  },
})
