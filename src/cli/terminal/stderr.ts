import { wrapParagraph } from '../../text/wrap.js'

/** Talks to the person at the terminal, on stderr. What was not laid out for its width is broken between words. */
export function say(text: string): void {
  const lines = text
    .split('\n')
    .map((line) => (line.length > widthOfTalk() ? wrapParagraph(line, widthOfTalk(), '', '') : line))
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** A terminal may say that it has no columns at all. */
export function widthOfTalk(): number {
  const { columns } = process.stderr
  return columns >= 40 ? Math.min(columns, 100) : 80
}
