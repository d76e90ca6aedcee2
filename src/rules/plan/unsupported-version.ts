import { YAML_SPEC } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/unsupported-version',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The plan doesn't state its format, or states a format that this version of mlplan doesn't support.",
  why: 'The same key can have another meaning in another plan format. Checking the plan anyway could produce wrong findings.',
  sources: [YAML_SPEC],
  good: ['mlplan: 2\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: 'mlplan: 7\nproject:\n  name: Churn calls\n', path: 'mlplan' },
    { plan: 'project:\n  name: Churn calls\n', path: 'mlplan' },
  ],
})
