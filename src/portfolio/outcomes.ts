import { daysBetween } from '../plan/day.js'
import { IMPEDIMENTS, type Impediment } from '../plan/inactive/words.js'
import { findBusyPeople } from './busy-people.js'
import type { OutcomeTotals, PortfolioRow, ProjectOutcome, ReportedRow } from './row.js'

/** What became of the projects: how many were deployed, how long it took, and what stopped the others. */

/** What became of one project as of a day. */
export function getOutcome(
  { readiness, record }: Pick<ReportedRow, 'readiness' | 'record'>,
  today: string,
): ProjectOutcome {
  if (record?.initiative === 'research') return 'research'
  const { launchedOn, launchDue, inactive } = record ?? {}
  /* A model that was retired, or stopped after its launch, was deployed all the same. */
  if (readiness.stage === 'live' || (launchedOn !== undefined && launchedOn <= today)) return 'deployed'
  if (record === undefined) return 'not_reported'
  if (inactive?.kind === 'stopped') return 'stopped'
  return launchDue !== undefined && launchDue < today ? 'overdue' : 'under_way'
}

/** Days in a month on average. */
const MONTH_DAYS = 365.25 / 12

/** Returns the months from the kickoff to the launch, with one decimal, or `undefined` without both dates. */
export function computeMonthsToLive({ outcome, record }: Pick<ReportedRow, 'outcome' | 'record'>): number | undefined {
  const days = countDaysToLive({ outcome, record })
  return days === undefined ? undefined : toMonths(days)
}

function countDaysToLive({ outcome, record }: Pick<ReportedRow, 'outcome' | 'record'>): number | undefined {
  const { startedOn, launchedOn } = record ?? {}
  if (outcome !== 'deployed' || startedOn === undefined || launchedOn === undefined) return undefined
  return launchedOn < startedOn ? undefined : daysBetween(startedOn, launchedOn)
}

function toMonths(days: number): number {
  return Math.round((days / MONTH_DAYS) * 10) / 10
}

export function computeOutcomes(rows: readonly PortfolioRow[]): OutcomeTotals {
  const reported = rows.filter((row) => row.kind === 'reported')
  const listOf = (outcome: ProjectOutcome): readonly ReportedRow[] => reported.filter((row) => row.outcome === outcome)
  const [deployed, stopped, overdue] = [listOf('deployed'), listOf('stopped'), listOf('overdue')]
  return {
    finished: deployed.length + stopped.length + overdue.length,
    deployed: deployed.length,
    stopped: stopped.length,
    overdue: overdue.length,
    notReported: listOf('not_reported').length,
    monthsToLive: summarizeMonths(deployed),
    deployedWithoutMonths: deployed.filter((row) => countDaysToLive(row) === undefined).length,
    impediments: countImpediments(stopped),
    busyPeople: findBusyPeople(reported),
  }
}

function summarizeMonths(deployed: readonly ReportedRow[]): OutcomeTotals['monthsToLive'] {
  const days = deployed.flatMap((row) => countDaysToLive(row) ?? []).toSorted((left, right) => left - right)
  const [shortest, longest] = [days[0], days.at(-1)]
  if (shortest === undefined || longest === undefined) return undefined
  const middle = [days[Math.floor((days.length - 1) / 2)] ?? 0, days[Math.ceil((days.length - 1) / 2)] ?? 0] as const
  return {
    median: toMonths((middle[0] + middle[1]) / 2),
    shortest: toMonths(shortest),
    longest: toMonths(longest),
    projects: days.length,
  }
}

/** The most frequent first. A project that names several counts for each. */
function countImpediments(stopped: readonly ReportedRow[]): OutcomeTotals['impediments'] {
  const named = stopped.flatMap(({ record }) => [...new Set<Impediment>(record?.inactive?.impediments)])
  return IMPEDIMENTS.map(({ value }) => ({
    impediment: value,
    projects: named.filter((impediment) => impediment === value).length,
  }))
    .filter(({ projects }) => projects > 0)
    .toSorted((left, right) => right.projects - left.projects)
}
