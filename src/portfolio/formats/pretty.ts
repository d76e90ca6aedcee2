import { formatDate } from '../../text/format-date.js'
import type { Portfolio, Row, ToldRow, Verdict } from '../row.js'
import { clean } from '../../text/sanitize.js'
import type { Look } from '../../text/terminal-style.js'
import { COLUMNS, inOneLine } from './cells.js'
import {
  countsTotalInWords,
  LEGEND,
  nameOf,
  readyForInWords,
  SIGNS,
  valuesInWords,
  verdictsInWords,
  whereOf,
} from './wording.js'
import { paragraph } from '../../text/wrap.js'

/** For a person at a terminal: a table of what fits on its lines, with the rest of each project below its line. */
export function renderPortfolioPretty(portfolio: Portfolio, look: Look): string {
  const { rows, today, totals } = portfolio
  const wide = Math.min(NAME_WIDTH, Math.max(7, ...rows.map((row) => clean(nameOf(row)).length)))
  const summary = [verdictsInWords(portfolio), countsTotalInWords(totals), valuesInWords(totals)]
  const parts = [
    look.bold(`Portfolio · ${formatDate(today)}`),
    look.dim(lineOf('', 'Project', HEADS, wide)),
    ...rows.map((row) => [firstLine(row, wide, look), ...below(row, today, look)].join('\n')),
    summary.map((text) => paragraph(clean(text), look.width, '', '')).join('\n'),
    LEGEND.map(([sign, words]) => look.dim(paragraph(words, look.width, `${sign} `, '  '))).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Longer ones push their line to the right; they are shown in full. */
const NAME_WIDTH = 44

const HEADS = ['Stage', 'Ready for', 'Errors', 'Warnings', 'Pending']
const WIDTHS = [10, 16, 6, 8, 7]

function lineOf(sign: string, name: string, cells: readonly string[], wide: number): string {
  const shown = cells.map((cell, index) => {
    const width = WIDTHS[index] ?? 0
    return index < 2 ? cell.padEnd(width) : cell.padStart(width)
  })
  return `${sign.padEnd(2)}${name.padEnd(wide)}  ${shown.join('  ')}`.trimEnd()
}

function firstLine(row: Row, wide: number, look: Look): string {
  const cells = row.kind === 'told' ? figures(row) : ["can't be read"]
  return colored(row.verdict, look)(lineOf(SIGNS[row.verdict], clean(nameOf(row)), cells, wide))
}

function figures({ judged }: ToldRow): readonly string[] {
  const { stage, counts } = judged
  return [stage, readyForInWords(judged), ...[counts.error, counts.warning, counts.pending].map(String)]
}

function colored(verdict: Verdict, look: Look): (text: string) => string {
  return { unreadable: look.red, 'not-ready': look.red, open: look.yellow, ready: look.green }[verdict]
}

function below(row: Row, today: string, look: Look): readonly string[] {
  const where = whereOf(row, today)
  const said = (text: string) => paragraph(clean(text), look.width, INDENT, `${INDENT}  `)
  const place = where === '' ? [] : [look.dim(said(where))]
  if (row.kind !== 'told') return [...place, said(row.trouble.message), said(`Fix: ${row.trouble.help}`)]
  const lines = BELOW.map((heads) => said(named(heads, row, today)))
  return [...place, families(row, today, look), ...lines]
}

const INDENT = '  '

/** What else the table has, by the heads of its columns, in lines of their own. */
const BELOW = [
  ['Sponsor', 'Sponsor sign-off', 'Integration owner'],
  ['Launch', 'Net value per year'],
  ['Next decision'],
  ['Oldest question'],
]

function named(heads: readonly string[], row: ToldRow, today: string): string {
  return COLUMNS.filter(({ head }) => heads.includes(head))
    .map(({ head, cell }) => `${head}: ${inOneLine(cell(row, today))}`)
    .join(' · ')
}

/** Lines end between them, never inside. */
function families(row: ToldRow, today: string, look: Look): string {
  const all = COLUMNS.filter(({ isFamily }) => isFamily).map(
    ({ head, cell }) => `${head}: ${inOneLine(cell(row, today))}`,
  )
  const glued = all.map((one) => one.replaceAll(' ', GLUE)).join(' · ')
  return paragraph(glued, look.width, INDENT, `${INDENT}  `).replaceAll(GLUE, ' ')
}

const GLUE = '\u00a0'
