import type { Compressors } from 'hyparquet'
import type { Scores } from '../types.js'
import type { ReadOptions } from './collector.js'
import type { NamedColumns } from './columns.js'
import { createCsvReader } from './csv.js'
import { createJsonLinesReader } from './json-lines.js'
import type { ScoresProblem } from './problem.js'
import type { TextReader } from './text-reader.js'

/** A file with scores, already decompressed. */
export interface ScoresSource {
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** For formats that are read from the end: any part of the file. */
  readonly byteLength: number
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>
  readonly compressors: Compressors
}

/** Reads rows of any format that is known. The content tells the format, not the name. */
export async function readScores(
  source: ScoresSource,
  named: NamedColumns,
  options: ReadOptions,
): Promise<Scores | ScoresProblem> {
  let reader: TextReader | undefined
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of source.chunks()) {
    if (!reader && startsWith(chunk, PARQUET)) {
      const { readParquet } = await import('./parquet.js')
      return readParquet(source, source.compressors, named, options)
    }
    if (!reader && (startsWith(chunk, UTF16_LE) || startsWith(chunk, UTF16_BE)))
      return { problem: 'the file is UTF-16', help: 'Save the file as UTF-8.' }
    const text = decoder.decode(chunk, { stream: true })
    reader ??= createReader(text, named, options)
    const problem = text.includes('\0') ? BINARY : reader?.add(text)
    if (problem) return problem
  }
  return (reader ?? createCsvReader(named, options)).finish()
}

const PARQUET = [0x50, 0x41, 0x52, 0x31]
const UTF16_LE = [0xff, 0xfe]
const UTF16_BE = [0xfe, 0xff]

const BINARY: ScoresProblem = {
  problem: 'the file has NUL characters, so it is no text',
  help: 'Pass a file in CSV, TSV, JSON Lines, or Parquet format.',
}

function startsWith(chunk: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => chunk[index] === byte)
}

/** The first character that isn't blank tells JSON Lines from a table; `undefined` while there is none. */
function createReader(text: string, named: NamedColumns, options: ReadOptions): TextReader | undefined {
  const start = text.trimStart()
  if (start === '') return undefined
  return start.startsWith('{') ? createJsonLinesReader(named, options) : createCsvReader(named, options)
}
