import { formatDate } from '../../text/format-date.js'
import type { Portfolio, PortfolioRow, ReportedRow, ProjectVerdict } from '../row.js'
import { sanitize } from '../../text/sanitize.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { COLUMNS, formatCell } from './cells.js'
import { listOutcomeTexts } from './outcomes-wording.js'
import {
  formatTotalCounts,
  LEGEND,
  formatProjectName,
  formatProjectVerdict,
  formatReadyFor,
  STATE_SYMBOLS,
  formatTotalValues,
  formatVerdictCounts,
  formatSourceLocation,
} from './wording.js'
import { wrapParagraph } from '../../text/wrap.js'

/** Renders a table for a terminal, with the columns that don't fit below the line of each project. */
export function renderPortfolioPretty(portfolio: Portfolio, style: TerminalStyle): string {
  const { rows, today, totals } = portfolio
  const nameWidth = Math.min(NAME_WIDTH, Math.max(7, ...rows.map((row) => sanitize(formatProjectName(row)).length)))
  const summary = [
    formatVerdictCounts(portfolio),
    formatTotalCounts(totals),
    formatTotalValues(totals),
    ...listOutcomeTexts(totals.outcomes),
  ]
  const parts = [
    style.bold(`Portfolio · ${formatDate(today)}`),
    style.dim(formatLine('', 'Project', HEADERS, nameWidth)),
    ...rows.map((row) => [formatFirstLine(row, nameWidth, style), ...formatDetails(row, today, style)].join('\n')),
    summary.map((text) => wrapParagraph(sanitize(text), style.width, '', '')).join('\n'),
    LEGEND.map(([symbol, text]) => style.dim(wrapParagraph(text, style.width, `${symbol} `, '  '))).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Longer names are shown in full and shift the rest of their line to the right. */
const NAME_WIDTH = 44

const HEADERS = ['Stage', 'Ready for', 'Errors', 'Warnings', 'Pending']
const COLUMN_WIDTHS = [10, 16, 6, 8, 7]

function formatLine(symbol: string, name: string, cells: readonly string[], nameWidth: number): string {
  const paddedCells = cells.map((cell, index) => {
    const width = COLUMN_WIDTHS[index] ?? 0
    return index < 2 ? cell.padEnd(width) : cell.padStart(width)
  })
  return `${symbol.padEnd(2)}${name.padEnd(nameWidth)}  ${paddedCells.join('  ')}`.trimEnd()
}

function formatFirstLine(row: PortfolioRow, nameWidth: number, style: TerminalStyle): string {
  const cells = row.kind === 'reported' ? listFigures(row) : ["can't be read"]
  return getColor(
    row.verdict,
    style,
  )(formatLine(STATE_SYMBOLS[row.verdict], sanitize(formatProjectName(row)), cells, nameWidth))
}

function listFigures(row: ReportedRow): readonly string[] {
  const { stage, counts } = row.readiness
  return [stage, formatReadyFor(row), ...[counts.error, counts.warning, counts.pending].map(String)]
}

function getColor(verdict: ProjectVerdict, style: TerminalStyle): (text: string) => string {
  const { red, yellow, green, dim } = style
  return { unreadable: red, not_ready: red, open: yellow, ready: green, inactive: dim }[verdict]
}

function formatDetails(row: PortfolioRow, today: string, style: TerminalStyle): readonly string[] {
  const location = formatSourceLocation(row, today)
  const wrapText = (text: string) => wrapParagraph(sanitize(text), style.width, INDENT, `${INDENT}  `)
  const locationLines = location === '' ? [] : [style.dim(wrapText(location))]
  if (row.kind !== 'reported')
    return [...locationLines, wrapText(row.error.message), wrapText(`Fix: ${row.error.help}`)]
  if (row.verdict === 'inactive') {
    const launch = row.outcome === 'deployed' ? [wrapText(formatLabeledCells(['Launch'], row, today))] : []
    return [...locationLines, wrapText(formatProjectVerdict(row)), ...launch]
  }
  const lines = DETAIL_LINES.map((headers) => wrapText(formatLabeledCells(headers, row, today)))
  return [...locationLines, formatAreas(row, today, style), ...lines]
}

const INDENT = '  '

/** Headers of the columns shown below a project, one list per line. */
const DETAIL_LINES = [
  ['Sponsor', 'Sponsor sign-off', 'Integration owner'],
  ['Launch', 'Net value per year'],
  ['Next decision'],
  ['Oldest question'],
]

function formatLabeledCells(headers: readonly string[], row: ReportedRow, today: string): string {
  return COLUMNS.filter(({ header }) => headers.includes(header))
    .map(({ header, cell }) => `${header}: ${formatCell(cell(row, today))}`)
    .join(' · ')
}

/** Formats readiness per area; lines break between areas, never inside one. */
function formatAreas(row: ReportedRow, today: string, style: TerminalStyle): string {
  const areas = COLUMNS.filter(({ isArea }) => isArea).map(
    ({ header, cell }) => `${header}: ${formatCell(cell(row, today))}`,
  )
  const joined = areas.map((text) => text.replaceAll(' ', NO_BREAK_SPACE)).join(' · ')
  return wrapParagraph(joined, style.width, INDENT, `${INDENT}  `).replaceAll(NO_BREAK_SPACE, ' ')
}

const NO_BREAK_SPACE = '\u00a0'
