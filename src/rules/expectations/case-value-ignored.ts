import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/case-value-ignored',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'Amounts differ from case to case, but one fixed threshold applies to all cases.',
  why: 'A small chance of a large loss can matter more than a large chance of a tiny one. One threshold for all cases ignores the amounts and can select the wrong cases.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'info', modeling: 'warning', live: 'off' },
  requires: { valueVaries: path.economics.value_varies_by_case, thresholdPolicy: path.expectations.threshold_policy },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  value_varies_by_case: true\nexpectations:\n  threshold_policy: cost_based\n',
    'mlplan: 2\neconomics:\n  value_varies_by_case: false\nexpectations:\n  threshold_policy: fixed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  value_varies_by_case: true\nexpectations:\n  threshold_policy: fixed\n',
      path: 'expectations.threshold_policy',
    },
  ],
  *check({ valueVaries, thresholdPolicy }) {
    if (!valueVaries || thresholdPolicy !== 'fixed') return
    yield {
      path: path.expectations.threshold_policy,
      related: [{ path: path.economics.value_varies_by_case, note: 'amounts differ a lot' }],
      message: 'Amounts differ a lot from case to case, but every case above one fixed threshold is treated the same.',
      help: 'Rank cases by probability times amount, and set `threshold_policy: cost_based`.',
    }
  },
})
