import { YAML_SPEC } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/invalid-value',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "A value doesn't match the type that its field expects.",
  why: "A figure written as a sentence, or a date that doesn't exist, can look like an answer. mlplan can't read such a value, so rules that depend on it don't run.",
  sources: [YAML_SPEC],
  good: ['mlplan: 2\neconomics:\n  base_rate: 1.8%\n'],
  bad: [
    { plan: 'mlplan: 2\neconomics:\n  base_rate: about two in a hundred\n', path: 'economics.base_rate' },
    { plan: 'mlplan: 2\nproject:\n  launch_due: 2027-02-30\n', path: 'project.launch_due' },
    { plan: 'mlplan: 2\nproject:\n  task: binray\n', path: 'project.task' },
  ],
})
