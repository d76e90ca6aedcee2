import { createCollector, type ReadOptions, type ScoreCollector } from './collector.js'
import { sanitize } from '../../text/sanitize.js'
import { findColumns, isUsedColumn, type NamedColumns } from './columns.js'
import { isProblem, type ScoresProblem } from './problem.js'
import type { TextReader } from './text-reader.js'

/** No case has that many characters; without a limit, a file without line breaks would be searched again and again. */
const MAX_LINE = 1_000_000

const OBJECT_HELP = 'Write one JSON object on each line, as in {"score": 0.4, "outcome": 1}.'

function createLengthProblem(row: number): ScoresProblem {
  return { problem: `row ${row} is longer than ${MAX_LINE / 1_000_000} MB`, help: OBJECT_HELP }
}

/** Creates a reader of one JSON object a line. The first one names the columns. */
export function createJsonLinesReader(named: NamedColumns, options: ReadOptions): TextReader {
  let rest = ''
  let names: readonly string[] | undefined
  let collector: ScoreCollector | undefined
  let row = 0
  const takeLine = (line: string): ScoresProblem | undefined => {
    if (line.trim() === '') return undefined
    row++
    const value = parseObject(line)
    if (!value) return { problem: `row ${row} isn't a JSON object`, help: OBJECT_HELP }
    const problem = findOddKeys(value, row, names, named)
    if (problem) return problem
    if (!names) {
      names = Object.keys(value)
      const found = findColumns(names, named)
      if (isProblem(found)) return found
      collector = createCollector(found.places, names.length, options)
    }
    collector?.add(names.map((name) => (Object.hasOwn(value, name) ? value[name] : undefined)))
    return undefined
  }
  return {
    add: (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > MAX_LINE) return createLengthProblem(row + lines.length + 1)
      for (const line of lines) {
        const problem = takeLine(line)
        if (problem) return problem
      }
      return undefined
    },
    finish: () =>
      takeLine(rest) ??
      collector?.finish() ?? { problem: 'the file is empty', help: 'Export the scored cases, one JSON object a line.' },
  }
}

/** What can't be read without guessing: values inside values, and a column that an earlier row didn't have. */
function findOddKeys(
  value: JsonObject,
  row: number,
  firstNames: readonly string[] | undefined,
  named: NamedColumns,
): ScoresProblem | undefined {
  const nested = Object.keys(value).find((name) => typeof value[name] === 'object' && value[name] !== null)
  if (nested !== undefined)
    return {
      problem: `row ${row} has a list or an object in "${sanitize(nested)}"`,
      help: 'Write one number, word, or null for each column.',
    }
  const late = firstNames && Object.keys(value).find((name) => !firstNames.includes(name) && isUsedColumn(name, named))
  return late === undefined
    ? undefined
    : {
        problem: `row ${row} has the column "${sanitize(late)}", which row 1 lacks`,
        help: 'Write the same columns in every row, with null where a value is missing.',
      }
}

type JsonObject = Readonly<Record<string, unknown>>

function parseObject(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}
