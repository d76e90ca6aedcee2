import { path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'monitoring/no-business-metric',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'The monitoring metrics are missing a KPI or an adoption metric.',
  why: "Technical metrics can all look good while staff ignore the model or the benefit doesn't appear. The KPI shows whether the project works, and adoption can explain why the KPI doesn't move.",
  sources: [BUSINESS_PERFORMANCE, TDSP_CHARTER],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  requires: { metrics: path.monitoring.metrics },
  optional: { automation_level: path.integration.automation_level, adoptionMetric: path.change.adoption_metric.metric },
  good: [
    'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      kind: business\n    - id: calls\n      metric: Calls made out of calls proposed\n      kind: adoption\n',
    'mlplan: 2\nintegration:\n  automation_level: automatic\nmonitoring:\n  metrics:\n    - id: fraud\n      metric: Fraud losses a month\n      kind: business\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  metrics:\n    - id: auc\n      metric: AUC over the last month\n      kind: model\n',
      path: 'monitoring.metrics',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: suggest\nchange:\n  adoption_metric:\n    metric: Calls made out of calls proposed\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      kind: business\n',
      path: 'monitoring.metrics',
    },
  ],
  *check({ metrics, automation_level, adoptionMetric }) {
    const kinds = new Set(metrics.map((metric) => metric.kind))
    if (kinds.size === 0 || kinds.has(undefined)) return
    /* Until the plan has an adoption metric, change/adoption-not-measured reports that gap instead. */
    const hasAdoptionMetric =
      adoptionMetric !== undefined && automation_level !== undefined && automation_level !== 'automatic'
    const gaps = [
      kinds.has('business') ? '' : 'is a KPI',
      hasAdoptionMetric && !kinds.has('adoption') ? 'shows whether people follow the model' : '',
    ].filter((text) => text !== '')
    if (gaps.length === 0) return
    yield {
      path: path.monitoring.metrics,
      message: `No monitoring metric ${gaps.join(', and none ')}.`,
      help: 'Add the KPI that the sponsor expects to move (kind: business). If people act on the scores, also add how often they follow the model (kind: adoption).',
    }
  },
})
