import { RARELY_DEPLOYED } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/empty',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'The file is empty.',
  why: 'An empty file in the right place looks like a plan in a listing and holds no decision, no name and no figure. Whoever relies on it relies on nothing.',
  sources: [RARELY_DEPLOYED],
  good: ['mlplan: 1\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: '', at: '' },
    { plan: '# The plan for the churn calls comes here.\n', at: '' },
  ],
})
