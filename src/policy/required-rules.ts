import { isBlank } from '../plan/blank.js'
import { getRoleHolding } from '../plan/role-holders.js'
import { isSamePath } from '../plan/path.js'
import { PLAN, type Plan, type SectionName } from '../plan/plan.js'
import { type Role, getRoleLabel } from '../plan/roles.js'
import { hasReached } from '../plan/stage.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { EffectivePolicy } from './types.js'
import { createPolicyRule } from './policy-rule.js'
import { POLICY_RULES } from './policy.js'

/** Rules for roles that must be filled and sections that must have content. */
export function createRequiredRules(policy: EffectivePolicy, defaultRules: readonly Rule[]): readonly Rule[] {
  return [...createRolesRule(policy, defaultRules), ...createSectionsRule(policy)]
}

/** The built-in rule that requires a role in every plan, if there is one. */
export function findRuleForRole(role: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(
    ({ missing, severity }) => severity === 'as-expected' && missing.some((path) => isSamePath(path, ['people', role])),
  )
}

/** A rule for the roles that no built-in rule requires. Built-in rules have better messages. */
function createRolesRule({ roles }: EffectivePolicy, defaultRules: readonly Rule[]): readonly Rule[] {
  /* The names were checked when the policy was read. */
  const requiredRoles = [...roles]
    .filter(([role]) => !findRuleForRole(role, defaultRules))
    .map(([role, resolved]) => ({ role: role as Role, ...resolved }))
  const [first] = requiredRoles
  if (!first) return []
  return [
    createPolicyRule(
      {
        id: POLICY_RULES.roles,
        owner: 'executive_sponsor',
        summary: 'A role that the organization requires is vacant.',
        severity: { kickoff: 'error' },
        missing: requiredRoles.map(({ role }) => ['people', role]),
        reads: [['people']],
        suppressedBy: [],
        *check(get, { stage }): Iterable<Problem> {
          const people = get(['people']) as Plan['people']
          for (const { role, value, layer } of requiredRoles) {
            if (getRoleHolding({ people }, role).status === 'held' || !hasReached(stage, value)) continue
            yield {
              path: ['people', role],
              message: `No ${getRoleLabel(role)}. ${layer.policy.name ?? layer.file} requires one starting at the ${value} stage.`,
              help: `Add a person with the role ${role} under people.`,
            }
          }
        },
      },
      first.layer,
      'buy-in',
    ),
  ]
}

function createSectionsRule({ sections }: EffectivePolicy): readonly Rule[] {
  const [first] = sections.values()
  if (!first) return []
  const requiredSections = [...sections].map(([name, resolved]) => ({ name: name as SectionName, ...resolved }))
  return [
    createPolicyRule(
      {
        id: POLICY_RULES.sections,
        owner: 'ml_lead',
        summary: 'A section that the organization requires is empty.',
        severity: { kickoff: 'error' },
        missing: requiredSections.map(({ name }) => [name]),
        reads: requiredSections.map(({ name }) => [name]),
        suppressedBy: [],
        *check(get, { stage }): Iterable<Problem> {
          for (const { name, value, layer } of requiredSections) {
            if (!hasReached(stage, value) || hasContent(get([name]))) continue
            yield {
              path: [name],
              message: `The section ${name} ("${PLAN[name].title}") is empty. ${layer.policy.name ?? layer.file} requires this section starting at the ${value} stage.`,
              help: `Run \`mlplan init --section ${name}\`, or add the section to the plan.`,
            }
          }
        },
      },
      first.layer,
    ),
  ]
}

function hasContent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !isBlank(value)
  return Object.values(value).some(hasContent)
}
