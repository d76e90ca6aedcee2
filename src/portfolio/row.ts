import type { Impediment } from '../plan/inactive/words.js'
import type { ProjectRecord } from '../plan/inactive/project-record.js'
import type {
  ProjectCounts,
  ProjectIdentity,
  ProjectReadiness,
  ProjectSummary,
  ProjectSource,
  UnreadableError,
} from './entry.js'

/** One project in the portfolio. */
export type PortfolioRow = ReportedRow | UnreadableRow

export interface ReportedRow extends ProjectIdentity {
  readonly kind: 'reported'
  /** `inactive`: stopped, paused, or retired, so its readiness isn't judged. */
  readonly verdict: 'not_ready' | 'open' | 'ready' | 'inactive'
  readonly outcome: ProjectOutcome
  /** What is still open, so that "ready" is not taken for "settled". */
  readonly openItems: readonly OpenItem[]
  /** ISO date as of which the plan was linted. */
  readonly asOf: string
  readonly readiness: ProjectReadiness
  /** `undefined` if the project has only lint reports. */
  readonly summary: ProjectSummary | undefined
  /** `undefined` if all reports are older than it. */
  readonly record: ProjectRecord | undefined
  /** What the values of all projects in this currency are rounded to; `undefined` without a value. */
  readonly valueStep?: number | undefined
  /** ISO date of the summary, if it is not the date of the readiness. */
  readonly summaryDate: string | undefined
  readonly sources: readonly UsedSource[]
}

/** A plan or a report that cannot be read. Such a report may be about any plan. */
export interface UnreadableRow extends ProjectIdentity {
  readonly kind: 'plan' | 'report'
  readonly verdict: 'unreadable'
  readonly error: UnreadableError
  readonly sources: readonly UsedSource[]
}

export interface UsedSource extends ProjectSource {
  /** False if a newer source replaced it. */
  readonly isUsed: boolean
}

export type ProjectVerdict = PortfolioRow['verdict']

/**
 * `overdue`: its launch date has passed. `research`: never meant to be deployed. `not_reported`: the report is older than
 * ends. The others are what they say.
 */
export type ProjectOutcome = 'deployed' | 'stopped' | 'overdue' | 'under_way' | 'research' | 'not_reported'

export type OpenItem = 'sponsor' | 'integration-owner' | 'decision' | 'question' | 'only-lint'

/** Many projects, worst first. */
export interface Portfolio {
  /** ISO date. */
  readonly today: string
  readonly rows: readonly PortfolioRow[]
  readonly totals: PortfolioTotals
}

export interface PortfolioTotals {
  /** Readable and unreadable projects. */
  readonly projects: number
  readonly verdicts: Readonly<Record<ProjectVerdict, number>>
  /** Findings of all readable projects. */
  readonly counts: ProjectCounts
  /** One total per currency; different currencies are not added up. */
  readonly valuesByCurrency: readonly CurrencyTotal[]
  /** How many active projects have no net value. */
  readonly projectsWithoutValue: number
  readonly outcomes: OutcomeTotals
}

export interface OutcomeTotals {
  /** Projects that were deployed, were stopped, or should have launched by now: those of the next three counts. */
  readonly finished: number
  readonly deployed: number
  readonly stopped: number
  readonly overdue: number
  readonly notReported: number
  /** From kickoff to launch; `undefined` if no deployed project has both dates. */
  readonly monthsToLive: MonthsToLive | undefined
  readonly deployedWithoutMonths: number
  /** What stopped the projects that were stopped, the most frequent first. */
  readonly impediments: readonly { readonly impediment: Impediment; readonly projects: number }[]
  readonly busyPeople: readonly BusyPerson[]
}

export interface MonthsToLive {
  readonly median: number
  readonly shortest: number
  readonly longest: number
  readonly projects: number
}

/** A person with a role in more active plans than one person can serve. */
export interface BusyPerson {
  readonly name: string
  readonly plans: readonly ReportedRow[]
}

export interface CurrencyTotal {
  readonly currency: string | undefined
  /** The sum of the likely values per year. No range: worst cases of several projects rarely coincide. */
  readonly likely: number
  /** The sum of the values as the table shows them. */
  readonly shown: number
  /** What these are rounded to; `undefined` if they aren't. */
  readonly step: number | undefined
  readonly projects: number
  /** How many projects are compared with what. */
  readonly comparisons: Readonly<Partial<Record<ValueComparison, number>>>
  /** How many of the values are before operating cost. */
  readonly beforeOperatingCost: number
}

export type ValueComparison = NonNullable<ProjectSummary['value']['comparedWith']> | 'unknown'
