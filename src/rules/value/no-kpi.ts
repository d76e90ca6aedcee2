import { path } from '../../plan/typed-path.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'value/no-kpi',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  missing: [path.value.kpis],
  summary: 'The plan names no KPI that the project should move.',
  why: 'Without a KPI, no one can say later whether the project worked. A useful model looks the same as a useless one.',
  sources: [TDSP_CHARTER],
  message: "No KPI. The sponsor won't be able to tell whether the project worked.",
  help: "Add one number that the business already tracks, with today's value and its target.",
  good: [
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nvalue:\n  decision: Which customers we call this month\n', path: 'value.kpis' },
    { plan: 'mlplan: 2\nvalue:\n  kpis: []\n', path: 'value.kpis' },
  ],
})
