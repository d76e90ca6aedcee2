import { createCollector, type ReadOptions, type ScoreCollector } from './collector.js'
import { findColumns, type NamedColumns } from './columns.js'
import { isProblem, type ScoresProblem } from './problem.js'
import type { TextReader } from './text-reader.js'

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
