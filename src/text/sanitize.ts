const CONTROL_CHARACTERS =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** Puts text on one line and removes terminal control codes, bidirectional overrides, and CI runner commands. */
export function sanitize(text: string): string {
  return breakCommandPrefixes(text.replace(CONTROL_CHARACTERS, ' ').replace(/ {2,}/g, ' ').trim()).replace(
    LEADING_COLONS,
    separateColons,
  )
}

/** Sanitizes a source line but keeps its spaces, so columns match. Never print it at the start of a line. */
export function sanitizeLine(line: string): string {
  return breakCommandPrefixes(line.replace(CONTROL_CHARACTERS, ' '))
}

const COMMAND_PREFIX = /##(?=\[|vso\[)/gi

/** GitHub Actions executes `##[…]` and Azure Pipelines `##vso[…]` anywhere in a line of the log. */
function breakCommandPrefixes(text: string): string {
  return text.replace(COMMAND_PREFIX, '# ')
}

/** GitHub Actions executes lines that start with `::`, and after wrapping, any word can be at the start of a line. */
const LEADING_COLONS = /(?<=^|\s):{2,}/g

function separateColons(colons: string): string {
  return colons.split('').join(' ')
}
