import { stageNames } from '../plan/stage.js'
import type { Area, Rule } from '../rules/rule.js'
import type { Layer } from './compose.js'

type Own = Pick<Rule, 'id' | 'who' | 'summary' | 'severity' | 'missing' | 'reads' | 'follows' | 'check'>

/** A rule that a policy adds. It has no examples of its own, and its source is the policy. */
export function ownRuleOf(words: Own, layer: Layer, area: Area = 'plan'): Rule {
  const source = { title: `${layer.policy.name ?? "Your organization's policy"} (${layer.file})`, url: '' }
  const why = `${layer.policy.name ?? "Your organization's policy"} applies this rule to every project.`
  const nothing = `mlplan: 2\nproject:\n  stage: ${stageNames()[0] ?? 'kickoff'}\n`
  return {
    ...words,
    since: '0.0.0',
    area,
    why,
    sources: [source],
    escalates: false,
    good: [nothing],
    bad: [{ plan: nothing, at: '' }],
  }
}
