import { fieldAt } from '../../plan/form.js'
import { formatDate } from '../../text/format-date.js'
import { type Path, showPath } from '../../plan/path.js'
import { givenRows } from '../inputs.js'
import { worksheetOf } from '../worksheet.js'
import { readoutOf } from '../readout.js'
import type { Given } from '../rows.js'
import { clean } from '../../text/sanitize.js'
import { groupBy } from '../../text/group-by.js'
import type { Look } from '../../text/terminal-style.js'
import { type NumbersRun, type RowBeside, rowsBeside } from './numbers-run.js'
import { turnsInWords } from './break-evens.js'
import { paragraph } from '../../text/wrap.js'

/** For a person at a terminal: summary, inputs, results, sensitivity. */
export function renderNumbersPretty(run: NumbersRun, look: Look): string {
  const { plan } = run
  const name = plan.project?.name === undefined ? '' : `: ${clean(plan.project.name)}`
  const rows = rowsBeside(run)
  const known = rows.filter(({ row, beside }) => row.value !== undefined || beside?.value !== undefined)
  const parts = [
    look.bold(`${run.file}${name}`),
    ...inShort(run, look),
    given(run, look),
    ...(run.tried ? [tried(run.tried, look)] : []),
    known.length === 0
      ? `${look.bold('Results')}\n\n  None yet: the plan has too few inputs. Add more with \`mlplan init --section economics\`.`
      : `${look.bold('Results')}\n\n${known.map((both) => following(both, run.tried !== undefined, look)).join('\n\n')}`,
    ...hanging(run, look),
    ...missing(rows, look),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Of the figures that are tried out, where there are some. */
function inShort({ plan, tried: other }: NumbersRun, look: Look): readonly string[] {
  const sentences = readoutOf(other?.plan ?? plan) ?? []
  if (sentences.length === 0) return []
  const head = other ? 'Summary with the changed inputs' : 'Summary'
  return [[look.bold(head), '', ...sentences.map((text) => paragraph(text, look.width, '  ', '  '))].join('\n')]
}

const INDENT = '      '

function given({ plan }: NumbersRun, look: Look): string {
  const rows = givenRows(plan)
  if (rows.length === 0) return `${look.bold('Inputs')}\n\n  None yet.`
  const usual = mostFrequent(rows.map(originOf))
  const wide = Math.max(...rows.map(({ title }) => title.length))
  const wider = Math.max(...rows.map(({ shown }) => clean(shown).length))
  const indent = ' '.repeat(wide + wider + 6)
  const isBelow = indent.length > look.width / 2
  const lines = rows.map((row) => {
    const shown = clean(row.shown)
    const line = `  ${row.title.padEnd(wide)}  ${look.bold(shown)}`
    const origin = originOf(row)
    if (origin === usual) return line
    const source = clean(origin === '' ? 'no source' : origin)
    return isBelow
      ? `${line}\n${look.dim(paragraph(source, look.width, INDENT, INDENT))}`
      : `${line}${' '.repeat(wider - shown.length)}  ${look.dim(paragraph(source, look.width, '', indent))}`
  })
  const note = usual === undefined ? '' : `Default source: ${clean(usual)}`
  return [
    look.bold('Inputs'),
    '',
    ...lines,
    ...(note === '' ? [] : ['', paragraph(note, look.width, '  ', '  ')]),
  ].join('\n')
}

/** `Retention report, third quarter 2026, as of Oct 31, 2026`; empty where there is no source. */
function originOf({ source, asOf }: Given): string {
  return [source, asOf && `as of ${formatDate(asOf)}`].filter((part) => part !== undefined).join(', ')
}

/** What several share is said once; `undefined` where nothing is shared. */
function mostFrequent(origins: readonly string[]): string | undefined {
  const counts = [...groupBy(origins, (one) => one)].map(([origin, some]) => ({ origin, count: some.length }))
  return counts
    .filter(({ origin, count }) => origin !== '' && count > 1)
    .toSorted((one, other) => other.count - one.count)[0]?.origin
}

function tried({ plan, changes, notes }: NonNullable<NumbersRun['tried']>, look: Look): string {
  const shown = new Map(givenRows(plan).map((row) => [showPath(row.path), row.shown]))
  const lines = changes.map(({ path }) => `  ${titleOf(path)}: ${look.bold(shown.get(showPath(path)) ?? 'not used')}`)
  const moved = notes.map((note) => paragraph(note, look.width, '  ', '  '))
  return [`${look.bold('What if')} (the plan file is unchanged)`, '', ...lines, ...moved].join('\n')
}

function following({ row, beside }: RowBeside, isTried: boolean, look: Look): string {
  const shown = row.value === undefined ? 'unknown' : row.shown
  const there = isTried ? `  →  ${beside?.value === undefined ? 'unknown' : beside.shown}` : ''
  const rule = row.heuristic ? look.dim('  (rule of thumb)') : ''
  const reading = (isTried && beside ? beside : row).reading
  return [
    `  ${row.title}  ${look.bold(shown + there)}${rule}`,
    ...(reading === '' ? [] : [paragraph(reading, look.width, INDENT, INDENT)]),
    look.dim(paragraph(row.formula, look.width, `${INDENT}= `, `${INDENT}  `)),
  ].join('\n')
}

/** The key driver, and the break-even of each input. */
function hanging({ plan }: NumbersRun, look: Look): readonly string[] {
  const { business } = worksheetOf(plan)
  const turns = turnsInWords(plan, business)
  if (turns.length === 0) return []
  const deciding = business.deciding
    ? [paragraph(`Key driver: ${titleOf(business.deciding)} (${showPath(business.deciding)})`, look.width, '  ', '  ')]
    : []
  return [
    [
      look.bold('Sensitivity'),
      '',
      ...deciding,
      ...turns.map((text) => paragraph(text, look.width, '  - ', '    ')),
    ].join('\n'),
  ]
}

function missing(rows: readonly RowBeside[], look: Look): readonly string[] {
  const open = rows.filter(({ row, beside }) => row.value === undefined && beside?.value === undefined)
  if (open.length === 0) return []
  const titles = open.map(({ row }) => row.title).join(', ')
  return [look.dim(paragraph(`Not calculated, because inputs are missing: ${titles}.`, look.width, '', ''))]
}

function titleOf(path: Path): string {
  return fieldAt(path)?.field.title ?? showPath(path)
}
