import measureWidth from 'fast-string-width'

/** Breaks text into lines that fit a terminal, and finds where the cursor is in them. */

export interface LaidOut {
  readonly lines: readonly string[]
  /** The position of the first character of each line in the text. */
  readonly starts: readonly number[]
  readonly cursorRow: number
  readonly cursorColumn: number
}

/** Breaks at spaces, or inside a word that is longer than a line. Every character stays, so the cursor can be found. */
export function layOut(text: string, width: number, indent: string, cursor = 0): LaidOut {
  const room = Math.max(8, width - indent.length)
  const starts = listLineStarts(text, room)
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1]).replace(/\n$/, ''))
  const row = starts.findLastIndex((start) => start <= cursor)
  const isFirst = row === 0
  return {
    lines: lines.map((line, index) => (index === 0 ? '' : indent) + line),
    starts,
    cursorRow: row,
    cursorColumn: (isFirst ? 0 : indent.length) + measureWidth(text.slice(starts[row], cursor)),
  }
}

function listLineStarts(text: string, room: number): number[] {
  const starts = [0]
  let afterSpace = 0
  let used = 0
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const start = starts.at(-1) ?? 0
    if (segment === '\n') {
      starts.push(index + 1)
      used = 0
      continue
    }
    const cells = measureWidth(segment)
    if (used + cells > room) {
      const next = afterSpace > start ? afterSpace : index
      starts.push(next)
      used = measureWidth(text.slice(next, index))
    }
    used += cells
    if (segment === ' ') afterSpace = index + 1
  }
  return starts
}

const SEGMENTER = new Intl.Segmenter()
