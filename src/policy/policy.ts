import type { SectionName } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { LimitName } from '../rules/shared/limits.js'
import type { SeverityOverride, Severity } from '../rules/rule.js'

/** One policy file: how an organization checks its plans. It contains only data, no code. */
export interface Policy {
  readonly name: string | undefined
  /** A version of mlplan. Newer rules are reported as info until the organization adopts them. */
  readonly edition: string | undefined
  /** Files or npm packages whose policies apply before this one. */
  readonly extends: readonly string[]
  /** By rule id. */
  readonly rules: Readonly<Record<string, SeverityOverride>>
  /** Rules (`legal/no-tier`), sections of rules (`legal/*`), limits (`limits.min_safety_margin`), or everything (`*`). */
  readonly locked: readonly string[]
  readonly limits: { readonly [L in LimitName]?: number }
  /** Roles that must be filled, and the stage at which each becomes required. */
  readonly roles: { readonly [R in Role]?: Stage }
  /** Sections that must have content, and the stage at which each becomes required. */
  readonly sections: { readonly [S in SectionName]?: Stage }
  readonly custom: readonly CustomField[]
  readonly checks: readonly PolicyCheck[]
  /** Files with law packs. They replace built-in packs with the same id, or are added to them. */
  readonly law: readonly string[]
}

export const CUSTOM_TYPES = ['text', 'number', 'yes_no', 'date', 'person'] as const

/** A field that plans fill in under `custom`. */
export interface CustomField {
  readonly id: string
  readonly title: string
  readonly type: (typeof CUSTOM_TYPES)[number]
  readonly one_of: readonly string[] | undefined
  /** The stage at which the field becomes required; without one it stays optional. */
  readonly from_stage: Stage | undefined
  readonly help: string | undefined
}

/** A condition on a field of the plan. Estimates are compared by their likely value; `*` matches any list item. */
export interface CheckCondition {
  /** Such as `economics.build_cost` or `people.*.department`. */
  readonly path: string
  /** Whether the field must have a value, or must be empty. */
  readonly present?: boolean
  readonly one_of?: readonly (string | number | boolean)[]
  readonly at_least?: number
  readonly at_most?: number
  /** ISO days. */
  readonly not_before?: string
  readonly not_after?: string
}

/** A rule that an organization defines: where the `when` condition is met, this condition must be met too. */
export interface PolicyCheck extends CheckCondition {
  readonly id: string
  readonly when: CheckCondition | undefined
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
  readonly severity: Severity
  /** The first stage at which the check applies. */
  readonly from_stage: Stage
  readonly owner_role: Role
}

/** Rule ids for what a policy requires in addition to its checks. */
export const POLICY_RULES = {
  roles: 'policy/role-not-held',
  sections: 'policy/section-empty',
  customMissing: 'policy/custom-missing',
  customInvalid: 'policy/custom-wrong',
} as const

/** The rule id of a check. */
export function toCheckRuleId(id: string): string {
  return `policy/${id}`
}

/** Something in a policy that can't be applied. */
export interface PolicyError {
  readonly path: readonly string[]
  /** Whether the key itself is wrong, rather than its value. */
  readonly isKey?: boolean
  readonly message: string
  readonly help: string
}

/** The override as a policy writes it: `error` or `error from data`. */
export function formatSeverityOverride({ severity, from }: SeverityOverride): string {
  return from === undefined ? severity : `${severity} from ${from}`
}
