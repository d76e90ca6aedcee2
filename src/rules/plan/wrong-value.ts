import { YAML_SPEC } from '../citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/wrong-value',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A value is not of the kind that stands at this place of a plan.',
  why: 'A figure written as a sentence, or a day that does not exist, is read by people as an answer and can be checked by nobody. Everything that hangs on it stays unjudged.',
  sources: [YAML_SPEC],
  good: ['mlplan: 1\neconomics:\n  base_rate: 1.8%\n'],
  bad: [
    { plan: 'mlplan: 1\neconomics:\n  base_rate: about two in a hundred\n', at: 'economics.base_rate' },
    { plan: 'mlplan: 1\nproject:\n  launch_on: 2027-02-30\n', at: 'project.launch_on' },
    { plan: 'mlplan: 1\nproject:\n  task: binray\n', at: 'project.task' },
  ],
})
