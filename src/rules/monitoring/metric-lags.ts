import { pathInside, path } from '../../plan/typed-path.js'
import { MODELS_AGE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

const PRECISION_PLAN =
  'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nmonitoring:\n  metrics:\n    - id: precision\n      metric: Precision among the customers called\n      kind: model\n      interval_days: 7\n'

export default rule({
  id: 'monitoring/metric-lags',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  summary: 'A model metric is checked more often than outcomes become known.',
  why: 'A metric that is checked every week looks like weekly monitoring. But if outcomes take months to show, the metric describes the model as it was months ago. Later damage goes unnoticed.',
  sources: [MODELS_AGE],
  severity: { kickoff: 'warning' },
  requires: { metrics: path.monitoring.metrics, outcomeWindow: path.target.outcome_window_days },
  optional: {
    labelDelay: path.target.label_delay_days,
    indicatorDelay: path.target.leading_indicator.known_after_days,
  },
  good: [
    PRECISION_PLAN.replace('interval_days: 7', 'interval_days: 60'),
    `${PRECISION_PLAN}    - id: inputs\n      metric: Share of customers without data use\n      kind: data\n      interval_days: 7\n`,
    PRECISION_PLAN.replace(
      'target:\n',
      'target:\n  leading_indicator:\n    metric: The customer asks for the end date\n    known_after_days: 5\n',
    ),
  ],
  bad: [{ plan: PRECISION_PLAN, path: 'monitoring.metrics.precision.interval_days' }],
  *check({ metrics, outcomeWindow, labelDelay, indicatorDelay }) {
    const daysToOutcome = outcomeWindow + (labelDelay ?? 0)
    if (indicatorDelay !== undefined && indicatorDelay < daysToOutcome) return
    /* A metric on the inputs shows a change before the outcomes are known. */
    if (metrics.some(({ kind }) => kind === 'data')) return
    const metric = metrics.find(
      ({ kind, interval_days: intervalDays }) =>
        kind === 'model' && intervalDays !== undefined && intervalDays < daysToOutcome,
    )
    if (metric?.interval_days === undefined) return
    yield {
      path: pathInside(path.monitoring.metrics, metric.id, 'interval_days'),
      related: [{ path: path.target.outcome_window_days, note: 'outcome window' }],
      message: `${quoteText(metric.metric ?? metric.id)} is checked every ${pluralize(metric.interval_days, 'day')}, but an outcome takes ${pluralize(daysToOutcome, 'day')} to show. The metric describes the model as it was at least ${pluralize(daysToOutcome, 'day')} ago.`,
      help: 'Monitor the inputs too (kind: data), or add a leading indicator under target.leading_indicator.',
    }
  },
})
