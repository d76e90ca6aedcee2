import { YAML_SPEC } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/other-version',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'The plan does not say which version of the form it is written for, or names one that is not known here.',
  why: 'The same words may mean something else in another version of the form. Judging them anyway would give advice that is confident and wrong.',
  sources: [YAML_SPEC],
  good: ['mlplan: 1\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: 'mlplan: 7\nproject:\n  name: Churn calls\n', at: 'mlplan' },
    { plan: 'project:\n  name: Churn calls\n', at: 'mlplan' },
  ],
})
