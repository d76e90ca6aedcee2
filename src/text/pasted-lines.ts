/** Answers of several lines, as they are pasted. */

/**
 * What becomes of several lines: prose is one answer, the names of list items are one item each, and elsewhere only the
 * first line is taken.
 */
export type LinesTaken = 'joined' | 'items' | 'first'

export interface TakenLines {
  /** The answer; several items are separated by line breaks. */
  readonly text: string
  readonly leftOut: readonly string[]
}

export function takeLines(input: string, taken: LinesTaken): TakenLines {
  const lines = splitLines(input)
  if (taken === 'joined') return { text: joinLines(lines), leftOut: [] }
  if (taken === 'items') return { text: lines.map(removeBullet).join('\n'), leftOut: [] }
  return { text: lines[0] ?? '', leftOut: lines.slice(1) }
}

/** The lines of a text that say something, without space around them. */
export function splitLines(input: string): readonly string[] {
  return input
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const BULLET = /^(?:[-*•–·]|\(?\d{1,2}[.)])\s+/

function removeBullet(line: string): string {
  return line.replace(BULLET, '')
}

/** Lines of prose follow one another; items of a list are separated, since their line breaks are lost. */
function joinLines(lines: readonly string[]): string {
  if (lines.length < 2) return lines[0] ?? ''
  return lines.reduce((text, line) => {
    const isItem = BULLET.test(line) && !/[.,;:!?]$/.test(text)
    return text === '' ? removeBullet(line) : `${text}${isItem ? ';' : ''} ${removeBullet(line)}`
  }, '')
}
