import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF, ML_TEST_SCORE } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'
import { quoted } from '../../text/rule-words.js'

const { metrics } = place.monitoring

const withoutAction = rule({
  id: 'monitoring/alert-without-response',
  since: '0.1.0',
  area: 'adoption',
  who: 'ml_lead',
  summary: 'An alert threshold is missing a response or an owner.',
  why: 'An alert helps only if someone must act on it. If three people see the same alert, each may assume that the others will respond.',
  sources: [AI_RMF, ML_TEST_SCORE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  given: { metrics },
  maybe: {},
  good: [
    'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      response: Calls are paused and the list is checked\n      owner: ada\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      owner: ada\n',
      at: 'monitoring.metrics.kept.response',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  metrics:\n    - id: kept\n      metric: Customers kept per 100 calls\n      alert_threshold: below 4 in 100\n      response: Calls are paused and the list is checked\n',
      at: 'monitoring.metrics.kept.owner',
    },
  ],
  *check({ metrics: list }) {
    for (const { id, metric: measure, alert_threshold: stop, response: action, owner } of list) {
      if (stop === undefined || !isSaid(stop) || (isSaid(action) && owner !== undefined)) continue
      const lacking = [isSaid(action) ? '' : 'no response', owner === undefined ? 'no owner' : '']
      yield {
        at: inside(metrics, id, isSaid(action) ? 'owner' : 'response'),
        related: [{ at: inside(metrics, id, 'alert_threshold'), note: 'alert threshold' }],
        message: `${quoted(measure ?? id)} has an alert threshold (${quoted(stop)}) but ${listed(lacking.filter((one) => one !== ''))}.`,
        help: 'Add a response and the person who responds, or remove the alert threshold.',
      }
    }
  },
})

/* What only informs needs no action. */
export default { ...withoutAction, missing: [inside(metrics, '*', 'response'), inside(metrics, '*', 'owner')] }
