import { place } from '../../plan/place.js'
import { BUSINESS_PERFORMANCE, TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'monitoring/no-business-measure',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'What is watched shows neither whether it pays nor whether people follow it.',
  why: 'Technical figures can all be green while nobody follows the advice or the money does not come. The business number is what was promised, and whether people follow it is the first thing to look at when it does not move.',
  sources: [BUSINESS_PERFORMANCE, TDSP_CHARTER],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  given: { metrics: place.monitoring.metrics },
  maybe: { autonomy: place.integration.autonomy, use: place.change.adoption_metric.measure },
  good: [
    'mlplan: 1\nmonitoring:\n  metrics:\n    - id: kept\n      measure: Customers kept per 100 calls\n      kind: business\n    - id: calls\n      measure: Calls made out of calls proposed\n      kind: adoption\n',
    'mlplan: 1\nintegration:\n  autonomy: automatic\nmonitoring:\n  metrics:\n    - id: fraud\n      measure: Fraud losses a month\n      kind: business\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  metrics:\n    - id: auc\n      measure: AUC on last month\n      kind: model\n',
      at: 'monitoring.metrics',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  autonomy: suggest\nchange:\n  adoption_metric:\n    measure: Calls made out of calls proposed\nmonitoring:\n  metrics:\n    - id: kept\n      measure: Customers kept per 100 calls\n      kind: business\n',
      at: 'monitoring.metrics',
    },
  ],
  *check({ metrics, autonomy, use }) {
    const kinds = new Set(metrics.map((metric) => metric.kind))
    if (kinds.size === 0 || kinds.has(undefined)) return
    /* As long as it is not said how use is measured, that is what is missing. */
    const followed = use !== undefined && autonomy !== undefined && autonomy !== 'automatic'
    const lacking = [
      kinds.has('business') ? '' : 'is a business number',
      followed && !kinds.has('adoption') ? 'shows whether people follow it' : '',
    ].filter((words) => words !== '')
    if (lacking.length === 0) return
    yield {
      at: place.monitoring.metrics,
      message: `Nothing that is watched ${lacking.join(', and nothing ')}.`,
      help: 'Add the number that was promised to the sponsor (kind: business), and where people act on it, how often they follow it (kind: adoption).',
    }
  },
})
