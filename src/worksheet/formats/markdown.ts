import { formatDate } from '../../text/format-date.js'
import { readoutOf } from '../readout.js'
import { givenRows } from '../inputs.js'
import { worksheetOf } from '../worksheet.js'
import { clean } from '../../text/sanitize.js'
import { type NumbersRun, rowsBeside } from './numbers-run.js'
import { turnsInWords } from './break-evens.js'

/** For a pull request or a document: the worksheet in two tables. */
export function renderNumbersMarkdown(run: NumbersRun): string {
  const { plan, tried } = run
  const known = rowsBeside(run).filter(({ row, beside }) => row.value !== undefined || beside?.value !== undefined)
  const given = givenRows(plan).map(({ title, shown, source, asOf }) => [
    title,
    shown,
    [source, asOf && `as of ${formatDate(asOf)}`].filter((part) => part !== undefined).join(', '),
  ])
  const results = known.map(({ row, beside }) => [
    row.heuristic ? `${row.title} (rule of thumb)` : row.title,
    row.value === undefined ? '–' : row.shown,
    ...(tried ? [beside?.value === undefined ? '–' : beside.shown] : []),
    `${(tried && beside ? beside : row).reading} *${row.formula}*`,
  ])
  const turns = turnsInWords(plan, worksheetOf(plan).business)
  const parts = [
    `# ${escaped(plan.project?.name ?? run.file)}: numbers`,
    ...section('Summary', (readoutOf(tried?.plan ?? plan) ?? []).map((text) => `- ${escaped(text)}`).join('\n')),
    ...section('Inputs', table(['Input', 'Value', 'Source'], given)),
    ...(tried ? [tried.notes.map((note) => escaped(note)).join(' ')] : []),
    ...section('Results', table(['Result', 'Plan', ...(tried ? ['What if'] : []), 'Meaning'], results)),
    ...section('Sensitivity', turns.map((text) => `- ${escaped(text)}`).join('\n')),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, content: string): readonly string[] {
  return content === '' ? [] : [`## ${title}`, content]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map((cells) => line(cells.map(cell)))].join('\n')
}

function cell(text: string): string {
  return escaped(text).replaceAll('|', '\\|')
}

/** A plan's words are words, not Markdown or HTML; what we mark ourselves is a formula between two asterisks. */
function escaped(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/([\\`_[\]])/g, '\\$1')
}
