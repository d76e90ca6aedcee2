import { clean } from '../../text/sanitize.js'
import { whereTheyDiffer } from '../../text/excerpt-diff.js'
import { agreementGroups } from './agreements.js'
import { type Found, found } from './findings.js'
import type { Compared, DiffChange, DiffReport, ToldFinding } from '../report.js'
import { briefsInWords, bySection, figuresTold, headOf, inShort, remarkOn } from './wording.js'
import { levelInColor } from '../../lint/level-style.js'
import type { Look } from '../../text/terminal-style.js'
import { paragraph } from '../../text/wrap.js'

/** For a person at a terminal: a summary, the changes, their effects. */
export function renderDiffPretty(report: DiffReport, look: Look): string {
  const { compared, notes } = report
  const parts = [
    look.bold(clean(headOf(report))),
    ...[inShort(report).join(' ')].filter((text) => text !== '').map((text) => plain(text, look)),
    ...notes.map((note) => plain(note, look)),
    ...leftOut(report, look),
    ...(compared === undefined || compared.isNew ? [] : changed(compared.changes, look)),
    ...agreements(report, look),
    ...(compared === undefined ? [] : findings(report, look)),
    ...(compared === undefined ? [] : numbers(compared, look)),
    ...group(
      'Briefs',
      briefsInWords(report).map((text) => indented(text, look)),
      look,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function plain(text: string, look: Look): string {
  return paragraph(clean(text), look.width, '', '')
}

function indented(text: string, look: Look): string {
  return paragraph(clean(text), look.width, '  ', '    ')
}

function group(title: string, lines: readonly string[], look: Look): readonly string[] {
  return lines.length === 0 ? [] : [[look.bold(title), ...lines].join('\n')]
}

function leftOut({ leftOut: all }: DiffReport, look: Look): readonly string[] {
  const lines = all.map(({ file, line, column, path, message }) =>
    indented(`${file}:${line}:${column}  ${path}: ${message}`, look),
  )
  return group('Not compared (unreadable)', lines, look)
}

function changed(changes: readonly DiffChange[], look: Look): readonly string[] {
  if (changes.length === 0) return []
  const sections = bySection(changes).map(([title, own]) =>
    [`  ${look.bold(title)}`, ...own.map((change) => changeLine(change, look))].join('\n'),
  )
  return [[look.bold('Changes'), ...sections].join('\n')]
}

const INDENT = '    '
/** A figure, a day, a name; what is longer gets lines of its own. */
const SHORT = 40

function changeLine(change: DiffChange, look: Look): string {
  if (change.sentence !== undefined) return paragraph(clean(change.sentence), look.width, INDENT, `${INDENT}  `)
  const remark = remarkOn(change)
  const name = `${INDENT}${clean(change.title)}${remark === '' ? '' : look.dim(` (${remark})`)}`
  const longest = 2 * Math.max(SHORT, look.width - INNER.length)
  const [before, after] = whereTheyDiffer(clean(change.before), clean(change.after), longest)
  if (change.isItem) return withBelow(`${name}  ${comesOrGoes(change)}`, `${before}${after}`, look)
  if (change.kind !== 'changed') return besideOrBelow(`${name}  ${comesOrGoes(change)}`, `${before}${after}`, look)
  if (before.length <= SHORT && after.length <= SHORT) return `${name}  ${before} → ${look.bold(after)}`
  const side = (word: string, text: string) => paragraph(text, look.width, `${INDENT}  ${word}`, INNER)
  return [name, side('before  ', before), side('now     ', after)].join('\n')
}

const INNER = `${INDENT}          `

function comesOrGoes({ kind }: DiffChange): string {
  return kind === 'added' ? 'new' : 'removed'
}

function besideOrBelow(start: string, text: string, look: Look): string {
  return text.length <= SHORT ? `${start}: ${text}` : withBelow(start, text, look)
}

function withBelow(start: string, text: string, look: Look): string {
  return text === '' ? start : `${start}\n${paragraph(text, look.width, `${INDENT}  `, `${INDENT}  `)}`
}

function agreements(report: DiffReport, look: Look): readonly string[] {
  return agreementGroups(report).flatMap(({ title, lines, ask }) => {
    const help = ask === '' ? [] : [paragraph(clean(ask), look.width, '  Fix: ', '       ')]
    return group(title, [...lines.map((text) => indented(text, look)), ...help], look)
  })
}

const MOST_FINDINGS = 20

function findings({ compared, to }: DiffReport, look: Look): readonly string[] {
  if (compared === undefined) return []
  const { appear, go, turn, notCompared } = compared.findings
  const lines = (some: readonly ToldFinding[], file: string | undefined, how: string) => {
    const { told, more } = found(some, MOST_FINDINGS)
    const rest = more === 0 ? [] : [indented(`And ${more} more. See all with ${how}.`, look)]
    return [...told.map((one) => findingLines(one, file, look)), ...rest]
  }
  const skipped =
    notCompared.length === 0 ? [] : [indented(`These rules couldn't run: ${notCompared.join(', ')}.`, look)]
  return [
    ...group('New findings', lines(appear, to.file, '`mlplan lint`'), look),
    ...group('Findings with a new severity', lines(turn, to.file, '`mlplan lint`'), look),
    ...group('Resolved findings', lines(go, undefined, '`--format json`'), look),
    ...group('Findings not compared', skipped, look),
  ]
}

function findingLines({ level, first, text }: Found, file: string | undefined, look: Look): string {
  const place = file === undefined ? '' : `  ${look.dim(clean(`${file}:${first.line}:${first.column}`))}`
  const head = `  ${levelInColor(first.level, look, level)}  ${look.bold(first.rule)}${place}`
  return `${head}\n${paragraph(clean(text), look.width, INDENT, INDENT)}`
}

function numbers(compared: Compared, look: Look): readonly string[] {
  const { title: head, rows: changes } = figuresTold(compared)
  const wide = Math.max(0, ...changes.map(({ title }) => clean(title).length))
  const lines = changes.map(({ title, shownBefore, shownAfter, isHeuristic }) => {
    const moves =
      shownBefore === ''
        ? look.bold(clean(shownAfter))
        : shownAfter === ''
          ? `${clean(shownBefore)} → can't be calculated`
          : `${clean(shownBefore)} → ${look.bold(clean(shownAfter))}`
    return `  ${clean(title).padEnd(wide)}  ${moves}${isHeuristic ? look.dim('  (rule of thumb)') : ''}`
  })
  return group(head, lines, look)
}
