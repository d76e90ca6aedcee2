import type { ProjectValue } from '../status/status.js'
import type { ProjectRecord } from '../plan/inactive/project-record.js'
import type { Stage } from '../plan/stage.js'
import type { Area } from '../rules/rule.js'
import type { SponsorSignoff } from '../status/clock.js'

/** What one source reports about one project. */
export interface ProjectEntry extends ProjectIdentity {
  readonly source: ProjectSource
  /** If set, nothing else is known about the project. */
  readonly error?: UnreadableError
  readonly readiness?: ProjectReadiness
  /** Only status reports have it; lint reports say nothing about people, money, and dates. */
  readonly summary?: ProjectSummary
  /** Dates, end, and people, in lint and status reports alike; older reports lack it. */
  readonly record?: ProjectRecord | undefined
}

export interface ProjectIdentity {
  /** The plan file as named on the command line, with forward slashes. */
  readonly file: string
  /** `github.com/acme/churn`; `undefined` if no remote is known. */
  readonly repository: string | undefined
  /** Relative to the root of the repository. */
  readonly repositoryFile: string
  readonly name: string | undefined
}

export interface ProjectSource {
  /** `plan`: a plan linted in this run. `status`, `lint`: a report that was written elsewhere. */
  readonly kind: 'plan' | 'status' | 'lint'
  readonly file: string
  /** ISO date as of which the plan was linted. */
  readonly asOf: string
}

/** Why a plan or a report cannot be read. */
export interface UnreadableError {
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
}

/** Which stages a plan is ready for, and the counts of its findings. */
export interface ProjectReadiness {
  readonly stage: Stage
  /** The last stage that every area is ready for. `not-reported`: a lint report covers only one stage. */
  readonly readyFor: Stage | 'nothing' | 'not-reported'
  /** In the order of the areas. */
  readonly areas: readonly AreaState[]
  /** At the plan's stage, including findings that a baseline or `--since` lets pass. */
  readonly counts: ProjectCounts
  /** How many rules could not run. */
  readonly rulesNotRun: number
  readonly blockers: readonly ProjectBlocker[]
}

export interface AreaState {
  readonly area: Area
  /** `no-errors`: no error at the plan's stage; earlier stages were not checked. `blocked`: blocked by errors. */
  readonly state: 'ready' | 'blocked' | 'unknown' | 'no-errors'
  readonly readyFor: Stage | undefined
  /** Errors at the next stage that the area is not ready for; 0 if there is none. */
  readonly errors: number
  readonly errorsAtStage: Stage | undefined
  readonly pending: number
  readonly waived: number
}

export type ProjectCounts = Readonly<Record<'error' | 'warning' | 'info' | 'pending' | 'waived', number>>

/** What blocks an area from advancing: the stage, the number of errors, and the worst finding. */
export interface ProjectBlocker {
  readonly area: Area
  readonly stage: Stage
  readonly errors: number
  readonly message: string | undefined
}

/** Sponsors and owners, value, and next steps of a project. Dates are ISO dates; people are given by name. */
export interface ProjectSummary {
  readonly sponsors: readonly string[]
  readonly integrationOwners: readonly string[]
  /** The latest sign-off of a sponsor, whether it is still valid or not. */
  readonly sponsorSignoff: ProjectSponsorSignoff | undefined
  readonly value: ProjectValue
  readonly nextDecision: ProjectActionItem | undefined
  readonly oldestQuestion: ProjectQuestion | undefined
  readonly launch: ProjectLaunch
  readonly nextSteps: readonly ProjectNextStep[]
  /** Sign-offs that are due now or before the next stage. */
  readonly openSignoffs: readonly ProjectActionItem[]
}

export interface ProjectSponsorSignoff {
  readonly signedOn: string
  readonly person: string
  readonly status: SponsorSignoff['status']
}

export interface ProjectActionItem {
  readonly action: string
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly dueKind: 'day' | 'now' | 'before' | 'none'
  readonly beforeStage: Stage | undefined
  readonly reason: string
}

export interface ProjectQuestion {
  readonly question: string | undefined
  readonly owner: string | undefined
  readonly askedOn: string | undefined
  readonly due: string | undefined
}

export interface ProjectLaunch {
  readonly due: string | undefined
  /** How much later than first planned; negative if earlier. */
  readonly movedDays: number | undefined
  readonly launchedOn: string | undefined
}

export interface ProjectNextStep {
  readonly action: string
  readonly reason: string
  readonly command: string
}
