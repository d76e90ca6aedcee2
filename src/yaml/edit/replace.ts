import { isCollection, isScalar, isSeq, type Pair, Scalar, type YAMLSeq } from 'yaml'
import type { EditValue, RenameEdit } from './types.js'
import {
  findAfterColon,
  formatLinesBelow,
  getColumn,
  findNodeEnd,
  isWritten,
  findLineEnd,
  type EditRefusal,
  type Splice,
  spaces,
  getNodeStart,
} from './splice.js'
import { hasComments, resolvePath } from './resolve-path.js'
import {
  formatFlowList,
  formatScalar,
  isList,
  type Layout,
  computeLayout,
  type QuoteStyle,
  type NewContent,
} from './write.js'
import type { Source } from '../parse.js'

/** Replaces the value of an existing key. A comment on the line of the old value stays on that line. */
export function replaceValue(text: string, pair: Pair, content: NewContent): Splice | EditRefusal {
  const { value } = pair
  if (isSeq(value) && value.flow !== true) {
    return content.kind === 'value' && isList(content.value)
      ? replaceItems(text, pair, value, content.value)
      : refuseLostComments(pair)
  }
  if (isCollection(value) && hasComments(text.slice(getNodeStart(value), value.range?.[1])))
    return refuseLostComments(pair)
  const layout = computeLayout(content, getQuoteStyle(value))
  const colon = findAfterColon(text, pair)
  const oldRange = findValueRange(text, value, colon)
  const column = getColumn(text, getNodeStart(pair.key)) + 2
  const gap = adjustGap(text.slice(colon, oldRange.from), layout)
  const tail = text.slice(oldRange.headEnd, findLineEnd(text, oldRange.headEnd))
  return { from: colon, to: oldRange.to, text: gap + layout.head + tail + formatLinesBelow(layout.body, column) }
}

function refuseLostComments(pair: Pair): EditRefusal {
  return { refused: `The comments inside \`${String(pair.key)}\` would be lost. Change it by hand.` }
}

interface ValueRange {
  readonly from: number
  /** Before a comment on the first line of a block value, or on the last line of a flow value. */
  readonly headEnd: number
  readonly to: number
}

function findValueRange(text: string, value: unknown, colon: number): ValueRange {
  if (!isWritten(value)) return { from: colon, headEnd: colon, to: findLineEnd(text, colon) }
  const from = getNodeStart(value)
  const to = findNodeEnd(text, value, colon)
  const isBlock = isScalar(value) && (value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL)
  const header = isBlock ? /^[|>][-+\d]*/.exec(text.slice(from, from + 4)) : undefined
  const flowEnd = isCollection(value) || isScalar(value) ? (value.range?.[1] ?? to) : to
  return { from, headEnd: header ? from + header[0].length : flowEnd, to }
}

/** Returns the gap between colon and value: unchanged, except that a block starts on the line of the key. */
function adjustGap(gap: string, { head, body }: Layout): string {
  if (head === '') return gap.trimEnd()
  if (gap === '' || (body.length > 0 && gap.trim() === '')) return ' '
  return gap
}

export function getQuoteStyle(value: unknown): QuoteStyle {
  if (!isScalar(value)) return undefined
  if (value.type === Scalar.QUOTE_SINGLE) return 'single'
  return value.type === Scalar.QUOTE_DOUBLE ? 'double' : undefined
}

/** Replaces the items of a block list; remaining items keep their lines and comments. */
function replaceItems(text: string, pair: Pair, list: YAMLSeq, values: readonly string[]): Splice {
  const colon = findAfterColon(text, pair)
  const ends = list.items.map((item) => findNodeEnd(text, item, getNodeStart(item)))
  const first = findLineEnd(text, colon)
  const last = ends.at(-1) ?? first
  if (values.length === 0) return { from: colon, to: last, text: ` []${text.slice(colon, first)}` }
  const linesByValue = new Map(
    list.items.map((item, index) => [getScalarValue(item), text.slice(ends[index - 1] ?? first, ends[index])]),
  )
  const indent = spaces(getColumn(text, getNodeStart(list)))
  const lines = values.map((value) => linesByValue.get(value) ?? `\n${indent}- ${formatScalar(value)}`)
  return { from: first, to: last, text: lines.join('') }
}

function getScalarValue(item: unknown): unknown {
  return isScalar(item) ? item.value : item
}

/** Replaces a value inside a flow collection, where everything stays on its line. */
export function replaceInFlow(text: string, pair: Pair, value: EditValue): Splice | EditRefusal {
  const oldValue = pair.value
  const newText = isList(value) ? formatFlowList(value) : formatScalar(value, getQuoteStyle(oldValue), true)
  if (isWritten(oldValue)) {
    const [from, to] = [getNodeStart(oldValue), getNodeEnd(oldValue)]
    return isCollection(oldValue) && hasComments(text.slice(from, to))
      ? refuseLostComments(pair)
      : { from, to, text: newText }
  }
  const keyEnd = getNodeEnd(pair.key)
  const colon = /^\s*:/.exec(text.slice(keyEnd))
  const offset = keyEnd + (colon?.[0].length ?? 0)
  return { from: offset, to: offset, text: `${colon ? '' : ':'} ${newText}` }
}

function getNodeEnd(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0
}

/** Plans the renaming of a key; nothing else in the text changes. */
export function planRename(source: Source, { path, to }: RenameEdit): Splice | EditRefusal {
  const step = resolvePath(source, path).steps.at(-1)
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` isn't a key, so it can't be renamed.` }
  return {
    from: getNodeStart(step.pair.key),
    to: getKeyEnd(step.pair),
    text: formatKeyText(step.pair, to, step.parent.flow === true),
  }
}

/** Formats a new name with the quotes of the old key. */
export function formatKeyText({ key }: Pair, name: string, inFlow: boolean): string {
  return formatScalar(name, getQuoteStyle(key), inFlow)
}

export function getKeyEnd({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[1] ?? 0) : 0
}
