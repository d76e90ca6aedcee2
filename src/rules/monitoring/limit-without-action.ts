import { inside, place } from '../../plan/place.js'
import { AI_RMF, ML_TEST_SCORE } from '../citations.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'

const { metrics } = place.monitoring

const withoutAction = rule({
  id: 'monitoring/limit-without-action',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  summary: 'A limit is set, and it is not said what is done at it, or by whom.',
  why: 'A limit that nobody has to act on is decoration: it is crossed on a Friday, three people see it, and each thinks it is for the others.',
  sources: [AI_RMF, ML_TEST_SCORE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  given: { metrics },
  maybe: {},
  good: [
    'mlplan: 1\nmonitoring:\n  metrics:\n    - id: kept\n      measure: Customers kept per 100 calls\n      stop: below 4 in 100\n      action: Calls are paused and the list is checked\n      owner: ada\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  metrics:\n    - id: kept\n      measure: Customers kept per 100 calls\n      stop: below 4 in 100\n      owner: ada\n',
      at: 'monitoring.metrics.kept.action',
    },
    {
      plan: 'mlplan: 1\nmonitoring:\n  metrics:\n    - id: kept\n      measure: Customers kept per 100 calls\n      stop: below 4 in 100\n      action: Calls are paused and the list is checked\n',
      at: 'monitoring.metrics.kept.owner',
    },
  ],
  *check({ metrics: list }) {
    for (const { id, measure, stop, action, owner } of list) {
      if (stop === undefined || !isSaid(stop) || (isSaid(action) && owner !== undefined)) continue
      const lacking = [isSaid(action) ? '' : 'what is done then', owner === undefined ? 'who does it' : '']
      yield {
        at: inside(metrics, id, isSaid(action) ? 'owner' : 'action'),
        related: [{ at: inside(metrics, id, 'stop'), note: 'the limit' }],
        message: `${quoted(measure ?? id)} has a limit, ${quoted(stop)}, and it is not said ${listed(lacking.filter((one) => one !== ''))}.`,
        help: 'Say what is done when the limit is crossed and who does it, or take the limit out.',
      }
    }
  },
})

/* What only informs needs no action. */
export default { ...withoutAction, missing: [inside(metrics, '*', 'action'), inside(metrics, '*', 'owner')] }
