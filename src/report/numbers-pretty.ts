import { fieldAt } from '../plan/form.js'
import { type Path, showPath } from '../plan/path.js'
import { givenRows } from '../worksheet/given.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { readoutOf } from '../worksheet/readout.js'
import { clean } from './clean.js'
import type { Look } from './look.js'
import { type NumbersRun, type RowBeside, rowsBeside } from './numbers.js'
import { turnsInWords } from './numbers-turns.js'
import { paragraph } from './wrap.js'

/** For a person at a terminal: what was given, what follows, what it hangs on. */
export function renderNumbersPretty(run: NumbersRun, look: Look): string {
  const { plan } = run
  const name = plan.project?.name === undefined ? '' : ` · ${clean(plan.project.name)}`
  const rows = rowsBeside(run)
  const known = rows.filter(({ row, beside }) => row.value !== undefined || beside?.value !== undefined)
  const parts = [
    look.bold(`${run.file}${name}`),
    ...inShort(run, look),
    given(run, look),
    ...(run.tried ? [tried(run.tried, look)] : []),
    known.length === 0
      ? `${look.bold('What follows')}\n\n  Nothing yet: the plan gives too few figures. Ask for them with \`mlplan init --section economics\`.`
      : `${look.bold('What follows')}\n\n${known.map((both) => following(both, run.tried !== undefined, look)).join('\n\n')}`,
    ...hanging(run, look),
    ...missing(rows, look),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Of the figures that are tried out, where there are some. */
function inShort({ plan, tried: other }: NumbersRun, look: Look): readonly string[] {
  const sentences = readoutOf(other?.plan ?? plan) ?? []
  if (sentences.length === 0) return []
  const head = other ? 'In short, with what is tried out' : 'In short'
  return [[look.bold(head), '', ...sentences.map((text) => paragraph(text, look.width, '  ', '  '))].join('\n')]
}

const INDENT = '      '

function given({ plan }: NumbersRun, look: Look): string {
  const rows = givenRows(plan)
  if (rows.length === 0) return `${look.bold('What is given')}\n\n  No figure yet.`
  const wide = Math.max(...rows.map(({ title }) => title.length))
  const lines = rows.map(({ title, shown, source, asOf }) => {
    const origin = [source, asOf && `as of ${asOf}`].filter((part) => part !== undefined).join(', ')
    const from = origin === '' ? '' : look.dim(`  ${clean(origin)}`)
    return `  ${title.padEnd(wide)}  ${look.bold(clean(shown))}${from}`
  })
  return `${look.bold('What is given')}\n\n${lines.join('\n')}`
}

function tried({ plan, changes, notes }: NonNullable<NumbersRun['tried']>, look: Look): string {
  const shown = new Map(givenRows(plan).map((row) => [showPath(row.path), row.shown]))
  const lines = changes.map(({ path }) => `  ${titleOf(path)}: ${look.bold(shown.get(showPath(path)) ?? 'not used')}`)
  const moved = notes.map((note) => paragraph(note, look.width, '  ', '  '))
  return [`${look.bold('What if')} (the file stays as it is)`, '', ...lines, ...moved].join('\n')
}

function following({ row, beside }: RowBeside, isTried: boolean, look: Look): string {
  const shown = row.value === undefined ? 'not known' : row.shown
  const there = isTried ? `  →  ${beside?.value === undefined ? 'not known' : beside.shown}` : ''
  const rule = row.heuristic ? look.dim('  a rule of thumb') : ''
  const reading = (isTried && beside?.value !== undefined ? beside : row).reading
  return [
    `  ${row.title}  ${look.bold(shown + there)}${rule}`,
    ...(reading === '' ? [] : [paragraph(reading, look.width, INDENT, INDENT)]),
    look.dim(paragraph(row.formula, look.width, `${INDENT}= `, `${INDENT}  `)),
  ].join('\n')
}

/** Which figure decides, and where each would have to be for the project to turn. */
function hanging({ plan }: NumbersRun, look: Look): readonly string[] {
  const { business } = worksheetOf(plan)
  const turns = turnsInWords(plan, business)
  if (turns.length === 0) return []
  const deciding = business.deciding
    ? [
        paragraph(
          `Most hangs on: ${titleOf(business.deciding)} (${showPath(business.deciding)}).`,
          look.width,
          '  ',
          '  ',
        ),
      ]
    : []
  return [
    [
      look.bold('What it hangs on'),
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
  return [look.dim(paragraph(`Not known yet: ${titles}.`, look.width, '', ''))]
}

function titleOf(path: Path): string {
  return fieldAt(path)?.field.title ?? showPath(path)
}
