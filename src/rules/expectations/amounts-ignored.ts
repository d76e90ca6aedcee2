import { place } from '../../plan/place.js'
import { COST_SENSITIVE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/amounts-ignored',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The amounts differ from case to case, and one fixed score decides.',
  why: 'A small chance of losing a fortune is worth a look, a large chance of losing a penny is not. One score for all of them acts on the wrong cases.',
  sources: [COST_SENSITIVE],
  severity: { data: 'info', modeling: 'warning', live: 'off' },
  given: { varies: place.economics.payoff_varies, threshold: place.expectations.threshold },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  payoff_varies: true\nexpectations:\n  threshold: cost_based\n',
    'mlplan: 1\neconomics:\n  payoff_varies: false\nexpectations:\n  threshold: fixed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  payoff_varies: true\nexpectations:\n  threshold: fixed\n',
      at: 'expectations.threshold',
    },
  ],
  *check({ varies, threshold }) {
    if (!varies || threshold !== 'fixed') return
    yield {
      at: place.expectations.threshold,
      related: [{ at: place.economics.payoff_varies, note: 'amounts differ a lot' }],
      message: 'Amounts differ a lot from case to case, but every case above one fixed score is treated alike.',
      help: 'Rank cases by probability times amount, and choose `cost_based`.',
    }
  },
})
