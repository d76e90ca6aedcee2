import type { LawPack } from '../law/pack.js'
import type { Inactivity } from '../plan/inactive/inactivity.js'
import type { Path } from '../plan/path.js'
import type { ProjectRecord } from '../plan/inactive/project-record.js'
import type { Fix } from '../plan/read/types.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { Area, Rule, Severity } from '../rules/rule.js'
import type { Uncompared } from '../rules/shared/figures/uncompared.js'
import type { Span } from '../yaml/lines.js'

/** A problem with its rule, its severity, and its position in the file. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /**
   * `pending`: an open question with a due date in the future covers it. `waived`: a valid waiver covers it.
   * `existing`: a baseline lists it, or an earlier revision had it. None of these states counts as clean.
   */
  readonly state: 'active' | 'pending' | 'waived' | 'existing'
  /** The waiver that covers the finding, if its state is `waived`. */
  readonly waiver?: AppliedWaiver
  /** The baseline or the revision that has the finding, if its state is `existing`. */
  readonly listedIn?: ExistingFindingsSource
  /** Set if the plan lacks an answer, and doesn't just have a weak one. */
  readonly isMissingAnswer?: true
  /** Set if the message also says what follows from the missing answer, so that reports don't fold it. */
  readonly hasConsequence?: true
  readonly cause: 'content' | 'clock'
  readonly message: string
  readonly help: string
  /** The path in the plan, such as `economics.base_rate`. */
  readonly path: string
  /** The value at the path if it is a single value, otherwise empty. A different value makes it a different finding. */
  readonly value: string
  readonly span: Span
  /** False if the field is missing, and the span shows the nearest part of the plan that exists. */
  readonly exact: boolean
  readonly related: readonly RelatedLocation[]
  /** The paths of the missing answers that this finding follows from. */
  readonly followsFrom?: readonly Path[]
  readonly area: Area
  readonly owner: Role
  /** The change that `mlplan lint --fix` makes. */
  readonly fix?: Fix
}

export interface AppliedWaiver {
  readonly id: string
  /** The last day on which the waiver is valid. */
  readonly validThrough: string
  /** The name of the approver. */
  readonly approvedBy: string
  readonly reason: string
}

/** A baseline file, or the revision of the repository that already had the finding. */
export interface ExistingFindingsSource {
  readonly kind: 'baseline' | 'revision'
  readonly name: string
}

export interface RelatedLocation {
  readonly path: string
  readonly span: Span
  readonly exact: boolean
  readonly note: string
}

/** A rule that couldn't run, because a value it reads is invalid or because the rule itself failed. */
export interface NotRun {
  readonly rule: string
  readonly reason: string
}

/** The result of linting one plan. */
export interface PlanReport {
  /** The path that the user gave, with forward slashes. */
  readonly file: string
  /** The path relative to the root of the repository, or to the working directory outside a repository. */
  readonly repositoryFile: string
  /** The remote of the repository, such as `github.com/acme/churn`. Set only if the caller asks for it. */
  readonly repository?: string | undefined
  readonly name: string | undefined
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly notRun: readonly NotRun[]
  /** Set if only the form of the file was checked, because the project was stopped, paused, or retired. */
  readonly inactive?: Inactivity | undefined
  /** Dates, end, and people of the project, for reports that are collected from many projects. */
  readonly record?: ProjectRecord | undefined
  /** What rules couldn't compare yet, for want of a figure in the plan. */
  readonly uncompared?: readonly Uncompared[]
  /** The names of the people who hold the roles that findings are for. */
  readonly ownerNames?: Readonly<Partial<Record<Role, string>>> | undefined
  /** The errors at the next stage that aren't errors at this one. */
  readonly nextStage: { readonly stage: Stage; readonly errors: readonly Finding[] } | undefined
  /** The text that spans point into. */
  readonly text: string
}

/** One run of lint over any number of plans. */
export interface LintRun {
  /** ISO day. */
  readonly asOf: string
  readonly toolVersion: string
  /** The rules that were run. */
  readonly rules: readonly Rule[]
  /** The law packs that the legal rules used. */
  readonly law: readonly LawPack[]
  readonly plans: readonly PlanReport[]
}

export type FailOn = Severity | 'pending' | 'never'

/**
 * Whether findings caused only by a passed date fail the run. `warn` is for pull requests, so that a date that passed
 * overnight doesn't block unrelated work. `fail` is for scheduled runs.
 */
export type OverdueMode = 'fail' | 'warn'

/** The levels a finding is counted under, most severe first. */
export const LEVELS = ['error', 'warning', 'info', 'pending', 'waived', 'existing'] as const

export type Level = (typeof LEVELS)[number]

export type Counts = Readonly<Record<Level, number>>

/** Which findings fail a run. Reports show and count levels accordingly. */
export interface FailureOptions {
  readonly failOn: FailOn
  readonly overdueMode: OverdueMode
}

/** How a report is shown. */
export interface ReportOptions extends FailureOptions {
  /** Whether each missing answer is shown by itself, instead of one line a section and owner. */
  readonly listsAll?: boolean
}

export function countByLevel(findings: readonly Finding[], overdueMode: OverdueMode = 'fail'): Counts {
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0, existing: 0 }
  for (const finding of findings) counts[getLevel(finding, overdueMode)] += 1
  return counts
}

export function getLevel({ state, severity, cause }: Finding, overdueMode: OverdueMode = 'fail'): Level {
  if (state !== 'active') return state
  return overdueMode === 'warn' && cause === 'clock' && severity === 'error' ? 'warning' : severity
}

const FAILING_LEVELS: Readonly<Record<FailOn, readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  pending: ['error', 'warning', 'info', 'pending'],
  never: [],
}

/** Whether the plan can't be read at all. Reports must not show such a plan as one without findings. */
export function isUnreadable({ findings }: { readonly findings: readonly Pick<Finding, 'rule' | 'path'>[] }): boolean {
  return findings.some(({ path, rule }) => path === '' || rule === 'plan/unsupported-version')
}

/** Whether the plan fails the run. A plan with rules that couldn't run fails at every level. */
export function isFailingReport(report: PlanReport, failOn: FailOn, overdueMode: OverdueMode = 'fail'): boolean {
  if (report.notRun.length > 0) return true
  return report.findings.some(
    (finding) => isFailingFinding(finding, failOn) && !(overdueMode === 'warn' && finding.cause === 'clock'),
  )
}

/** The findings that fail the run only because a date has passed. */
export function findOverdueFailures(report: PlanReport, failOn: FailOn): readonly Finding[] {
  return report.findings.filter((finding) => isFailingFinding(finding, failOn) && finding.cause === 'clock')
}

function isFailingFinding(finding: Finding, failOn: FailOn): boolean {
  return FAILING_LEVELS[failOn].includes(getLevel(finding))
}
