import { shortened, whereTheyDiffer } from '../../text/excerpt-diff.js'
import { agreementGroups } from './agreements.js'
import { found } from './findings.js'
import type { Compared, DiffChange, DiffReport, ToldFinding } from '../report.js'
import { briefsInWords, figuresTold, headOf, inShort, remarkOn } from './wording.js'
import { safe, told } from '../../text/pr-comment.js'

/** One comment in a pull request: short enough for that, and safe, for whoever writes a plan may write anything. */
export function renderDiffMarkdown(report: DiffReport): string {
  const { compared, notes, leftOut } = report
  const parts = [
    `### ${safe(headOf(report))}`,
    inShort(report)
      .map((text, index) => (index === 0 ? `**${safe(text)}**` : safe(text)))
      .join(' '),
    ...notes.map(told),
    ...list(
      'Not compared (unreadable)',
      leftOut.map(({ file, line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message}`),
    ),
    ...(compared === undefined || compared.isNew ? [] : changed(compared.changes)),
    ...agreements(report),
    ...(compared === undefined ? [] : findings(report)),
    ...(compared === undefined ? [] : numbers(compared)),
    ...list('Briefs', briefsInWords(report)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function list(title: string, items: readonly string[]): readonly string[] {
  const lines = items.filter((item) => item !== '').map((item) => `- ${told(item)}`)
  return lines.length === 0 ? [] : [`**${title}**`, lines.join('\n')]
}

/** Of cells that are safe. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map((cells) => line(cells))].join('\n')
}

/** More than that is not read in a comment, and all of it must fit into one. */
const MOST_CHANGES = 40
const MOST_FINDINGS = 20
const LONGEST = 240

function andMore(count: number, how: string): readonly string[] {
  return count > 0 ? [told(`And ${count} more. See all with ${how}.`)] : []
}

function changed(changes: readonly DiffChange[]): readonly string[] {
  if (changes.length === 0) return []
  const shown = changes.slice(0, MOST_CHANGES)
  const rows = shown.filter(({ sentence }) => sentence === undefined).map(changeRow)
  const lines = shown.flatMap(({ sentence }) =>
    sentence === undefined ? [] : [`- ${told(shortened(sentence, LONGEST))}`],
  )
  return [
    '**Changes**',
    ...(rows.length === 0 ? [] : [table(['', 'Before', 'Now'], rows)]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...andMore(changes.length - MOST_CHANGES, '`mlplan diff`'),
  ]
}

function changeRow(change: DiffChange): readonly string[] {
  const { sectionTitle, title, kind } = change
  const remark = remarkOn(change)
  const name = title === sectionTitle ? title : `${sectionTitle}: ${title}`
  const [before, after] = whereTheyDiffer(change.before, change.after, LONGEST).map(safe)
  return [
    safe(`${shortened(name, LONGEST)}${remark === '' ? '' : ` (${remark})`}`),
    before || (kind === 'added' ? '–' : 'present'),
    after || (kind === 'removed' ? '–' : 'new'),
  ]
}

function agreements(report: DiffReport): readonly string[] {
  return agreementGroups(report).flatMap(({ title, lines, ask }) => [
    ...list(title, lines),
    ...(ask === '' ? [] : [told(ask)]),
  ])
}

function findings({ compared, to }: DiffReport): readonly string[] {
  if (compared === undefined) return []
  const { appear, go, turn, notCompared } = compared.findings
  const here = (finding: ToldFinding): string => `${to.file ?? ''}:${finding.line}`
  return [
    ...findingTable('New findings', appear, here),
    ...findingTable('Findings with a new severity', turn, here),
    ...findingTable('Resolved findings', go, ({ path }) => path),
    ...list(
      'Findings not compared',
      notCompared.length === 0 ? [] : [`These rules couldn't run: ${notCompared.join(', ')}.`],
    ),
  ]
}

function findingTable(
  title: string,
  findings: readonly ToldFinding[],
  place: (finding: ToldFinding) => string,
): readonly string[] {
  if (findings.length === 0) return []
  const { told: some, more } = found(findings, MOST_FINDINGS)
  const rows = some.map(({ level, first, text }) => [
    level,
    first.rule,
    safe(place(first)),
    told(shortened(text, LONGEST)),
  ])
  return [`**${title}**`, table(['', 'Rule', 'Where', 'What'], rows), ...andMore(more, '`mlplan diff --format json`')]
}

function numbers(compared: Compared): readonly string[] {
  const { title: head, rows: changes } = figuresTold(compared)
  if (changes.length === 0) return []
  const rows = changes.map(({ title, shownBefore, shownAfter, isHeuristic }) => [
    safe(isHeuristic ? `${title} (rule of thumb)` : title),
    shownBefore === '' ? '–' : safe(shownBefore),
    shownAfter === '' ? "can't be calculated" : safe(shownAfter),
  ])
  return [`**${head}**`, table(['', 'Before', 'Now'], rows)]
}
