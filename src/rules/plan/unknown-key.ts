import { YAML_SPEC } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/unknown-key',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A key is used that plans do not have.',
  why: 'A mistyped key looks like an answer and is none: whoever reads the file thinks the question is settled, and every check passes it by.',
  sources: [YAML_SPEC],
  good: ['mlplan: 1\nproject:\n  name: Churn calls\n'],
  bad: [{ plan: 'mlplan: 1\nproject:\n  nmae: Churn calls\n', at: 'project.nmae' }],
})
