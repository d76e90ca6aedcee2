import { listStages } from '../plan/stage.js'
import type { Area, Rule } from '../rules/rule.js'
import type { PolicyLayer } from './types.js'

type PolicyRuleFields = Pick<
  Rule,
  'id' | 'owner' | 'summary' | 'severity' | 'missing' | 'reads' | 'suppressedBy' | 'check'
>

/** Creates a rule that a policy adds. The policy is its source, and its examples are placeholders. */
export function createPolicyRule(fields: PolicyRuleFields, layer: PolicyLayer, area: Area = 'plan'): Rule {
  const source = { title: `${layer.policy.name ?? "Your organization's policy"} (${layer.file})`, url: '' }
  const why = `${layer.policy.name ?? "Your organization's policy"} applies this rule to every project.`
  const examplePlan = `mlplan: 2\nproject:\n  stage: ${listStages()[0] ?? 'kickoff'}\n`
  return {
    ...fields,
    since: '0.0.0',
    area,
    why,
    sources: [source],
    escalates: false,
    good: [examplePlan],
    bad: [{ plan: examplePlan, path: '' }],
  }
}
