import { pathInside, path } from '../../plan/typed-path.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'

export default rule({
  id: 'value/kpi-target-no-better',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: "A KPI target is no better than today's value.",
  why: "A project that aims for today's value, or a worse one, has nothing to show even if everything goes as planned. Often, the direction is wrong or two figures are swapped.",
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'error' },
  requires: { kpis: path.value.kpis },
  optional: {},
  good: [
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
    'mlplan: 2\nvalue:\n  kpis:\n    - id: complaints\n      name: Complaints per 1,000 calls\n      direction: hold\n      baseline: 3\n      target: 3\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: up\n      baseline: 1.8\n      target: 1.65\n',
      path: 'value.kpis.leavers.target',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      direction: down\n      baseline: 1.8\n      target: 1.8\n',
      path: 'value.kpis.leavers.target',
    },
  ],
  *check({ kpis }) {
    for (const { id, name, unit, direction, baseline, target } of kpis) {
      if (baseline === undefined || target === undefined) continue
      const isBetter = direction === 'up' ? target > baseline : direction === 'down' ? target < baseline : true
      if (isBetter) continue
      const unitText = unit === undefined ? '' : ` (${unit})`
      yield {
        path: pathInside(path.value.kpis, id, 'target'),
        related: [{ path: pathInside(path.value.kpis, id, 'baseline'), note: "today's value" }],
        message: `KPI "${name ?? id}"${unitText} should go ${direction ?? ''}, but the target is ${formatNumber(target)} and today's value is ${formatNumber(baseline)}.`,
        help: 'Correct the target or the direction. Set the direction to hold if the goal is only not to get worse.',
      }
    }
  },
})
