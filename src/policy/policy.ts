import type { SectionName } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { LimitName } from '../rules/shared/limits.js'
import type { Ruling, Severity } from '../rules/rule.js'

/** How an organization's plans are checked, as one file says it. It is data; nothing in it runs. */
export interface Policy {
  readonly name: string | undefined
  /** A version of mlplan: rules that are newer are only info, until the organization adopts them. */
  readonly edition: string | undefined
  /** Files beside it, or packages of npm, that hold first. */
  readonly extends: readonly string[]
  /** By rule id. */
  readonly rules: Readonly<Record<string, Ruling>>
  /** Rules (`legal/no-tier`), sections of rules (`legal/*`), limits (`limits.min_safety_margin`), or everything (`*`). */
  readonly locked: readonly string[]
  readonly limits: { readonly [L in LimitName]?: number }
  /** Roles that must be filled, and the stage at which each becomes required. */
  readonly roles: { readonly [R in Role]?: Stage }
  /** Sections that must have content, and the stage at which each becomes required. */
  readonly sections: { readonly [S in SectionName]?: Stage }
  readonly custom: readonly CustomField[]
  readonly checks: readonly Check[]
  /** Files with what the law asks, which replace those of the same id or stand beside them. */
  readonly law: readonly string[]
}

export const CUSTOM_TYPES = ['text', 'number', 'yes_no', 'date', 'person'] as const

/** An entry that plans have under `custom`. */
export interface CustomField {
  readonly id: string
  readonly title: string
  readonly type: (typeof CUSTOM_TYPES)[number]
  readonly one_of: readonly string[] | undefined
  /** The stage at which the field becomes required; without one it stays optional. */
  readonly from_stage: Stage | undefined
  readonly help: string | undefined
}

/** What must hold for a field of the plan. An estimate is compared by its likely figure; `*` names any item of a list. */
export interface Condition {
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

/** A rule of the organization's own: where the first condition is met, the second must be. */
export interface Check extends Condition {
  readonly id: string
  readonly when: Condition | undefined
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
  readonly severity: Severity
  /** The first stage at which the check applies. */
  readonly from_stage: Stage
  readonly owner_role: Role
}

/** What a policy asks for beside its checks, by the names of rules. */
export const OWN_RULES = {
  roles: 'policy/role-not-held',
  sections: 'policy/section-empty',
  customMissing: 'policy/custom-missing',
  customWrong: 'policy/custom-wrong',
} as const

/** The name of a check as a rule. */
export function ownRule(id: string): string {
  return `policy/${id}`
}

/** Something in a policy that can't be applied. */
export interface PolicyTrouble {
  readonly path: readonly string[]
  /** What is wrong is the key itself, not what stands under it. */
  readonly isKey?: boolean
  readonly message: string
  readonly help: string
}

/** As it is written in a policy. */
export function wordsOf({ severity, from }: Ruling): string {
  return from === undefined ? severity : `${severity} from ${from}`
}
