// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** A plan's text on one line, without anything that could steer a terminal, reorder what is read or command a runner. */
export function clean(text: string): string {
  return withoutCommands(text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()).replace(AT_START, spaced)
}

/** The same for a line of a file, whose blanks are kept so that columns still count; it never begins a printed line. */
export function cleanLine(line: string): string {
  return withoutCommands(line.replace(CONTROL, ' '))
}

const ANYWHERE = /##(?=\[|vso\[)/gi

/** GitHub Actions acts on `##[…]` and Azure Pipelines on `##vso[…]` anywhere in a line of the log, whoever wrote it. */
function withoutCommands(text: string): string {
  return text.replace(ANYWHERE, '# ')
}

/** GitHub Actions acts on a line that begins with `::`, and each word may come to begin one when the text is wrapped. */
const AT_START = /(?<=^|\s):{2,}/g

function spaced(colons: string): string {
  return colons.split('').join(' ')
}
