import type { Stage } from '../plan/stage.js'
import type { LimitName } from '../rules/shared/limits.js'
import type { SeverityOverride } from '../rules/rule.js'
import type { PolicyCheck, CustomField, Policy, PolicyError } from './policy.js'

/** A policy file that applies to a plan. */
export interface PolicyLayer {
  /** As a user would type it. */
  readonly file: string
  readonly policy: Policy
  /** Named by `--policy`; it overrides the policies in the repository. */
  readonly isFromCommandLine: boolean
}

/** A value of the effective policy, with the layer and path it comes from. */
export interface ResolvedValue<T> {
  readonly value: T
  readonly layer: PolicyLayer
  readonly path: readonly string[]
}

/** The result of merging all policy files. */
export interface EffectivePolicy {
  /** Lowest precedence first. */
  readonly layers: readonly PolicyLayer[]
  readonly edition: ResolvedValue<string> | undefined
  readonly rules: ReadonlyMap<string, ResolvedValue<SeverityOverride>>
  readonly locked: ReadonlyMap<string, ResolvedValue<string>>
  readonly limits: ReadonlyMap<LimitName, ResolvedValue<number>>
  readonly roles: ReadonlyMap<string, ResolvedValue<Stage>>
  readonly sections: ReadonlyMap<string, ResolvedValue<Stage>>
  readonly custom: ReadonlyMap<string, ResolvedValue<CustomField>>
  readonly checks: ReadonlyMap<string, ResolvedValue<PolicyCheck>>
  readonly law: readonly ResolvedValue<string>[]
}

/** A policy weakens something that another policy locks. */
export interface PolicyConflict extends PolicyError {
  readonly layer: PolicyLayer
}
