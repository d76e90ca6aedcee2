import { compareText } from '../text/sort-and-group.js'
import type { ProjectRecord } from '../plan/inactive/project-record.js'
import { hasReached } from '../plan/stage.js'
import { getOutcome } from './outcomes.js'
import type { ProjectEntry, ProjectIdentity, ProjectReadiness, ProjectSummary, UnreadableError } from './entry.js'
import type { OpenItem, PortfolioRow, ReportedRow, UsedSource } from './row.js'

/**
 * Creates the row of one project from all of its sources. Readiness comes from the newest source and, on the same date,
 * from the most detailed one. People, money, and dates come from the newest source that has them.
 */
export function createPortfolioRow(entries: readonly ProjectEntry[], today: string): PortfolioRow | undefined {
  const newestFirst = entries.toSorted(
    (left, right) =>
      compareText(right.source.asOf, left.source.asOf) ||
      SOURCE_RANK[left.source.kind] - SOURCE_RANK[right.source.kind],
  )
  const [newestEntry] = newestFirst
  if (newestEntry === undefined) return undefined
  const identity: ProjectIdentity = {
    file: newestEntry.file,
    repositoryFile: newestEntry.repositoryFile,
    repository: findFirst(newestFirst, ({ repository }) => repository),
    name: findFirst(newestFirst, ({ name }) => name),
  }
  const summaryEntry = newestFirst.find(({ summary }) => summary !== undefined)
  const sources = newestFirst.map(({ source }, index): UsedSource => {
    return {
      ...source,
      isUsed: index === 0 || (newestEntry.readiness !== undefined && source === summaryEntry?.source),
    }
  })
  if (newestEntry.readiness === undefined) {
    const error: UnreadableError = newestEntry.error ?? {
      message: 'The report has no results for this project.',
      help: 'Create the report again.',
    }
    return { ...identity, kind: 'plan', verdict: 'unreadable', error, sources }
  }
  return {
    ...identity,
    sources,
    ...createReportedFields(newestEntry.readiness, newestEntry.source.asOf, summaryEntry, {
      record: findFirst(newestFirst, ({ record }) => record),
      today,
    }),
  }
}

const SOURCE_RANK = { plan: 0, status: 1, lint: 2 } as const

function createReportedFields(
  readiness: ProjectReadiness,
  asOf: string,
  summaryEntry: ProjectEntry | undefined,
  { record: reportedRecord, today }: { readonly record: ProjectRecord | undefined; readonly today: string },
): Omit<ReportedRow, keyof ProjectIdentity | 'sources'> {
  const summary = summaryEntry?.summary
  const record = reportedRecord && endExpiredPause(reportedRecord, today)
  const isInactive = record?.inactive !== undefined
  const listOpen = (): readonly OpenItem[] => (summary === undefined ? ['only-lint'] : listOpenItems(summary, today))
  const openItems = isInactive ? [] : listOpen()
  const summaryDate =
    summaryEntry === undefined || summaryEntry.source.asOf === asOf ? undefined : summaryEntry.source.asOf
  const activeVerdict = isReady(readiness) ? (openItems.length > 0 ? 'open' : 'ready') : 'not_ready'
  const verdict: ReportedRow['verdict'] = isInactive ? 'inactive' : activeVerdict
  const outcome = getOutcome({ readiness, record }, today)
  return { kind: 'reported', verdict, outcome, openItems, asOf, readiness, summary, record, summaryDate }
}

/** A pause that was still in force when the report was written may have ended since. */
function endExpiredPause(record: ProjectRecord, today: string): ProjectRecord {
  const until = record.inactive?.pausedUntil
  return until !== undefined && until < today ? { ...record, inactive: undefined } : record
}

/** True if the plan is ready for its stage and for those before it, as far as known, and if all rules could run. */
function isReady({ readyFor, stage, rulesNotRun, counts }: ProjectReadiness): boolean {
  if (rulesNotRun > 0 || counts.error > 0) return false
  return readyFor === 'not-reported' || (readyFor !== 'nothing' && hasReached(readyFor, stage))
}

function listOpenItems(
  { sponsorSignoff, integrationOwners, nextDecision, oldestQuestion }: ProjectSummary,
  today: string,
): readonly OpenItem[] {
  const isOverdue = (date: string | undefined) => date !== undefined && date < today
  return [
    ...(sponsorSignoff !== undefined && VALID_STATUSES.has(sponsorSignoff.status) ? [] : (['sponsor'] as const)),
    ...(integrationOwners.length > 0 ? [] : (['integration-owner'] as const)),
    ...(isOverdue(nextDecision?.due) ? (['decision'] as const) : []),
    ...(isOverdue(oldestQuestion?.due) ? (['question'] as const) : []),
  ]
}

const VALID_STATUSES: ReadonlySet<string> = new Set(['approved', 'approved_with_conditions'])

/**
 * Sorts the worst rows first: unreadable, not ready for the plan's stage, ready with open items, ready, inactive. Within each,
 * the rows with most errors come first, then those with most warnings, then by name and file.
 */
export function compareWorstFirst(left: PortfolioRow, right: PortfolioRow): number {
  const [leftCounts, rightCounts] = [getCounts(left), getCounts(right)]
  return (
    VERDICT_RANK[left.verdict] - VERDICT_RANK[right.verdict] ||
    rightCounts.error - leftCounts.error ||
    rightCounts.warning - leftCounts.warning ||
    compareText(left.name ?? '', right.name ?? '') ||
    compareText(left.repository ?? '', right.repository ?? '') ||
    compareText(left.file, right.file) ||
    /* Two reports with the same name and file may be about two projects. */
    compareText(left.sources[0]?.file ?? '', right.sources[0]?.file ?? '')
  )
}

const VERDICT_RANK = { unreadable: 0, not_ready: 1, open: 2, ready: 3, inactive: 4 } as const

function getCounts(row: PortfolioRow): { readonly error: number; readonly warning: number } {
  return row.kind === 'reported' ? row.readiness.counts : { error: 0, warning: 0 }
}

function findFirst<T>(entries: readonly ProjectEntry[], read: (entry: ProjectEntry) => T | undefined): T | undefined {
  return entries.map(read).find((value) => value !== undefined)
}
