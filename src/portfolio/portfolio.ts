import type { ProjectEntry, UnreadableError } from './entry.js'
import { computeOutcomes } from './outcomes.js'
import type { Portfolio, PortfolioRow, PortfolioTotals, UnreadableRow } from './row.js'
import { createPortfolioRow, compareWorstFirst } from './rows.js'
import { groupByProject } from './same-project.js'
import { roundValuesAlike, sumValuesByCurrency } from './values.js'

/** A report that cannot be read: a project is missing, and it is unknown which one. */
export interface BrokenReport {
  readonly file: string
  readonly error: UnreadableError
}

/** The portfolio of many projects; it does not depend on the order of the entries. `today` is an ISO date. */
export function createPortfolio(
  entries: readonly ProjectEntry[],
  broken: readonly BrokenReport[],
  today: string,
): Portfolio {
  const projectRows = groupByProject(entries).flatMap(
    (projectEntries) => createPortfolioRow(projectEntries, today) ?? [],
  )
  const rows = roundValuesAlike([...projectRows, ...broken.map(createUnreadableRow)]).toSorted(compareWorstFirst)
  return { today, rows, totals: computeTotals(rows) }
}

function createUnreadableRow({ file, error }: BrokenReport): UnreadableRow {
  const identity = { file, repositoryFile: file, repository: undefined, name: undefined }
  return { ...identity, kind: 'report', verdict: 'unreadable', error, sources: [] }
}

function computeTotals(rows: readonly PortfolioRow[]): PortfolioTotals {
  const reportedRows = rows.filter((row) => row.kind === 'reported')
  const verdicts = { unreadable: 0, not_ready: 0, open: 0, ready: 0, inactive: 0 }
  for (const { verdict } of rows) verdicts[verdict] += 1
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0 }
  for (const { readiness } of reportedRows) {
    for (const level of ['error', 'warning', 'info', 'pending', 'waived'] as const)
      counts[level] += readiness.counts[level]
  }
  /* A project that doesn't go on brings nothing. */
  const activeRows = reportedRows.filter(({ verdict }) => verdict !== 'inactive')
  const valuesByCurrency = sumValuesByCurrency(activeRows)
  const projectsWithValue = valuesByCurrency.reduce((sum, { projects }) => sum + projects, 0)
  return {
    projects: rows.length,
    verdicts,
    counts,
    valuesByCurrency,
    projectsWithoutValue: activeRows.length - projectsWithValue,
    outcomes: computeOutcomes(rows),
  }
}
