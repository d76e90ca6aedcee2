import { isCollection, isMap, isNode, isScalar, type Pair, Scalar } from 'yaml'

/** Lines and stretches of a text. Offsets are those of the parsed text, so `\r\n` counts as two. */

/** What replaces a stretch of the text; its line breaks are `\n` and become the file's own. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Refusal {
  readonly refused: string
}

export function spliced(text: string, { from, to, text: inserted }: Splice): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  return text.slice(0, from) + inserted.replaceAll(/\r?\n/g, lineBreak) + text.slice(to)
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  const end = found < 0 ? text.length : found
  return end > at && text[end - 1] === '\r' ? end - 1 : end
}

export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === ''
}

export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Does the node stand in the text, or is it the nothing after `key:`? */
export function isWritten(node: unknown): boolean {
  return isNode(node) && (node.range?.[1] ?? 0) > startOf(node)
}

export function afterColon(text: string, pair: Pair): number {
  const keyEnd = isNode(pair.key) ? (pair.key.range?.[1] ?? 0) : 0
  return text.indexOf(':', keyEnd) + 1
}

/** Where the last thing that belongs to the value ends, before a comment on its line. */
function contentEnd(text: string, node: unknown, otherwise: number): number {
  if (!isNode(node) || !isWritten(node)) return otherwise
  const end = node.range?.[1] ?? otherwise
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1)
    if (isMap(node)) return contentEnd(text, (last as Pair).value, afterColon(text, last as Pair))
    return contentEnd(text, last, isNode(last) ? startOf(last) : end)
  }
  return isScalar(node) ? scalarEnd(text, startOf(node), end, node.type) : end
}

/** A block scalar takes the blank lines after it, too; they belong to it only if it keeps them (`|+`). */
function scalarEnd(text: string, start: number, end: number, type: Scalar['type']): number {
  if (type !== Scalar.BLOCK_FOLDED && type !== Scalar.BLOCK_LITERAL) return end
  const keepsBlankLines = /^[|>]\d?\+/.test(text.slice(start, start + 3))
  const source = text.slice(start, end)
  return start + (keepsBlankLines ? source.replace(/\r?\n$/, '') : source.trimEnd()).length
}

/** The end of the last line of a value, with the comment on that line. */
export function endOfNode(text: string, node: unknown, otherwise: number): number {
  return lineEnd(text, contentEnd(text, node, otherwise))
}

export function endOfPair(text: string, pair: Pair): number {
  return endOfNode(text, pair.value, afterColon(text, pair))
}

/** Comments below that are indented deeper than the keys around still belong to what stands above them. */
export function withDeeperComments(text: string, end: number, column: number): number {
  let last = end
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line))
    const indent = content.length - content.trimStart().length
    if (content.startsWith('#', indent) && indent > column) last = line + content.length
    else if (content.trim() !== '') break
  }
  return last
}

export function spaces(count: number): string {
  return ' '.repeat(count)
}

/** Lines, each on a line of its own below what stands before; empty ones without trailing blanks. */
export function below(lines: readonly string[], column: number): string {
  return lines.map((line) => (line === '' ? '\n' : `\n${spaces(column)}${line}`)).join('')
}

/** Words in lines of no more than so many characters, unless one word alone is longer. */
export function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
