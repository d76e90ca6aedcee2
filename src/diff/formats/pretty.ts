import { sanitize } from '../../text/sanitize.js'
import { excerptDifference } from '../../text/truncate.js'
import { groupInvalidSignoffs } from './signoffs.js'
import { type FindingSummary, summarizeFindings } from './findings.js'
import type { Comparison, DiffChange, DiffReport, DiffFinding } from '../report.js'
import {
  formatBriefs,
  groupBySection,
  selectFigures,
  formatDiffTitle,
  summarizeDiff,
  getChangeLabel,
} from './wording.js'
import { colorLevel } from '../../lint/level-style.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { wrapParagraph } from '../../text/wrap.js'

/** Renders a comparison for a terminal: a summary, the changes, and their effects. */
export function renderDiffPretty(report: DiffReport, style: TerminalStyle): string {
  const { comparison, notes } = report
  const parts = [
    style.bold(sanitize(formatDiffTitle(report))),
    ...[summarizeDiff(report).join(' ')].filter((text) => text !== '').map((text) => formatParagraph(text, style)),
    ...notes.map((note) => formatParagraph(note, style)),
    ...formatUnreadableValues(report, style),
    ...(comparison === undefined || comparison.isNewPlan ? [] : formatChanges(comparison.changes, style)),
    ...formatSignoffs(report, style),
    ...(comparison === undefined ? [] : formatFindings(report, style)),
    ...(comparison === undefined ? [] : formatNumbers(comparison, style)),
    ...formatGroup(
      'Briefs',
      formatBriefs(report).map((text) => formatIndented(text, style)),
      style,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function formatParagraph(text: string, style: TerminalStyle): string {
  return wrapParagraph(sanitize(text), style.width, '', '')
}

function formatIndented(text: string, style: TerminalStyle): string {
  return wrapParagraph(sanitize(text), style.width, '  ', '    ')
}

function formatGroup(title: string, lines: readonly string[], style: TerminalStyle): readonly string[] {
  return lines.length === 0 ? [] : [[style.bold(title), ...lines].join('\n')]
}

function formatUnreadableValues({ unreadableValues }: DiffReport, style: TerminalStyle): readonly string[] {
  const lines = unreadableValues.map(({ file, line, column, path, message }) =>
    formatIndented(`${file}:${line}:${column}  ${path}: ${message}`, style),
  )
  return formatGroup('Not compared (unreadable)', lines, style)
}

function formatChanges(changes: readonly DiffChange[], style: TerminalStyle): readonly string[] {
  if (changes.length === 0) return []
  const sections = groupBySection(changes).map(([title, sectionChanges]) =>
    [`  ${style.bold(title)}`, ...sectionChanges.map((change) => formatChange(change, style))].join('\n'),
  )
  return [[style.bold('Changes'), ...sections].join('\n')]
}

const INDENT = '    '
/** Fits a figure, a date, or a name; longer values go on lines of their own. */
const MAX_INLINE_LENGTH = 40

function formatChange(change: DiffChange, style: TerminalStyle): string {
  if (change.sentence !== undefined) return wrapParagraph(sanitize(change.sentence), style.width, INDENT, `${INDENT}  `)
  const changeLabel = getChangeLabel(change)
  const name = `${INDENT}${sanitize(change.title)}${changeLabel === '' ? '' : style.dim(` (${changeLabel})`)}`
  const maxLength = 2 * Math.max(MAX_INLINE_LENGTH, style.width - VALUE_INDENT.length)
  const [before, after] = excerptDifference(sanitize(change.before), sanitize(change.after), maxLength)
  if (change.isListItem) return appendBelow(`${name}  ${formatKind(change)}`, `${before}${after}`, style)
  if (change.kind !== 'changed')
    return appendInlineOrBelow(`${name}  ${formatKind(change)}`, `${before}${after}`, style)
  if (before.length <= MAX_INLINE_LENGTH && after.length <= MAX_INLINE_LENGTH)
    return `${name}  ${before} → ${style.bold(after)}`
  const formatSide = (label: string, text: string) =>
    wrapParagraph(text, style.width, `${INDENT}  ${label}`, VALUE_INDENT)
  return [name, formatSide('before  ', before), formatSide('now     ', after)].join('\n')
}

const VALUE_INDENT = `${INDENT}          `

function formatKind({ kind }: DiffChange): string {
  return kind === 'added' ? 'new' : 'removed'
}

function appendInlineOrBelow(start: string, text: string, style: TerminalStyle): string {
  return text.length <= MAX_INLINE_LENGTH ? `${start}: ${text}` : appendBelow(start, text, style)
}

function appendBelow(start: string, text: string, style: TerminalStyle): string {
  return text === '' ? start : `${start}\n${wrapParagraph(text, style.width, `${INDENT}  `, `${INDENT}  `)}`
}

function formatSignoffs(report: DiffReport, style: TerminalStyle): readonly string[] {
  return groupInvalidSignoffs(report).flatMap(({ title, lines, nextStep }) => {
    const fixLines = nextStep === '' ? [] : [wrapParagraph(sanitize(nextStep), style.width, '  Fix: ', '       ')]
    return formatGroup(title, [...lines.map((text) => formatIndented(text, style)), ...fixLines], style)
  })
}

const MAX_FINDINGS = 20

function formatFindings({ comparison, to }: DiffReport, style: TerminalStyle): readonly string[] {
  if (comparison === undefined) return []
  const { newFindings, resolvedFindings, changedFindings, rulesNotCompared } = comparison.findings
  const formatLines = (findings: readonly DiffFinding[], file: string | undefined, command: string) => {
    const { shown, omittedCount } = summarizeFindings(findings, MAX_FINDINGS)
    const omittedLines =
      omittedCount === 0 ? [] : [formatIndented(`And ${omittedCount} more. See all with ${command}.`, style)]
    return [...shown.map((summary) => formatFinding(summary, file, style)), ...omittedLines]
  }
  const notComparedLines =
    rulesNotCompared.length === 0
      ? []
      : [formatIndented(`These rules couldn't run: ${rulesNotCompared.join(', ')}.`, style)]
  return [
    ...formatGroup('New findings', formatLines(newFindings, to.file, '`mlplan lint`'), style),
    ...formatGroup('Findings with a new severity', formatLines(changedFindings, to.file, '`mlplan lint`'), style),
    ...formatGroup('Resolved findings', formatLines(resolvedFindings, undefined, '`--format json`'), style),
    ...formatGroup('Findings not compared', notComparedLines, style),
  ]
}

function formatFinding(
  { level, finding, text }: FindingSummary,
  file: string | undefined,
  style: TerminalStyle,
): string {
  const location = file === undefined ? '' : `  ${style.dim(sanitize(`${file}:${finding.line}:${finding.column}`))}`
  const heading = `  ${colorLevel(finding.level, style, level)}  ${style.bold(finding.rule)}${location}`
  return `${heading}\n${wrapParagraph(sanitize(text), style.width, INDENT, INDENT)}`
}

function formatNumbers(comparison: Comparison, style: TerminalStyle): readonly string[] {
  const { title: heading, rows: changes } = selectFigures(comparison)
  const titleWidth = Math.max(0, ...changes.map(({ title }) => sanitize(title).length))
  const lines = changes.map(({ title, formattedBefore, formattedAfter, isRuleOfThumb }) => {
    const valueText =
      formattedBefore === ''
        ? style.bold(sanitize(formattedAfter))
        : formattedAfter === ''
          ? `${sanitize(formattedBefore)} → can't be calculated`
          : `${sanitize(formattedBefore)} → ${style.bold(sanitize(formattedAfter))}`
    return `  ${sanitize(title).padEnd(titleWidth)}  ${valueText}${isRuleOfThumb ? style.dim('  (rule of thumb)') : ''}`
  })
  return formatGroup(heading, lines, style)
}
