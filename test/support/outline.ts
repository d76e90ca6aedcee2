/**
 * Finding and cutting places of a plan by indentation alone, as a person with a text editor would. On purpose it
 * knows nothing of the YAML parser or of `yaml/locate`, so that lines found there can be compared with these.
 */

export interface Outlined {
  /** The line of the place, or of the innermost thing around it that is there; counts from 1. */
  readonly line: number
  /** One past its last line. */
  readonly end: number
  readonly exact: boolean
}

export function outlined(text: string, path: string): Outlined {
  const lines = text.split('\n')
  let here: Outlined = { line: 0, end: lines.length + 1, exact: true }
  for (const part of path.split('.')) {
    const at = childLines(lines, here).find((line) => names(lines[line - 1] ?? '', part))
    if (at === undefined) return { ...here, exact: false }
    here = { line: at, end: endOf(lines, at, here.end), exact: true }
  }
  return here
}

/** The text without what stands at a place, children included. */
export function cut(text: string, path: string): string {
  const { line, end, exact } = outlined(text, path)
  if (!exact) throw new Error(`The plan says nothing at ${path}, so nothing can be taken out there.`)
  return text
    .split('\n')
    .filter((_, index) => index + 1 < line || index + 1 >= end)
    .join('\n')
}

/** The lines on which a key or an item directly below this place begins. */
function childLines(lines: readonly string[], { line, end }: Outlined): number[] {
  const below = range(line + 1, end).filter((one) => isWritten(lines[one - 1]))
  const depth = Math.min(...below.map((one) => indentOf(lines[one - 1] ?? '')))
  return below.filter((one) => indentOf(lines[one - 1] ?? '') === depth)
}

function endOf(lines: readonly string[], start: number, limit: number): number {
  const depth = indentOf(lines[start - 1] ?? '')
  const next = range(start + 1, limit).find(
    (one) => isWritten(lines[one - 1]) && indentOf(lines[one - 1] ?? '') <= depth,
  )
  return next ?? limit
}

/** `bar:` and `"on":` are named by their key, `- id: precision` by its id. */
function names(line: string, part: string): boolean {
  const [key] = line
    .trim()
    .replaceAll(/["']/g, '')
    .split(/:(?: |$)/)
  return key === part || line.trim() === `- id: ${part}`
}

function isWritten(line = ''): boolean {
  return line.trim() !== '' && !line.trim().startsWith('#')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
