import { place } from '../../plan/place.js'
import { TDSP_CHARTER } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'value/no-business-number',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  missing: [place.value.kpi],
  summary: 'No business number is named that should move.',
  why: 'If nobody has said which number the business will look at, nobody can say afterwards whether it worked, and a model that works cannot be told from one that does not.',
  sources: [TDSP_CHARTER],
  message: 'No business number is named: nothing says by what anybody would notice that it worked.',
  help: 'Name one number the business already watches, with its value today and the value it should reach.',
  good: [
    'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nvalue:\n  decision: Which customers we call this month\n', at: 'value.kpi' },
    { plan: 'mlplan: 1\nvalue:\n  kpi: []\n', at: 'value.kpi' },
  ],
})
