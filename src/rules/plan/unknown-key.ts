import { YAML_SPEC } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/unknown-key',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The file has a key that isn't part of the plan format.",
  why: "A mistyped key looks like an answer, but mlplan can't read the value. Readers may think that the question is settled, but no rule checks it.",
  sources: [YAML_SPEC],
  good: ['mlplan: 2\nproject:\n  name: Churn calls\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  nmae: Churn calls\n', path: 'project.nmae' }],
})
