import { isCollection, isScalar, isSeq, type Pair, Scalar, type YAMLSeq } from 'yaml'
import type { EditValue } from './apply-edits.js'
import {
  afterColon,
  below,
  columnOf,
  endOfNode,
  isWritten,
  lineEnd,
  type Refusal,
  type Splice,
  spaces,
  startOf,
} from './splice.js'
import { hasComments } from './resolve-path.js'
import { flowList, inline, isList, type Layout, layoutOf, type Quote, type Tree } from './write.js'

/** Another value for a key that is there. A comment on the line of the old value stays on that line. */
export function replaceValue(text: string, pair: Pair, tree: Tree): Splice | Refusal {
  const { value } = pair
  if (isSeq(value) && value.flow !== true) {
    return tree.kind === 'value' && isList(tree.value)
      ? replaceItems(text, pair, value, tree.value)
      : lostComments(pair)
  }
  if (isCollection(value) && hasComments(text.slice(startOf(value), value.range?.[1]))) return lostComments(pair)
  const layout = layoutOf(tree, quoteOf(value))
  const colon = afterColon(text, pair)
  const old = stretchOf(text, value, colon)
  const column = columnOf(text, startOf(pair.key)) + 2
  const gap = gapFor(text.slice(colon, old.from), layout)
  const tail = text.slice(old.headEnd, lineEnd(text, old.headEnd))
  return { from: colon, to: old.to, text: gap + layout.head + tail + below(layout.body, column) }
}

function lostComments(pair: Pair): Refusal {
  return { refused: `The comments inside \`${String(pair.key)}\` would be lost. Change it by hand.` }
}

interface Stretch {
  readonly from: number
  /** Before a comment on the line on which the value begins, or for a flow value ends. */
  readonly headEnd: number
  readonly to: number
}

function stretchOf(text: string, value: unknown, colon: number): Stretch {
  if (!isWritten(value)) return { from: colon, headEnd: colon, to: lineEnd(text, colon) }
  const from = startOf(value)
  const to = endOfNode(text, value, colon)
  const isBlock = isScalar(value) && (value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL)
  const header = isBlock ? /^[|>][-+\d]*/.exec(text.slice(from, from + 4)) : undefined
  const flowEnd = isCollection(value) || isScalar(value) ? (value.range?.[1] ?? to) : to
  return { from, headEnd: header ? from + header[0].length : flowEnd, to }
}

/** Between the colon and the value: as it was, unless a block begins, which does without a line of its own. */
function gapFor(gap: string, { head, body }: Layout): string {
  if (head === '') return gap.trimEnd()
  if (gap === '' || (body.length > 0 && gap.trim() === '')) return ' '
  return gap
}

export function quoteOf(value: unknown): Quote {
  if (!isScalar(value)) return undefined
  if (value.type === Scalar.QUOTE_SINGLE) return 'single'
  return value.type === Scalar.QUOTE_DOUBLE ? 'double' : undefined
}

/** A block list keeps the lines of the items that stay, with their comments. */
function replaceItems(text: string, pair: Pair, list: YAMLSeq, values: readonly string[]): Splice {
  const colon = afterColon(text, pair)
  const ends = list.items.map((item) => endOfNode(text, item, startOf(item)))
  const first = lineEnd(text, colon)
  const last = ends.at(-1) ?? first
  if (values.length === 0) return { from: colon, to: last, text: ` []${text.slice(colon, first)}` }
  const kept = new Map(
    list.items.map((item, index) => [valueOf(item), text.slice(ends[index - 1] ?? first, ends[index])]),
  )
  const indent = spaces(columnOf(text, startOf(list)))
  const lines = values.map((value) => kept.get(value) ?? `\n${indent}- ${inline(value)}`)
  return { from: first, to: last, text: lines.join('') }
}

function valueOf(item: unknown): unknown {
  return isScalar(item) ? item.value : item
}

/** Inside braces everything stays on its line. */
export function replaceInFlow(text: string, pair: Pair, value: EditValue): Splice | Refusal {
  const old = pair.value
  const written = isList(value) ? flowList(value) : inline(value, quoteOf(old), true)
  if (isWritten(old)) {
    const [from, to] = [startOf(old), endOfFlow(old)]
    return isCollection(old) && hasComments(text.slice(from, to)) ? lostComments(pair) : { from, to, text: written }
  }
  const keyEnd = endOfFlow(pair.key)
  const colon = /^\s*:/.exec(text.slice(keyEnd))
  const at = keyEnd + (colon?.[0].length ?? 0)
  return { from: at, to: at, text: `${colon ? '' : ':'} ${written}` }
}

function endOfFlow(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0
}
