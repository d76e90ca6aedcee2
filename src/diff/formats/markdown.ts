import { truncateAtWord, excerptDifference } from '../../text/truncate.js'
import { groupInvalidSignoffs } from './signoffs.js'
import { summarizeFindings } from './findings.js'
import type { Comparison, DiffChange, DiffReport, DiffFinding } from '../report.js'
import { formatBriefs, selectFigures, formatDiffTitle, summarizeDiff, getChangeLabel } from './wording.js'
import { renderMarkdownTable } from '../../text/markdown.js'
import { escapeForComment, escapeKeepingCode } from '../../text/pr-comment.js'

/** Renders a pull request comment. It is limited in length, and text from the plan is escaped. */
export function renderDiffMarkdown(report: DiffReport): string {
  const { comparison, notes, unreadableValues } = report
  const parts = [
    `### ${escapeForComment(formatDiffTitle(report))}`,
    summarizeDiff(report)
      .map((text, index) => (index === 0 ? `**${escapeForComment(text)}**` : escapeForComment(text)))
      .join(' '),
    ...notes.map(escapeKeepingCode),
    ...formatList(
      'Not compared (unreadable)',
      unreadableValues.map(({ file, line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message}`),
    ),
    ...(comparison === undefined || comparison.isNewPlan ? [] : formatChanges(comparison.changes)),
    ...formatSignoffs(report),
    ...(comparison === undefined ? [] : formatFindings(report)),
    ...(comparison === undefined ? [] : formatNumbers(comparison)),
    ...formatList('Briefs', formatBriefs(report)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function formatList(title: string, items: readonly string[]): readonly string[] {
  const lines = items.filter((item) => item !== '').map((item) => `- ${escapeKeepingCode(item)}`)
  return lines.length === 0 ? [] : [`**${title}**`, lines.join('\n')]
}

/** Limits that keep the comment readable and below the maximum length of one comment. */
const MAX_CHANGES = 40
const MAX_FINDINGS = 20
const MAX_LENGTH = 240

function formatOmitted(count: number, command: string): readonly string[] {
  return count > 0 ? [escapeKeepingCode(`And ${count} more. See all with ${command}.`)] : []
}

function formatChanges(changes: readonly DiffChange[]): readonly string[] {
  if (changes.length === 0) return []
  const shownChanges = changes.slice(0, MAX_CHANGES)
  const rows = shownChanges.filter(({ sentence }) => sentence === undefined).map(formatChangeRow)
  const lines = shownChanges.flatMap(({ sentence }) =>
    sentence === undefined ? [] : [`- ${escapeKeepingCode(truncateAtWord(sentence, MAX_LENGTH))}`],
  )
  return [
    '**Changes**',
    ...(rows.length === 0 ? [] : [renderMarkdownTable(['', 'Before', 'Now'], rows)]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...formatOmitted(changes.length - MAX_CHANGES, '`mlplan diff`'),
  ]
}

function formatChangeRow(change: DiffChange): readonly string[] {
  const { sectionTitle, title, kind } = change
  const changeLabel = getChangeLabel(change)
  const name = title === sectionTitle ? title : `${sectionTitle}: ${title}`
  const [before, after] = excerptDifference(change.before, change.after, MAX_LENGTH).map(escapeForComment)
  return [
    escapeForComment(`${truncateAtWord(name, MAX_LENGTH)}${changeLabel === '' ? '' : ` (${changeLabel})`}`),
    before || (kind === 'added' ? '–' : 'present'),
    after || (kind === 'removed' ? '–' : 'new'),
  ]
}

function formatSignoffs(report: DiffReport): readonly string[] {
  return groupInvalidSignoffs(report).flatMap(({ title, lines, nextStep }) => [
    ...formatList(title, lines),
    ...(nextStep === '' ? [] : [escapeKeepingCode(nextStep)]),
  ])
}

function formatFindings({ comparison, to }: DiffReport): readonly string[] {
  if (comparison === undefined) return []
  const { newFindings, resolvedFindings, changedFindings, rulesNotCompared } = comparison.findings
  const formatLocation = (finding: DiffFinding): string => `${to.file ?? ''}:${finding.line}`
  return [
    ...formatFindingTable('New findings', newFindings, formatLocation),
    ...formatFindingTable('Findings with a new severity', changedFindings, formatLocation),
    ...formatFindingTable('Resolved findings', resolvedFindings, ({ path }) => path),
    ...formatList(
      'Findings not compared',
      rulesNotCompared.length === 0 ? [] : [`These rules couldn't run: ${rulesNotCompared.join(', ')}.`],
    ),
  ]
}

function formatFindingTable(
  title: string,
  findings: readonly DiffFinding[],
  formatPlace: (finding: DiffFinding) => string,
): readonly string[] {
  if (findings.length === 0) return []
  const { shown: summaries, omittedCount } = summarizeFindings(findings, MAX_FINDINGS)
  const rows = summaries.map(({ level, finding, text }) => [
    level,
    finding.rule,
    escapeForComment(formatPlace(finding)),
    escapeKeepingCode(truncateAtWord(text, MAX_LENGTH)),
  ])
  return [
    `**${title}**`,
    renderMarkdownTable(['', 'Rule', 'Where', 'What'], rows),
    ...formatOmitted(omittedCount, '`mlplan diff --format json`'),
  ]
}

function formatNumbers(comparison: Comparison): readonly string[] {
  const { title: heading, rows: changes } = selectFigures(comparison)
  if (changes.length === 0) return []
  const rows = changes.map(({ title, formattedBefore, formattedAfter, isRuleOfThumb }) => [
    escapeForComment(isRuleOfThumb ? `${title} (rule of thumb)` : title),
    formattedBefore === '' ? '–' : escapeForComment(formattedBefore),
    formattedAfter === '' ? "can't be calculated" : escapeForComment(formattedAfter),
  ])
  return [`**${heading}**`, renderMarkdownTable(['', 'Before', 'Now'], rows)]
}
