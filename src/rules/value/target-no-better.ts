import { inside, place } from '../../plan/place.js'
import { TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../words.js'

export default rule({
  id: 'value/target-no-better',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The target of a business number is no better than its value today.',
  why: 'A project that aims at where the number stands already, or at something worse, has nothing to show for its money even if all goes well. Mostly it is a slip: a direction or two figures mixed up.',
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'error' },
  given: { kpi: place.value.kpi },
  maybe: {},
  good: [
    'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
    'mlplan: 1\nvalue:\n  kpi:\n    - id: complaints\n      name: Complaints per 1,000 calls\n      direction: hold\n      baseline: 3\n      target: 3\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: up\n      baseline: 1.8\n      target: 1.65\n',
      at: 'value.kpi.leavers.target',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: down\n      baseline: 1.8\n      target: 1.8\n',
      at: 'value.kpi.leavers.target',
    },
  ],
  *check({ kpi }) {
    for (const { id, name, unit, direction, baseline, target } of kpi) {
      if (baseline === undefined || target === undefined) continue
      const isBetter = direction === 'up' ? target > baseline : direction === 'down' ? target < baseline : true
      if (isBetter) continue
      const measured = unit === undefined ? '' : ` (${unit})`
      yield {
        at: inside(place.value.kpi, id, 'target'),
        related: [{ at: inside(place.value.kpi, id, 'baseline'), note: 'where it stands today' }],
        message: `"${name ?? id}"${measured} should go ${direction ?? ''}: it is ${showNumber(baseline)} today, and the target is ${showNumber(target)}.`,
        help: 'Correct the target or the direction; write hold if it only must not get worse.',
      }
    }
  },
})
