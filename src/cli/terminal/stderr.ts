import { wrapParagraph } from '../../text/wrap.js'

/** Prints a text to stderr; lines that are too long for the terminal are wrapped between words. */
export function printStderr(text: string): void {
  const lines = text
    .split('\n')
    .map((line) => (line.length > getStderrWidth() ? wrapParagraph(line, getStderrWidth(), '', '') : line))
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** The width for text on stderr; a terminal may report zero columns. */
function getStderrWidth(): number {
  const { columns } = process.stderr
  return columns >= 40 ? Math.min(columns, 100) : 80
}

/** The width up to which a question may reach: the last column stays empty, so that no terminal breaks the line. */
export function getScreenWidth(): number {
  const { columns } = process.stderr
  return Math.min(columns > 0 ? columns - 1 : 79, 100)
}
