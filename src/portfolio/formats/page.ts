import { formatDate } from '../../text/format-date.js'
import type { ProjectActionItem } from '../entry.js'
import type { Portfolio, PortfolioRow, ReportedRow, UnreadableRow } from '../row.js'
import { shortenMessage } from '../../text/sentence.js'
import type {
  DocumentBlock,
  DocumentGroup,
  DocumentItem,
  ReportDocument,
  DocumentSection,
} from '../../text/document/document.js'
import { COLUMNS, formatCell } from './cells.js'
import { listOutcomeTexts } from './outcomes-wording.js'
import {
  formatTotalCounts,
  formatBlocker,
  LEGEND,
  LEGEND_NOTES,
  formatProjectName,
  STATE_SYMBOLS,
  formatTotalValues,
  formatProjectVerdict,
  formatVerdictCounts,
  formatDue,
  formatSourceLocation,
} from './wording.js'
import { capitalize } from '../../text/capitalize.js'

/** Creates the portfolio document: a table and a section for each project. */
export function createPortfolioDocument(portfolio: Portfolio): ReportDocument {
  const { rows, today, totals } = portfolio
  return {
    heading: `Portfolio · ${formatDate(today)}`,
    title: `Portfolio on ${formatDate(today)}`,
    intro: [
      { kind: 'text', text: formatVerdictCounts(portfolio), isUrgent: totals.verdicts.unreadable > 0 },
      { kind: 'text', text: `${formatTotalCounts(totals)} ${formatTotalValues(totals)}` },
      { kind: 'list', items: listOutcomeTexts(totals.outcomes).map((text): DocumentItem => ({ text })) },
      createTable(rows, today),
    ],
    sections: [...rows.map((row) => createSection(row, today)), createLegend()],
  }
}

function createTable(rows: readonly PortfolioRow[], today: string): DocumentBlock {
  return {
    kind: 'table',
    headers: ['', 'Project', ...COLUMNS.map(({ header }) => header)],
    rows: rows.map((row) => [STATE_SYMBOLS[row.verdict], formatProjectName(row), ...formatCells(row, today)]),
  }
}

function formatCells(row: PortfolioRow, today: string): readonly string[] {
  if (row.kind === 'reported') return COLUMNS.map(({ cell }) => formatCell(cell(row, today)))
  return COLUMNS.map((_, index) => (index === 0 ? "can't be read" : 'unknown'))
}

/** The details of a project that do not fit in the table. */
export interface ProjectDetails {
  readonly title: string
  readonly paragraphs: readonly { readonly text: string; readonly isUrgent?: boolean }[]
  readonly groups: readonly DocumentGroup[]
}

export function createProjectDetails(row: PortfolioRow, today: string): ProjectDetails {
  const location = formatSourceLocation(row, today)
  const locationParagraphs = location === '' ? [] : [{ text: location }]
  const { paragraphs, groups } = row.kind === 'reported' ? describeReported(row, today) : describeUnreadable(row)
  return {
    title: formatProjectName(row),
    paragraphs: [...locationParagraphs, ...paragraphs],
    groups: groups.filter(({ items }) => items.length > 0),
  }
}

function createSection(row: PortfolioRow, today: string): DocumentSection {
  const { title, paragraphs, groups } = createProjectDetails(row, today)
  const textBlocks = paragraphs.map((paragraph): DocumentBlock => ({ kind: 'text', ...paragraph }))
  return { title, blocks: groups.length === 0 ? textBlocks : [...textBlocks, { kind: 'groups', groups }] }
}

function describeUnreadable({ kind, error }: UnreadableRow): Omit<ProjectDetails, 'title'> {
  const problem = kind === 'plan' ? "The plan can't be read" : "The report can't be read"
  const effect = kind === 'plan' ? 'Readiness is unknown.' : 'Projects in the report may be missing from this page.'
  return {
    paragraphs: [{ text: `${problem}. ${error.message}`, isUrgent: true }, { text: `${effect} ${error.help}` }],
    groups: [],
  }
}

function describeReported(row: ReportedRow, today: string): Omit<ProjectDetails, 'title'> {
  const verdict = { text: formatProjectVerdict(row), isUrgent: row.verdict === 'not_ready' }
  return {
    paragraphs: [verdict],
    groups: [listBlockers(row), listNextSteps(row), listOpenSignoffs(row, today), listSources(row)],
  }
}

function listBlockers({ readiness: { blockers } }: ReportedRow): DocumentGroup {
  const items = blockers
    .toSorted((left, right) => right.errors - left.errors)
    .map((blocker): DocumentItem => {
      return { label: formatBlocker(blocker), text: shortenMessage(blocker.message ?? "Some rules couldn't run.") }
    })
  /* All of them block the same stage: the one after the last stage for which the project is ready. */
  return { title: `Blocking ${blockers[0]?.stage ?? 'the next stage'}`, items }
}

function listNextSteps({ summary }: ReportedRow): DocumentGroup {
  const items = (summary?.nextSteps ?? []).map(({ action, reason, command }): DocumentItem => ({
    text: action,
    reason,
    command,
  }))
  return { title: 'Next steps', items }
}

function listOpenSignoffs({ summary }: ReportedRow, today: string): DocumentGroup {
  const items = (summary?.openSignoffs ?? []).map((signoff) => createSignoffItem(signoff, today))
  return { title: 'Open sign-offs', items }
}

function createSignoffItem(signoff: ProjectActionItem, today: string): DocumentItem {
  return {
    label: capitalize(formatDue(signoff, today)),
    isUrgent: signoff.dueKind === 'now',
    text: `${signoff.owner ?? 'no owner'}: ${signoff.action}`,
    note: signoff.reason,
  }
}

/** Lists the sources of a project; empty if all of them are plans checked in this run. */
function listSources({ sources: usedSources }: ReportedRow): DocumentGroup {
  const items = usedSources.map(({ kind, file, asOf, isUsed }): DocumentItem => {
    const description = kind === 'plan' ? `plan ${file}` : `${kind} report ${file}`
    return {
      label: formatDate(asOf),
      text: isUsed ? description : `${description}, not used: another source is newer or has more detail`,
    }
  })
  return { title: 'Sources', items: usedSources.every(({ kind }) => kind === 'plan') ? [] : items }
}

function createLegend(): DocumentSection {
  const symbolItems = LEGEND.map(([symbol, text]): DocumentItem => ({ label: symbol, text }))
  return {
    title: 'Legend',
    blocks: [{ kind: 'list', items: [...symbolItems, ...LEGEND_NOTES.map((text): DocumentItem => ({ text }))] }],
  }
}
