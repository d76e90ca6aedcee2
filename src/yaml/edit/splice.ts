import { isCollection, isMap, isNode, isScalar, type Pair, Scalar } from 'yaml'

/** Lines and ranges of a text. Offsets refer to the parsed text, so `\r\n` counts as two. */

/** Replaces a range of the text. Line breaks in `text` are `\n` and become those of the file. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface EditRefusal {
  readonly refused: string
}

export function applySplice(text: string, { from, to, text: inserted }: Splice): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  return text.slice(0, from) + inserted.replaceAll(/\r?\n/g, lineBreak) + text.slice(to)
}

export function findLineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Finds the end of the line, before its line break. */
export function findLineEnd(text: string, offset: number): number {
  const lineBreakAt = text.indexOf('\n', offset)
  const end = lineBreakAt < 0 ? text.length : lineBreakAt
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

export function findNextLine(text: string, offset: number): number {
  const lineBreakAt = text.indexOf('\n', offset)
  return lineBreakAt < 0 ? text.length : lineBreakAt + 1
}

export function getColumn(text: string, offset: number): number {
  return offset - findLineStart(text, offset)
}

export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(findLineStart(text, offset), offset).trim() === ''
}

export function getNodeStart(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** True for a node that is in the text; false for the empty value after `key:`. */
export function isWritten(node: unknown): boolean {
  return isNode(node) && (node.range?.[1] ?? 0) > getNodeStart(node)
}

export function findAfterColon(text: string, pair: Pair): number {
  const keyEnd = isNode(pair.key) ? (pair.key.range?.[1] ?? 0) : 0
  return text.indexOf(':', keyEnd) + 1
}

/** Finds the end of the value's content, before a comment on its last line. */
function findContentEnd(text: string, node: unknown, fallback: number): number {
  if (!isNode(node) || !isWritten(node)) return fallback
  const end = node.range?.[1] ?? fallback
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1)
    if (isMap(node)) return findContentEnd(text, (last as Pair).value, findAfterColon(text, last as Pair))
    return findContentEnd(text, last, isNode(last) ? getNodeStart(last) : end)
  }
  return isScalar(node) ? findScalarEnd(text, getNodeStart(node), end, node.type) : end
}

/** Finds the end of a scalar. The yaml library counts blank lines after a block scalar, but only `|+` keeps them. */
function findScalarEnd(text: string, start: number, end: number, type: Scalar['type']): number {
  if (type !== Scalar.BLOCK_FOLDED && type !== Scalar.BLOCK_LITERAL) return end
  const keepsBlankLines = /^[|>]\d?\+/.test(text.slice(start, start + 3))
  const source = text.slice(start, end)
  return start + (keepsBlankLines ? source.replace(/\r?\n$/, '') : source.trimEnd()).length
}

/** Finds the end of the last line of a value, including a comment on that line. */
export function findNodeEnd(text: string, node: unknown, fallback: number): number {
  return findLineEnd(text, findContentEnd(text, node, fallback))
}

export function findPairEnd(text: string, pair: Pair): number {
  return findNodeEnd(text, pair.value, findAfterColon(text, pair))
}

/** Finds where the comments below end that are indented deeper than `column`; they belong to the value above them. */
export function findDeeperCommentsEnd(text: string, end: number, column: number): number {
  let lastEnd = end
  for (let line = findNextLine(text, end); line < text.length; line = findNextLine(text, line)) {
    const content = text.slice(line, findLineEnd(text, line))
    const indent = content.length - content.trimStart().length
    if (content.startsWith('#', indent) && indent > column) lastEnd = line + content.length
    else if (content.trim() !== '') break
  }
  return lastEnd
}

export function spaces(count: number): string {
  return ' '.repeat(count)
}

/** Joins lines to append below existing text, each indented to the column; empty lines get no trailing spaces. */
export function formatLinesBelow(lines: readonly string[], column: number): string {
  return lines.map((line) => (line === '' ? '\n' : `\n${spaces(column)}${line}`)).join('')
}

/** Wraps words into lines of at most `width` characters, unless a single word is longer. */
export function wrapWords(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
