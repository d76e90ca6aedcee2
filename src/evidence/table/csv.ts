import Papa from 'papaparse'
import { createCollector, type ReadOptions, type ScoreCollector } from './collector.js'
import { pluralize } from '../../text/pluralize.js'
import { findColumns, type NamedColumns } from './columns.js'
import { isProblem, type ScoresProblem } from './problem.js'
import type { TextReader } from './text-reader.js'

/** Delimiters by preference: a semicolon is used where the comma is the decimal sign. */
const DELIMITERS = ['\t', ';', ','] as const
/** A row that is longer is a quotation mark that was never closed. */
const LONGEST_ROW = 16_000_000

/** Creates a reader of rows with a delimiter. Nothing is guessed: a row with too many or too few cells is refused. */
export function createCsvReader(named: NamedColumns, options: ReadOptions): TextReader {
  const table = createTable(named, options)
  let rest = ''
  const parse = (isLast: boolean): ScoresProblem | undefined => {
    const delimiter = table.delimiter() ?? chooseDelimiter(rest)
    const parser = new Papa.Parser({ delimiter, newline: chooseNewline(rest) })
    const { data, errors, meta } = parser.parse(rest, 0, !isLast)
    rest = isLast ? '' : rest.slice(meta.cursor)
    if (errors[0] || rest.length > LONGEST_ROW) return describeQuotes(table.rows() + (errors[0]?.row ?? data.length))
    for (const cells of data) {
      const problem = table.take(cells, delimiter)
      if (problem) return problem
    }
    return undefined
  }
  return {
    add: (text) => {
      rest += text
      return parse(false)
    },
    finish: () => parse(true) ?? table.finish(),
  }
}

interface Table {
  /** `undefined` before the header. */
  readonly delimiter: () => string | undefined
  /** How many rows were taken, with the header. */
  readonly rows: () => number
  readonly take: (cells: string[], delimiter: string) => ScoresProblem | undefined
  readonly finish: TextReader['finish']
}

function createTable(named: NamedColumns, options: ReadOptions): Table {
  let header: { readonly width: number; readonly delimiter: string } | undefined
  let collector: ScoreCollector | undefined
  let rows = 0
  const takeHeader = (cells: readonly string[], delimiter: string): ScoresProblem | undefined => {
    header = { width: cells.length, delimiter }
    const found = findColumns(cells, named)
    if (isProblem(found)) return found
    collector = createCollector(found.places, cells.length, options, delimiter === ';')
    return undefined
  }
  return {
    delimiter: () => header?.delimiter,
    rows: () => rows,
    take: (cells, delimiter) => {
      const last = cells.length - 1
      if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1)
      if (last === 0 && cells[0] === '') return undefined
      rows++
      if (!header) return takeHeader(cells, delimiter)
      if (cells.length !== header.width) return describeWidth(rows - 1, cells.length, header.width)
      collector?.add(cells)
      return undefined
    },
    finish: () =>
      collector?.finish() ?? { problem: 'the file is empty', help: 'Export the scored cases with a header.' },
  }
}

function describeWidth(row: number, width: number, expected: number): ScoresProblem {
  return {
    problem: `row ${row} has ${pluralize(width, 'cell')}, but the header has ${expected}`,
    help: 'Put values that contain the delimiter in quotation marks, or export the file again.',
  }
}

function describeQuotes(row: number): ScoresProblem {
  return {
    problem: `a quotation mark in row ${Math.max(1, row)} isn't closed, or stands inside a cell`,
    help: 'Close the quotation mark, or double it inside a cell.',
  }
}

/** The delimiter of the header. Names of columns hardly ever contain one. */
function chooseDelimiter(text: string): string {
  const [line = ''] = /^\s*[^\r\n]*/.exec(text) ?? []
  const outside = line.replaceAll(/"[^"]*"/g, '')
  return DELIMITERS.find((delimiter) => outside.includes(delimiter)) ?? ','
}

/** A carriage return before the line feed is cut off later, so files with both kinds of line ends are read. */
function chooseNewline(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n'
}
