import { formatDate } from '../../text/format-date.js'
import { formatSummary } from '../readout.js'
import { listWorksheetInputs } from '../inputs.js'
import { worksheetOf } from '../worksheet.js'
import { hasResult } from '../rows.js'
import { sanitize } from '../../text/sanitize.js'
import { type NumbersRun, compareRows } from './numbers-run.js'
import { formatBreakEvens } from './break-evens.js'

/** Renders the worksheet as two tables, for a pull request or a document. */
export function renderNumbersMarkdown(run: NumbersRun): string {
  const { plan, whatIf } = run
  const calculated = compareRows(run).filter(
    ({ row, whatIfRow }) => hasResult(row) || (whatIfRow && hasResult(whatIfRow)),
  )
  const inputs = listWorksheetInputs(plan).map(({ title, formatted: shown, source, asOf }) => [
    title,
    shown,
    [source, asOf && `as of ${formatDate(asOf)}`].filter((part) => part !== undefined).join(', '),
  ])
  const results = calculated.map(({ row, whatIfRow }) => [
    row.isRuleOfThumb ? `${row.title} (rule of thumb)` : row.title,
    hasResult(row) ? row.formatted : '–',
    ...(whatIf ? [whatIfRow && hasResult(whatIfRow) ? whatIfRow.formatted : '–'] : []),
    `${(whatIf && whatIfRow ? whatIfRow : row).explanation} *${row.formula}*`,
  ])
  const breakEvens = formatBreakEvens(plan, worksheetOf(plan).business)
  const parts = [
    `# ${escapeMarkdown(plan.project?.name ?? run.file)}: numbers`,
    ...formatSection(
      'Summary',
      (formatSummary(whatIf?.plan ?? plan) ?? []).map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
    ),
    ...formatSection('Inputs', formatTable(['Input', 'Value', 'Source'], inputs)),
    ...(whatIf ? [whatIf.notes.map((note) => escapeMarkdown(note)).join(' ')] : []),
    ...formatSection('Results', formatTable(['Result', 'Plan', ...(whatIf ? ['What if'] : []), 'Meaning'], results)),
    ...formatSection('Sensitivity', breakEvens.map((text) => `- ${escapeMarkdown(text)}`).join('\n')),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function formatSection(title: string, content: string): readonly string[] {
  return content === '' ? [] : [`## ${title}`, content]
}

function formatTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(headers), line(headers.map(() => '---')), ...rows.map((cells) => line(cells.map(formatCell)))].join('\n')
}

function formatCell(text: string): string {
  return escapeMarkdown(text).replaceAll('|', '\\|')
}

/** Escapes Markdown and HTML, except `*`, which mlplan itself puts around formulas. */
function escapeMarkdown(text: string): string {
  return sanitize(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/([\\`_[\]])/g, '\\$1')
}
