import { YAML_SPEC } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/invalid-yaml',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The file isn't valid YAML.",
  why: "One syntax error can make the whole file unreadable. Until the error is fixed, mlplan can't check the plan or write briefs.",
  sources: [YAML_SPEC],
  good: ['mlplan: 2\nproject:\n  name: "Churn calls: the spring round"\n'],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  name: "Churn calls\n', path: '' },
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n    stage: data\n', path: '' },
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n  name: Retention calls\n', path: '' },
  ],
})
