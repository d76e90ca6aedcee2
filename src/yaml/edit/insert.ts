import { type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { itemIndex } from './data.js'
import { inFormOrder, sectionComment } from './form.js'
import {
  below,
  columnOf,
  endOfNode,
  endOfPair,
  isFirstOnLine,
  lineEnd,
  lineStart,
  type Refusal,
  spaces,
  type Splice,
  startOf,
  withDeeperComments,
} from './splice.js'
import { dashOf, keyOf } from './resolve-path.js'
import { entryLines, inline, itemLines, type Tree } from './write.js'
import type { Source } from '../parse.js'

/** A key that is missing goes in after the last of those that come before it in the form, else before the first. */
export function insertKey(text: string, map: YAMLMap, path: Path, name: string, tree: Tree): Splice {
  return insertLines(text, map, path, name, entryLines(inline(name), tree))
}

/** The same for a key that is written already, with what stands under it. */
export function insertLines(text: string, map: YAMLMap, path: Path, name: string, lines: readonly string[]): Splice {
  const column = columnOf(text, startOf(map.items[0]?.key))
  const comment = path.length === 0 ? sectionComment(name) : []
  const earlier = lastEarlier(map, path, name)
  if (earlier) {
    const at = withDeeperComments(text, endOfPair(text, earlier), column)
    const opening = comment.length > 0 ? ['', ...comment] : []
    return { from: at, to: at, text: below([...opening, ...lines], column) }
  }
  const closing = comment.length > 0 ? ['', ''] : ['']
  return before(text, map, path, [...comment, ...lines, ...closing])
}

export function lastEarlier(map: YAMLMap, path: Path, name: string): Pair | undefined {
  const order = inFormOrder(path)
  let best: Pair | undefined
  for (const pair of map.items) {
    if (order(keyOf(pair), name) < 0 && (!best || order(keyOf(best), keyOf(pair)) <= 0)) best = pair
  }
  return best
}

/** Before the first key of a map, and before the comment that belongs to it. */
function before(text: string, map: YAMLMap, path: Path, lines: readonly string[]): Splice {
  const first = map.items[0]
  const start = startOf(first?.key)
  const column = columnOf(text, start)
  const written = below(lines, column).slice(1)
  if (!isFirstOnLine(text, start)) return { from: start, to: start, text: written.trimStart() + spaces(column) }
  const at = first ? startOfComments(text, start, path.length === 0 ? sectionComment(keyOf(first)) : undefined) : start
  return { from: at, to: at, text: written }
}

/**
 * Where the comment lines directly above begin. At the head of the file they speak of the whole file, unless they
 * are the section's own.
 */
function startOfComments(text: string, start: number, own: readonly string[] | undefined): number {
  const line = lineStart(text, start)
  if (own && own.length > 0 && startOfOwnComment(text, line, own) < line) return startOfOwnComment(text, line, own)
  let at = line
  while (at > 0) {
    const above = lineStart(text, at - 1)
    if (!/^\s*#/.test(text.slice(above, lineEnd(text, above)))) break
    at = above
  }
  return own && at === 0 ? line : at
}

/** Where the section's derived comment above the line begins; the line itself if there is none. */
export function startOfOwnComment(text: string, line: number, own: readonly string[]): number {
  let at = line
  for (const expected of own.toReversed()) {
    const above = at === 0 ? 0 : lineStart(text, at - 1)
    if (at === 0 || text.slice(above, lineEnd(text, above)) !== expected) return line
    at = above
  }
  return at
}

/** A new item of a block list, at its end or before another. */
export function insertItem(source: Source, list: YAMLSeq, item: Tree, next: string | undefined): Splice | Refusal {
  const { text } = source
  const column = columnOf(text, startOf(list))
  const index = next === undefined ? undefined : itemIndex(list.toJS(source.doc) as unknown[], next)
  if (index !== undefined) {
    const at = startOfComments(text, dashOf(text, list, index), undefined)
    return { from: at, to: at, text: `${below(itemLines(item), column).slice(1)}\n` }
  }
  const last = list.items.at(-1)
  const at = withDeeperComments(text, endOfNode(text, last, startOf(last)), column)
  return { from: at, to: at, text: below(itemLines(item), column) }
}
