import { groupBy } from '../../text/group-by.js'
import type { Look } from '../../text/terminal-style.js'
import type { Span } from '../../yaml/span.js'
import { cleanLine } from '../../text/sanitize.js'

export interface Mark {
  readonly span: Span
  /** Said behind the underline. */
  readonly note: string
  readonly isMain: boolean
}

/** The lines of the marks, each with what it is about underlined; what lies between far lines is left out. */
export function codeFrame(text: string, marks: readonly Mark[], look: Look): string {
  const lines = text.split('\n')
  const byLine = groupBy(marks, (mark) => mark.span.line)
  const shown = [...byLine.keys()].toSorted((one, other) => one - other)
  const gutter = String(shown.at(-1) ?? 1).length
  const rows: string[] = []
  let previous: number | undefined
  for (const number of shown) {
    if (previous !== undefined && number > previous + 1) rows.push(look.dim(`${' '.repeat(gutter)} ⋮`))
    rows.push(
      `${look.dim(`${String(number).padStart(gutter)} |`)} ${cut(cleanLine(lines[number - 1] ?? ''), look.width - gutter - 10)}`,
    )
    for (const mark of byLine.get(number) ?? []) rows.push(underline(mark, lines[number - 1] ?? '', gutter, look))
    previous = number
  }
  return rows.join('\n')
}

function underline({ span, note, isMain }: Mark, line: string, gutter: number, look: Look): string {
  const end = span.endLine > span.line ? line.length + 1 : span.endColumn
  const room = Math.max(1, look.width - gutter - 10)
  const from = Math.min(span.column, room)
  const width = Math.max(1, Math.min(end, room + 1) - from)
  const sign = (isMain ? '^' : '-').repeat(width)
  const colored = isMain ? look.red(sign) : look.blue(sign)
  return `${look.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(from - 1)}${colored}${note === '' ? '' : ` ${look.dim(note)}`}`
}

function cut(line: string, width: number): string {
  const trimmed = line.replace(/\s+$/, '')
  return trimmed.length > width ? `${trimmed.slice(0, Math.max(1, width - 1))}…` : trimmed
}
