import { stageNames } from '../plan/stage.js'
import type { Impediment, Rule } from '../rules/rule.js'
import type { Layer } from './compose.js'

type Own = Pick<Rule, 'id' | 'who' | 'summary' | 'severity' | 'missing' | 'reads' | 'follows' | 'check'>

/** A rule that a policy asks for. Its examples stand nowhere, and its source is the policy. */
export function ownRuleOf(words: Own, layer: Layer, impediment: Impediment = 'plan'): Rule {
  const source = { title: `${layer.policy.name ?? 'The policy of the organization'} (${layer.file})`, url: '' }
  const why = `${layer.policy.name ?? 'The organization'} asks for it of every project.`
  const nothing = `mlplan: 1\nproject:\n  stage: ${stageNames()[0] ?? 'kickoff'}\n`
  return {
    ...words,
    since: '0.0.0',
    impediment,
    why,
    sources: [source],
    escalates: false,
    good: [nothing],
    bad: [{ plan: nothing, at: '' }],
  }
}
