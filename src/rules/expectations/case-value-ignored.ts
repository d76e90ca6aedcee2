import { place } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/case-value-ignored',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'Amounts differ from case to case, but one fixed threshold applies to all cases.',
  why: 'A small chance of a large loss can matter more than a large chance of a tiny one. One threshold for all cases ignores the amounts and can select the wrong cases.',
  sources: [COST_SENSITIVE],
  severity: { data: 'info', modeling: 'warning', live: 'off' },
  given: { varies: place.economics.value_varies_by_case, threshold: place.expectations.threshold_policy },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  value_varies_by_case: true\nexpectations:\n  threshold_policy: cost_based\n',
    'mlplan: 2\neconomics:\n  value_varies_by_case: false\nexpectations:\n  threshold_policy: fixed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  value_varies_by_case: true\nexpectations:\n  threshold_policy: fixed\n',
      at: 'expectations.threshold_policy',
    },
  ],
  *check({ varies, threshold }) {
    if (!varies || threshold !== 'fixed') return
    yield {
      at: place.expectations.threshold_policy,
      related: [{ at: place.economics.value_varies_by_case, note: 'amounts differ a lot' }],
      message: 'Amounts differ a lot from case to case, but every case above one fixed threshold is treated the same.',
      help: 'Rank cases by probability times amount, and set `threshold_policy: cost_based`.',
    }
  },
})
