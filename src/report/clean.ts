// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** A plan's text on one line, without anything that could steer a terminal or reorder what is read. */
export function clean(text: string): string {
  return text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The same for a line of a file, whose blanks are kept so that columns still count. */
export function cleanLine(line: string): string {
  return line.replace(CONTROL, ' ')
}
