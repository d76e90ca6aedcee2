import { YAML_SPEC } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/unsupported-version',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: "The plan doesn't state its format, or states one that this mlplan doesn't read.",
  why: 'The same key can mean something else in another plan format. Checking the plan anyway would produce confident, wrong advice.',
  sources: [YAML_SPEC],
  good: ['mlplan: 2\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: 'mlplan: 7\nproject:\n  name: Churn calls\n', at: 'mlplan' },
    { plan: 'project:\n  name: Churn calls\n', at: 'mlplan' },
  ],
})
