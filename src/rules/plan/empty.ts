import { RARELY_DEPLOYED } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/empty',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'The plan file is empty.',
  why: 'In a directory listing, an empty file looks like a plan, but it has no decisions, names, or figures.',
  sources: [RARELY_DEPLOYED],
  good: ['mlplan: 2\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: '', path: '' },
    { plan: '# The plan for the churn calls goes here.\n', path: '' },
  ],
})
