import type { PlanVersion, WorkCommit } from '../agreement/plan-history.js'
import type { LawPack } from '../law/pack.js'
import type { Stage } from '../plan/stage.js'
import type { Limits } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import type { ExistingFindings } from './existing-findings.js'

export interface PlanLintOptions {
  /** ISO day. */
  readonly today: string
  /** The stage to lint at; by default, the current stage of the plan. */
  readonly stage?: Stage | undefined
  readonly rules: readonly Rule[]
  /** The limits that an organization sets instead of the defaults. */
  readonly limits?: Limits
  /** The law packs to use instead of those that come with mlplan. */
  readonly law?: readonly LawPack[]
  /** The committed versions of the plan, newest first, if known. */
  readonly history?: readonly PlanVersion[]
  /** Commits with hands-on work in the folder of the plan, newest first, if known. */
  readonly handsOnWork?: readonly WorkCommit[]
  /** Findings that don't count as new. */
  readonly existing?: ExistingFindings | undefined
  /**
   * Whether a project that was stopped, paused, or retired is judged as if it went on. By default, only the form of its
   * file is checked.
   */
  readonly judgesInactive?: boolean
  /** The path from the root of the repository, if it differs from `file`. */
  readonly repositoryFile?: string
}
