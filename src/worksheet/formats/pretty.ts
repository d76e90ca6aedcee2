import { findFormField } from '../../plan/form.js'
import { formatDate } from '../../text/format-date.js'
import { type Path, formatPath } from '../../plan/path.js'
import { listWorksheetInputs } from '../inputs.js'
import { getWorksheet } from '../worksheet.js'
import { type InputRow } from '../rows.js'
import { sanitize } from '../../text/sanitize.js'
import { groupBy } from '../../text/sort-and-group.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import {
  type NumbersRun,
  type ComparedRow,
  compareRows,
  formatNumbersSummary,
  formatSide,
  getExplanation,
  getTitleRow,
  isCalculated,
} from './numbers-run.js'
import { formatBreakEvens } from './break-evens.js'
import { wrapParagraph } from '../../text/wrap.js'

/** Renders the worksheet for a terminal: summary, inputs, results, and sensitivity. */
export function renderNumbersPretty(run: NumbersRun, style: TerminalStyle): string {
  const { plan } = run
  const name = plan.project?.name === undefined ? '' : `: ${sanitize(plan.project.name)}`
  const rows = compareRows(run)
  const calculated = rows.filter(isCalculated)
  const parts = [
    style.bold(`${run.file}${name}`),
    ...formatSummaryLines(run, style),
    formatInputs(run, style),
    ...(run.whatIf ? [formatWhatIf(run.whatIf, style)] : []),
    calculated.length === 0
      ? `${style.bold('Results')}\n\n  None yet: the plan has too few inputs. Add more with \`mlplan init --section economics\`.`
      : `${style.bold('Results')}\n\n${calculated.map((pair) => formatResult(pair, run.whatIf !== undefined, style)).join('\n\n')}`,
    ...formatSensitivity(run, style),
    ...formatMissing(rows, getWorksheet(run.plan).unusableInputs.length > 0, style),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Summarizes the what-if variant if there is one, otherwise the plan. */
function formatSummaryLines({ plan, whatIf: variant }: NumbersRun, style: TerminalStyle): readonly string[] {
  const sentences = formatNumbersSummary(variant?.plan ?? plan)
  if (sentences.length === 0) return []
  const head = variant ? 'Summary with the changed inputs' : 'Summary'
  return [[style.bold(head), '', ...sentences.map((text) => wrapParagraph(text, style.width, '  ', '  '))].join('\n')]
}

const INDENT = '      '

function formatInputs({ plan }: NumbersRun, style: TerminalStyle): string {
  const rows = listWorksheetInputs(plan)
  if (rows.length === 0) return `${style.bold('Inputs')}\n\n  None yet.`
  const commonOrigin = findMostFrequent(rows.map(formatOrigin))
  const titleWidth = Math.max(...rows.map(({ title }) => title.length))
  const valueWidth = Math.max(...rows.map(({ formatted }) => sanitize(formatted).length))
  const indent = ' '.repeat(titleWidth + valueWidth + 6)
  const isSourceBelow = indent.length > style.width / 2
  const lines = rows.map((row) => {
    const shown = sanitize(row.formatted)
    const line = `  ${row.title.padEnd(titleWidth)}  ${style.bold(shown)}`
    const origin = formatOrigin(row)
    if (origin === commonOrigin) return line
    const source = sanitize(origin === '' ? 'no source' : origin)
    return isSourceBelow
      ? `${line}\n${style.dim(wrapParagraph(source, style.width, INDENT, INDENT))}`
      : `${line}${' '.repeat(valueWidth - shown.length)}  ${style.dim(wrapParagraph(source, style.width, '', indent))}`
  })
  const note = commonOrigin === undefined ? '' : `Default source: ${sanitize(commonOrigin)}`
  return [
    style.bold('Inputs'),
    '',
    ...lines,
    ...(note === '' ? [] : ['', wrapParagraph(note, style.width, '  ', '  ')]),
  ].join('\n')
}

/** `Retention report, third quarter 2026, as of Oct 31, 2026`; empty if there is no source. */
function formatOrigin({ source, asOf }: InputRow): string {
  return [source, asOf && `as of ${formatDate(asOf)}`].filter((part) => part !== undefined).join(', ')
}

/** The source that most inputs share, so it is printed only once; `undefined` if all sources differ. */
function findMostFrequent(origins: readonly string[]): string | undefined {
  const counts = [...groupBy(origins, (origin) => origin)].map(([origin, occurrences]) => ({
    origin,
    count: occurrences.length,
  }))
  return counts
    .filter(({ origin, count }) => origin !== '' && count > 1)
    .toSorted((left, right) => right.count - left.count)[0]?.origin
}

function formatWhatIf({ plan, changes, notes }: NonNullable<NumbersRun['whatIf']>, style: TerminalStyle): string {
  const shown = new Map(listWorksheetInputs(plan).map((row) => [formatPath(row.path), row.formatted]))
  const lines = changes.map(
    ({ path }) => `  ${getTitle(path)}: ${style.bold(shown.get(formatPath(path)) ?? 'not used')}`,
  )
  const noteLines = notes.map((note) => wrapParagraph(note, style.width, '  ', '  '))
  return [`${style.bold('What if')} (the plan file is unchanged)`, '', ...lines, ...noteLines].join('\n')
}

function formatResult(pair: ComparedRow, isWhatIf: boolean, style: TerminalStyle): string {
  const { row, whatIfRow } = pair
  const { title, formula, isRuleOfThumb } = getTitleRow(pair)
  const whatIfText = isWhatIf ? `  →  ${formatSide(whatIfRow)}` : ''
  const ruleOfThumbNote = isRuleOfThumb ? style.dim('  (rule of thumb)') : ''
  const explanation = getExplanation(pair)
  return [
    `  ${title}  ${style.bold(formatSide(row) + whatIfText)}${ruleOfThumbNote}`,
    ...(explanation === '' ? [] : [wrapParagraph(explanation, style.width, INDENT, INDENT)]),
    style.dim(wrapParagraph(formula, style.width, `${INDENT}= `, `${INDENT}  `)),
  ].join('\n')
}

/** Formats the key driver and the break-even value of each input. */
function formatSensitivity({ plan }: NumbersRun, style: TerminalStyle): readonly string[] {
  const { business } = getWorksheet(plan)
  const breakEvens = formatBreakEvens(plan, business)
  if (breakEvens.length === 0) return []
  const keyDriver = business.keyDriver
    ? [
        wrapParagraph(
          `Key driver: ${getTitle(business.keyDriver)} (${formatPath(business.keyDriver)})`,
          style.width,
          '  ',
          '  ',
        ),
      ]
    : []
  return [
    [
      style.bold('Sensitivity'),
      '',
      ...keyDriver,
      ...breakEvens.map((text) => wrapParagraph(text, style.width, '  - ', '    ')),
    ].join('\n'),
  ]
}

function formatMissing(
  rows: readonly ComparedRow[],
  hasUnusableInputs: boolean,
  style: TerminalStyle,
): readonly string[] {
  const missingRows = rows.filter((pair) => !isCalculated(pair))
  if (missingRows.length === 0) return []
  const titles = missingRows.map((pair) => getTitleRow(pair).title).join(', ')
  const reason = hasUnusableInputs ? "are missing or can't be right" : 'are missing'
  return [style.dim(wrapParagraph(`Not calculated, because inputs ${reason}: ${titles}.`, style.width, '', ''))]
}

function getTitle(path: Path): string {
  return findFormField(path)?.field.title ?? formatPath(path)
}
