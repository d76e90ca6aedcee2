import { REQUIRED_ROLES } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import type { LawPack } from '../law/pack.js'
import { mergePacks } from '../law/packs.js'
import { type Limits, DEFAULT_LIMITS } from '../rules/shared/limits.js'
import type { Rule, SeverityOverride } from '../rules/rule.js'
import { createCheckRule } from './policy-checks.js'
import type { EffectivePolicy, ResolvedValue } from './types.js'
import { findLock, isNewerVersion } from './locks.js'
import { createCustomFieldRules } from './custom-field-rules.js'
import { createRequiredRules, findRuleForRole } from './required-rules.js'

/** The rules, limits, and law packs that plans are checked against. */
export interface Rulebook {
  readonly rules: readonly Rule[]
  readonly limits: Limits
  readonly law: readonly LawPack[]
}

/** Applies a policy to the default rulebook. `customPacks` are the organization's law packs; they replace by id. */
export function createRulebook(
  effective: EffectivePolicy,
  defaults: Rulebook,
  customPacks: readonly LawPack[],
): Rulebook {
  const rules = [
    ...defaults.rules,
    ...createRequiredRules(effective, defaults.rules),
    ...createCustomFieldRules(effective),
    ...createCheckRules(effective),
  ]
  return {
    rules: rules.map((rule) => applyPolicy(rule, effective)),
    limits: {
      ...DEFAULT_LIMITS,
      ...Object.fromEntries([...effective.limits].map(([name, { value }]) => [name, value])),
    },
    law: mergePacks(defaults.law, customPacks),
  }
}

function createCheckRules({ checks }: EffectivePolicy): readonly Rule[] {
  return [...checks.values()].map(({ value, layer }) => createCheckRule(value, layer))
}

function applyPolicy(rule: Rule, effective: EffectivePolicy): Rule {
  const lock = findLock(rule.id, effective.locked.values())
  const override = getSeverityOverride(rule, effective)
  return { ...rule, ...(override && { severityOverride: override }), ...(lock && { lockedBy: lock.layer.file }) }
}

/** The override for a rule: one for the rule itself, else from a required role, else info if newer than the edition. */
function getSeverityOverride(rule: Rule, { rules, roles, edition }: EffectivePolicy): SeverityOverride | undefined {
  const override = rules.get(rule.id)?.value
  const role = [...roles].find(([name]) => findRuleForRole(name, [rule]))
  const from = role && !isRequiredEarlier(role) ? role[1].value : undefined
  if (override) return from === undefined || override.severity === 'off' ? override : { from, ...override }
  if (from !== undefined) return { severity: 'error', from }
  /* Rules without a check report unreadable files or invalid lists of findings, so they keep their severity. */
  return edition !== undefined && rule.check && isNewerVersion(rule.since, edition.value)
    ? { severity: 'info' }
    : undefined
}

/** Whether the role is required earlier by default. A policy can't postpone that. */
function isRequiredEarlier([name, { value }]: readonly [string, ResolvedValue<Stage>]): boolean {
  const defaultStage = REQUIRED_ROLES.find(({ role }) => role === name)?.expectedFrom
  return defaultStage !== undefined && defaultStage !== value && hasReached(value, defaultStage)
}
