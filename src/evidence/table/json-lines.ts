import { createCollector, type ReadOptions, type ScoreCollector } from './collector.js'
import { sanitize } from '../../text/sanitize.js'
import { findColumns, isUsedColumn, type NamedColumns } from './columns.js'
import { isProblem, type ScoresProblem } from './problem.js'
import type { TextReader } from './text-reader.js'

/** No case has that many characters; without a limit, a file without line breaks would be searched again and again. */
const MAX_LINE = 1_000_000

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
    if (!value)
      return {
        problem: `row ${row} isn't a JSON object`,
        help: 'Write one JSON object on each line, as in {"score": 0.4, "outcome": 1}.',
      }
    const nested = Object.keys(value).find((name) => typeof value[name] === 'object' && value[name] !== null)
    if (nested !== undefined)
      return {
        problem: `row ${row} has a list or an object in "${sanitize(nested)}"`,
        help: 'Write one number, word, or null for each column.',
      }
    const late = names && Object.keys(value).find((name) => !names?.includes(name) && isUsedColumn(name, named))
    if (late !== undefined)
      return {
        problem: `row ${row} has the column "${sanitize(late)}", which row 1 lacks`,
        help: 'Write the same columns in every row, with null where a value is missing.',
      }
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
      if (rest.length > MAX_LINE)
        return {
          problem: `row ${row + lines.length + 1} is longer than ${MAX_LINE / 1_000_000} MB`,
          help: 'Write one JSON object on each line.',
        }
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

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}
