import { type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { findItemIndex } from './data.js'
import { createKeyOrder, formatSectionComment } from './form.js'
import {
  formatLinesBelow,
  getColumn,
  findNodeEnd,
  findPairEnd,
  isFirstOnLine,
  findLineEnd,
  findLineStart,
  type EditRefusal,
  spaces,
  type Splice,
  getNodeStart,
  findDeeperCommentsEnd,
} from './splice.js'
import { findDash, getKeyName } from './resolve-path.js'
import { formatEntryLines, formatScalar, formatItemLines, type NewContent } from './write.js'
import type { Source } from '../parse.js'

/** Inserts a key after the last present key that precedes it in the form, or before the first key. */
export function insertKey(text: string, map: YAMLMap, path: Path, name: string, content: NewContent): Splice {
  return insertLines(text, map, path, name, formatEntryLines(formatScalar(name), content))
}

/** Inserts the lines of a key and its value in the same way. */
export function insertLines(text: string, map: YAMLMap, path: Path, name: string, lines: readonly string[]): Splice {
  const column = getColumn(text, getNodeStart(map.items[0]?.key))
  const comment = path.length === 0 ? formatSectionComment(name) : []
  const predecessor = findPredecessor(map, path, name)
  if (predecessor) {
    const offset = findDeeperCommentsEnd(text, findPairEnd(text, predecessor), column)
    const linesBefore = comment.length > 0 ? ['', ...comment] : []
    return { from: offset, to: offset, text: formatLinesBelow([...linesBefore, ...lines], column) }
  }
  const linesAfter = comment.length > 0 ? ['', ''] : ['']
  return insertBeforeFirst(text, map, path, [...comment, ...lines, ...linesAfter])
}

export function findPredecessor(map: YAMLMap, path: Path, name: string): Pair | undefined {
  const compareKeys = createKeyOrder(path)
  let best: Pair | undefined
  for (const pair of map.items) {
    if (compareKeys(getKeyName(pair), name) < 0 && (!best || compareKeys(getKeyName(best), getKeyName(pair)) <= 0))
      best = pair
  }
  return best
}

/** Inserts lines before the first key of a map and before the comment that belongs to that key. */
function insertBeforeFirst(text: string, map: YAMLMap, path: Path, lines: readonly string[]): Splice {
  const first = map.items[0]
  const start = getNodeStart(first?.key)
  const column = getColumn(text, start)
  const insertedText = formatLinesBelow(lines, column).slice(1)
  if (!isFirstOnLine(text, start)) return { from: start, to: start, text: insertedText.trimStart() + spaces(column) }
  const offset = first
    ? findCommentsStart(text, start, path.length === 0 ? formatSectionComment(getKeyName(first)) : undefined)
    : start
  return { from: offset, to: offset, text: insertedText }
}

/**
 * Finds where the comment lines directly above begin. At the top of the file, they describe the whole file, unless they
 * are the generated comment of the section.
 */
function findCommentsStart(text: string, start: number, ownComment: readonly string[] | undefined): number {
  const line = findLineStart(text, start)
  if (ownComment && ownComment.length > 0 && findOwnCommentStart(text, line, ownComment) < line)
    return findOwnCommentStart(text, line, ownComment)
  let offset = line
  while (offset > 0) {
    const lineAbove = findLineStart(text, offset - 1)
    if (!/^\s*#/.test(text.slice(lineAbove, findLineEnd(text, lineAbove)))) break
    offset = lineAbove
  }
  return ownComment && offset === 0 ? line : offset
}

/** Finds where the section's generated comment above the line begins; returns the line itself if there is none. */
export function findOwnCommentStart(text: string, line: number, ownComment: readonly string[]): number {
  let offset = line
  for (const expected of ownComment.toReversed()) {
    const lineAbove = offset === 0 ? 0 : findLineStart(text, offset - 1)
    if (offset === 0 || text.slice(lineAbove, findLineEnd(text, lineAbove)) !== expected) return line
    offset = lineAbove
  }
  return offset
}

/** Inserts an item into a block list, at the end or before another item. */
export function insertItem(
  source: Source,
  list: YAMLSeq,
  item: NewContent,
  beforeId: string | undefined,
): Splice | EditRefusal {
  const { text } = source
  const column = getColumn(text, getNodeStart(list))
  const index = beforeId === undefined ? undefined : findItemIndex(list.toJS(source.doc) as unknown[], beforeId)
  if (index !== undefined) {
    const offset = findCommentsStart(text, findDash(text, list, index), undefined)
    return { from: offset, to: offset, text: `${formatLinesBelow(formatItemLines(item), column).slice(1)}\n` }
  }
  const last = list.items.at(-1)
  const offset = findDeeperCommentsEnd(text, findNodeEnd(text, last, getNodeStart(last)), column)
  return { from: offset, to: offset, text: formatLinesBelow(formatItemLines(item), column) }
}
