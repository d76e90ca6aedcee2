import type { LawPack } from '../law/pack.js'
import type { Fix } from '../plan/read/fix.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { Area, Rule, Severity } from '../rules/rule.js'
import type { Span } from '../yaml/span.js'

/** A problem with its rule, its severity and its place in the file. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /**
   * `pending`: somebody is finding out, by a day that has not come. `waived`: somebody accepts it until a day that has
   * not passed. `existing`: a baseline lists it, or an earlier revision had it. None of them is ever the same as clean.
   */
  readonly state: 'active' | 'pending' | 'waived' | 'existing'
  /** Who accepts it, where it is waived. */
  readonly waiver?: AppliedWaiver
  /** The baseline or the revision that has it, where it is existing. */
  readonly listedIn?: KnownFrom
  readonly cause: 'content' | 'clock'
  readonly message: string
  readonly help: string
  /** The place in the plan, such as `economics.base_rate`. */
  readonly path: string
  /** What stands there, where that is a single value; else empty. Another value makes it another finding. */
  readonly value: string
  readonly span: Span
  /** False when the place is missing and the span shows the nearest thing that is there. */
  readonly exact: boolean
  readonly related: readonly RelatedPlace[]
  readonly area: Area
  readonly who: Role
  /** What `mlplan lint --fix` does about it. */
  readonly fix?: Fix
}

export interface AppliedWaiver {
  readonly id: string
  /** The last day on which it counts. */
  readonly until: string
  /** The name of the person. */
  readonly approvedBy: string
  readonly reason: string
}

/** A baseline file, or the revision of the repository that had the finding already. */
export interface KnownFrom {
  readonly kind: 'baseline' | 'revision'
  readonly name: string
}

export interface RelatedPlace {
  readonly path: string
  readonly span: Span
  readonly exact: boolean
  readonly note: string
}

/** A rule that could not be asked, since what it reads is not well formed. */
export interface NotRun {
  readonly rule: string
  readonly because: string
}

/** What came of linting one plan. */
export interface PlanReport {
  /** As named by the person, with forward slashes. */
  readonly file: string
  /** Relative to the root of the repository, or of the working directory where there is none. */
  readonly repositoryFile: string
  /** By its remote, such as `github.com/acme/churn`; for those who ask for it. */
  readonly repository?: string | undefined
  readonly name: string | undefined
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly notRun: readonly NotRun[]
  /** What is not an error now and will be one at the next stage. */
  readonly nextStage: { readonly stage: Stage; readonly errors: readonly Finding[] } | undefined
  /** The text that spans point into. */
  readonly text: string
}

/** One run of lint over any number of plans. */
export interface LintRun {
  /** ISO day. */
  readonly asOf: string
  readonly toolVersion: string
  /** Those that were asked. */
  readonly rules: readonly Rule[]
  /** What the law rules went by. */
  readonly law: readonly LawPack[]
  readonly plans: readonly PlanReport[]
}

export type FailOn = Severity | 'pending' | 'never'

/**
 * What is done about findings that fell due by themselves. `warn` is for changes that others make: they are not held
 * up by a night that has passed. `fail` is for a run by the clock.
 */
export type Clock = 'fail' | 'warn'

/** What counts, the gravest first. */
export const LEVELS = ['error', 'warning', 'info', 'pending', 'waived', 'existing'] as const

export type Level = (typeof LEVELS)[number]

export type Counts = Readonly<Record<Level, number>>

/** What fails a run. Levels are shown and counted accordingly. */
export interface Strictness {
  readonly failOn: FailOn
  readonly clock: Clock
}

export function countOf(findings: readonly Finding[], clock: Clock = 'fail'): Counts {
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0, existing: 0 }
  for (const finding of findings) counts[levelOf(finding, clock)] += 1
  return counts
}

export function levelOf({ state, severity, cause }: Finding, clock: Clock = 'fail'): Level {
  if (state !== 'active') return state
  return clock === 'warn' && cause === 'clock' && severity === 'error' ? 'warning' : severity
}

const FAILING: Readonly<Record<FailOn, readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  pending: ['error', 'warning', 'info', 'pending'],
  never: [],
}

/** Nothing at all is known of a plan then; that must not look like nothing to do. */
export function isUnreadable({ findings }: { readonly findings: readonly Pick<Finding, 'rule' | 'path'>[] }): boolean {
  return findings.some(({ path, rule }) => path === '' || rule === 'plan/unsupported-version')
}

/** What could not be read, or not be judged, fails at every level: nothing is known about it. */
export function fails(report: PlanReport, failOn: FailOn, clock: Clock = 'fail'): boolean {
  if (report.notRun.length > 0) return true
  return report.findings.some(
    (finding) => isFailing(finding, failOn) && !(clock === 'warn' && finding.cause === 'clock'),
  )
}

/** Those that fail only where the clock counts. */
export function failingByClock(report: PlanReport, failOn: FailOn): readonly Finding[] {
  return report.findings.filter((finding) => isFailing(finding, failOn) && finding.cause === 'clock')
}

function isFailing(finding: Finding, failOn: FailOn): boolean {
  return FAILING[failOn].includes(levelOf(finding))
}
