import { isBlank } from '../../plan/blank.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF, ML_TEST_SCORE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'

const { metrics: metricsPath } = path.monitoring

const baseRule = rule({
  id: 'monitoring/alert-without-response',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  summary: 'An alert threshold is missing a response or an owner.',
  why: 'An alert helps only if someone must act on it. If three people see the same alert, each may assume that the others will respond.',
  sources: [AI_RMF, ML_TEST_SCORE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  requires: { metrics: metricsPath },
  optional: {},
  good: [
    'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      response: Calls are paused and the list is checked\n      owner: ada\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      owner: ada\n',
      path: 'monitoring.metrics.kept.response',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      response: Calls are paused and the list is checked\n',
      path: 'monitoring.metrics.kept.owner',
    },
  ],
  *check({ metrics }) {
    for (const { id, metric, alert_threshold: alertThreshold, response, owner } of metrics) {
      if (alertThreshold === undefined || isBlank(alertThreshold) || (!isBlank(response) && owner !== undefined))
        continue
      const missingParts = [!isBlank(response) ? '' : 'no response', owner === undefined ? 'no owner' : '']
      yield {
        path: pathInside(metricsPath, id, !isBlank(response) ? 'owner' : 'response'),
        related: [{ path: pathInside(metricsPath, id, 'alert_threshold'), note: 'alert threshold' }],
        message: `${quoteText(metric ?? id)} has an alert threshold (${quoteText(alertThreshold)}) but ${joinWith(missingParts.filter((part) => part !== ''))}.`,
        help: 'Add a response and the person who responds, or remove the alert threshold.',
      }
    }
  },
})

/* A metric without an alert threshold needs no response, so `missing` is set here and not by missingInItems(). */
export default {
  ...baseRule,
  missing: [pathInside(metricsPath, '*', 'response'), pathInside(metricsPath, '*', 'owner')],
}
