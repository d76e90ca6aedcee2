import { groupBy } from '../../text/sort-and-group.js'
import { truncateToLength } from '../../text/truncate.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import type { Span } from '../../yaml/lines.js'
import { sanitizeLine } from '../../text/sanitize.js'

export interface FrameMark {
  readonly span: Span
  /** Text after the underline. */
  readonly note: string
  readonly isMain: boolean
}

/** Renders the marked source lines with their spans underlined; unmarked lines in between are replaced by `⋮`. */
export function renderCodeFrame(text: string, marks: readonly FrameMark[], style: TerminalStyle): string {
  const lines = text.split('\n')
  const byLine = groupBy(marks, (mark) => mark.span.line)
  const lineNumbers = [...byLine.keys()].toSorted((left, right) => left - right)
  const gutterWidth = String(lineNumbers.at(-1) ?? 1).length
  const rows: string[] = []
  let previousNumber: number | undefined
  for (const lineNumber of lineNumbers) {
    if (previousNumber !== undefined && lineNumber > previousNumber + 1)
      rows.push(style.dim(`${' '.repeat(gutterWidth)} ⋮`))
    rows.push(
      `${style.dim(`${String(lineNumber).padStart(gutterWidth)} |`)} ${truncateToLength(sanitizeLine(lines[lineNumber - 1] ?? '').trimEnd(), style.width - gutterWidth - 10)}`,
    )
    for (const mark of byLine.get(lineNumber) ?? [])
      rows.push(renderUnderline(mark, lines[lineNumber - 1] ?? '', gutterWidth, style))
    previousNumber = lineNumber
  }
  return rows.join('\n')
}

function renderUnderline(
  { span, note, isMain }: FrameMark,
  line: string,
  gutterWidth: number,
  style: TerminalStyle,
): string {
  const end = span.endLine > span.line ? line.length + 1 : span.endColumn
  const maxWidth = Math.max(1, style.width - gutterWidth - 10)
  const start = Math.min(span.column, maxWidth)
  const width = Math.max(1, Math.min(end, maxWidth + 1) - start)
  const marker = (isMain ? '^' : '-').repeat(width)
  const coloredMarker = isMain ? style.red(marker) : style.blue(marker)
  return `${style.dim(`${' '.repeat(gutterWidth)} |`)} ${' '.repeat(start - 1)}${coloredMarker}${note === '' ? '' : ` ${style.dim(note)}`}`
}
