import { formatDate } from '../../text/format-date.js'
import { listWorksheetInputs } from '../inputs.js'
import { getWorksheet } from '../worksheet.js'
import { renderMarkdownTable } from '../../text/markdown.js'
import { sanitize } from '../../text/sanitize.js'
import {
  type NumbersRun,
  compareRows,
  formatNumbersSummary,
  formatSide,
  getExplanation,
  getTitleRow,
  isCalculated,
} from './numbers-run.js'
import { formatBreakEvens } from './break-evens.js'

/** Renders the worksheet as two tables, for a pull request or a document. */
export function renderNumbersMarkdown(run: NumbersRun): string {
  const { plan, whatIf } = run
  const calculated = compareRows(run).filter(isCalculated)
  const inputs = listWorksheetInputs(plan).map(({ title, formatted, source, asOf }) => [
    title,
    formatted,
    [source, asOf && `as of ${formatDate(asOf)}`].filter((part) => part !== undefined).join(', '),
  ])
  const results = calculated.map((pair) => {
    const { title, formula, isRuleOfThumb } = getTitleRow(pair)
    return [
      isRuleOfThumb ? `${title} (rule of thumb)` : title,
      formatSide(pair.row),
      ...(whatIf ? [formatSide(pair.whatIfRow)] : []),
      `${getExplanation(pair)} *${formula}*`,
    ]
  })
  const breakEvens = formatBreakEvens(plan, getWorksheet(plan).business)
  const parts = [
    `# ${escapeMarkdown(plan.project?.name ?? run.file)}: numbers`,
    ...formatSection(
      'Summary',
      formatNumbersSummary(whatIf?.plan ?? plan)
        .map((text) => `- ${escapeMarkdown(text)}`)
        .join('\n'),
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
  return rows.length === 0
    ? ''
    : renderMarkdownTable(
        headers,
        rows.map((cells) => cells.map(formatCell)),
      )
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
