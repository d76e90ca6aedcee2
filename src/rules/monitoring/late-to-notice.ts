import { inside, place } from '../../plan/place.js'
import { MODELS_AGE } from '../citations.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../words.js'

const PRECISION =
  'mlplan: 1\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\nmonitoring:\n  metrics:\n    - id: precision\n      measure: Precision among the customers called\n      kind: model\n      every_days: 7\n'

export default rule({
  id: 'monitoring/late-to-notice',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  summary: 'How well it predicts is looked at often, and shows what was long ago.',
  why: 'A figure that is looked at every week looks like a watch kept every week. If outcomes take months to show, it tells of the model as it was months ago, and until then the damage goes on unseen.',
  sources: [MODELS_AGE],
  severity: { 'pre-launch': 'warning' },
  given: { metrics: place.monitoring.metrics, window: place.target.outcome_window_days },
  maybe: { delay: place.target.label_delay_days, early: place.target.early_sign.known_after_days },
  good: [
    PRECISION.replace('every_days: 7', 'every_days: 60'),
    `${PRECISION}    - id: inputs\n      measure: Share of customers without data use\n      kind: data\n      every_days: 7\n`,
    PRECISION.replace(
      'target:\n',
      'target:\n  early_sign:\n    measure: The customer asks for the end date\n    known_after_days: 5\n',
    ),
  ],
  bad: [{ plan: PRECISION, at: 'monitoring.metrics.precision.every_days' }],
  *check({ metrics, window, delay, early }) {
    const wait = window + (delay ?? 0)
    if (early !== undefined && early < wait) return
    /* What goes into the model changes before what comes out of it can be judged. */
    if (metrics.some(({ kind }) => kind === 'data')) return
    const metric = metrics.find(
      ({ kind, every_days: every }) => kind === 'model' && every !== undefined && every < wait,
    )
    if (metric?.every_days === undefined) return
    yield {
      at: inside(place.monitoring.metrics, metric.id, 'every_days'),
      related: [{ at: place.target.outcome_window_days, note: 'until an outcome is known' }],
      message: `${quoted(metric.measure ?? metric.id)} is looked at every ${counted(metric.every_days, 'day')}, and an outcome takes ${counted(wait, 'day')} to show: what is seen is at least that old.`,
      help: 'Watch the inputs as well (kind: data), or agree on an early sign under target.early_sign.',
    }
  },
})
