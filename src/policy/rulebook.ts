import { REQUIRED_ROLES } from '../plan/roles.js'
import { reached, type Stage } from '../plan/stage.js'
import type { LawPack } from '../law/pack.js'
import { withOwnPacks } from '../law/packs.js'
import { type Limits, USUAL_LIMITS } from '../rules/shared/limits.js'
import type { Rule, Ruling } from '../rules/rule.js'
import { checkRule } from './policy-checks.js'
import type { Effective, From } from './compose.js'
import { lockOn } from './locks.js'
import { isAfter } from './version-order.js'
import { customRules } from './custom-field-rules.js'
import { requiredRules, ruleForRole } from './required-rules.js'

/** What plans are judged by. */
export interface Rulebook {
  readonly rules: readonly Rule[]
  readonly limits: Limits
  readonly law: readonly LawPack[]
}

/** The rules and limits as an organization wants them; `own` are its packs of law, which replace those of the same id. */
export function rulebookOf(effective: Effective, usual: Rulebook, own: readonly LawPack[]): Rulebook {
  const rules = [
    ...usual.rules,
    ...requiredRules(effective, usual.rules),
    ...customRules(effective),
    ...checksOf(effective),
  ]
  return {
    rules: rules.map((rule) => ruled(rule, effective)),
    limits: { ...USUAL_LIMITS, ...Object.fromEntries([...effective.limits].map(([name, { value }]) => [name, value])) },
    law: withOwnPacks(usual.law, own),
  }
}

function checksOf({ checks }: Effective): readonly Rule[] {
  return [...checks.values()].map(({ value, layer }) => checkRule(value, layer))
}

function ruled(rule: Rule, effective: Effective): Rule {
  const lock = lockOn(rule.id, effective.locked.values())
  const ruling = rulingOn(rule, effective)
  return { ...rule, ...(ruling && { ruling }), ...(lock && { lockedBy: lock.layer.file }) }
}

/** What is said of the rule itself, else that its role is asked for, else that it is newer than what was adopted. */
function rulingOn(rule: Rule, { rules, roles, edition }: Effective): Ruling | undefined {
  const said = rules.get(rule.id)?.value
  const role = [...roles].find(([name]) => ruleForRole(name, [rule]))
  const from = role && !isAskedEarlier(role) ? role[1].value : undefined
  if (said) return from === undefined || said.severity === 'off' ? said : { from, ...said }
  if (from !== undefined) return { severity: 'error', from }
  /* What is not asked of plans but of reading them, or of lists of findings, is no matter of taste. */
  return edition !== undefined && rule.check && isAfter(rule.since, edition.value) ? { severity: 'info' } : undefined
}

/** A role that is asked for anyway is not put off by asking for it later. */
function isAskedEarlier([name, { value }]: readonly [string, From<Stage>]): boolean {
  const usual = REQUIRED_ROLES.find(({ role }) => role === name)?.from
  return usual !== undefined && usual !== value && reached(value, usual)
}
