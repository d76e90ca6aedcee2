import { YAML_SPEC } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/broken-yaml',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'The file cannot be read as YAML.',
  why: 'One slip in the layout makes the whole file unreadable to every program, so nothing in it is checked and no brief can be made from it, however good the plan is.',
  sources: [YAML_SPEC],
  good: ['mlplan: 1\nproject:\n  name: "Churn calls: the spring round"\n'],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  name: "Churn calls\n', at: '' },
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n    stage: data\n', at: '' },
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n  name: Retention calls\n', at: '' },
  ],
})
