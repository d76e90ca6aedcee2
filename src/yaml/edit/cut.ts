import { isCollection, isMap, isScalar, type Pair, Scalar } from 'yaml'
import type { Path } from '../../plan/path.js'
import { toContent, getEntryEnd, findOutermostFlow, getNodeText } from './flow.js'
import { formatSectionComment } from './form.js'
import { findOwnCommentStart } from './insert.js'
import {
  getColumn,
  findPairEnd,
  isFirstOnLine,
  isWritten,
  findLineEnd,
  findLineStart,
  type EditRefusal,
  getNodeStart,
  findDeeperCommentsEnd,
} from './splice.js'
import { getKeyEnd, formatKeyText } from './rename.js'
import { hasComments, getKeyName, type PathStep, resolvePath } from './resolve-path.js'
import { formatEntryLines, formatScalar } from './write.js'
import type { Source } from '../parse.js'

/** Cuts a key with its comments out of the text, so that it can be inserted at another path. */

export interface CutEntry {
  /** Its own lines and those of the comments that belong to it, without their common indentation. */
  readonly lines: readonly string[]
  /** The entry as written in a flow map, if it fits on one line. */
  readonly inFlow: string | undefined
}

type PairStep = Extract<PathStep, { kind: 'pair' }>

export function cutEntry(source: Source, path: Path, name: string): CutEntry | EditRefusal {
  const { text } = source
  const { steps } = resolvePath(source, path)
  const step = steps.at(-1)
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` isn't a key, so it can't be moved.` }
  const inFlow = formatFlowEntry(text, step.pair, name)
  const flow = findOutermostFlow(steps, undefined)
  if (flow === undefined) {
    const lines = extractLines(source, step, name)
    return { lines, inFlow: lines.length === 1 && !hasComments(lines.join('')) ? inFlow : undefined }
  }
  if (hasComments(text.slice(getNodeStart(flow.node), getEntryEnd(flow.node)))) {
    return {
      refused: `\`${path.join('.')}\` can't be moved because of comments in the braces around it. Move it by hand.`,
    }
  }
  return { lines: formatEntryLines(formatKeyText(step.pair, name, false), toContent(text, step.pair.value)), inFlow }
}

function formatFlowEntry(text: string, pair: Pair, name: string): string | undefined {
  const { value } = pair
  if (!isWritten(value) || (isCollection(value) && value.flow !== true)) return undefined
  const isPlainText = isScalar(value) && value.type === Scalar.PLAIN && typeof value.value === 'string'
  const valueText = isPlainText ? formatScalar(String(value.value), undefined, true) : getNodeText(text, value)
  return valueText.includes('\n') ? undefined : `${formatKeyText(pair, name, true)}: ${valueText}`
}

function extractLines(source: Source, step: PairStep, name: string): readonly string[] {
  const { text } = source
  const { commentsStart, keyStart, end } = findSpanWithComments(source, step)
  const margin = new RegExp(`^ {0,${getColumn(text, keyStart)}}`)
  const comments = text.slice(commentsStart, findLineStart(text, keyStart))
  const entry = `${formatKeyText(step.pair, name, false)}${text.slice(getKeyEnd(step.pair), end)}`
  return `${commentsStart < keyStart ? comments : ''}${entry}`.split(/\r?\n/).map((line) => line.replace(margin, ''))
}

interface SpanWithComments {
  /** Where the comments above the key begin; the start of the key if there are none. */
  readonly commentsStart: number
  readonly keyStart: number
  /** Where its last line ends. */
  readonly lastLineEnd: number
  /** Where the comments below it that are indented deeper end. */
  readonly end: number
}

/** Finds the lines that belong to a block-style key, with its comments. */
export function findSpanWithComments(source: Source, { pair, parent }: PairStep): SpanWithComments {
  const { text } = source
  const keyStart = getNodeStart(pair.key)
  const lastLineEnd = findPairEnd(text, pair)
  const end = findDeeperCommentsEnd(text, lastLineEnd, getColumn(text, keyStart))
  if (!isFirstOnLine(text, keyStart)) return { commentsStart: keyStart, keyStart, lastLineEnd, end }
  const ownComment =
    isMap(source.doc.contents) && source.doc.contents === parent ? formatSectionComment(getKeyName(pair)) : undefined
  return { commentsStart: findCommentsAboveStart(text, keyStart, ownComment), keyStart, lastLineEnd, end }
}

/**
 * Finds where the comments directly above a key begin. A deeper comment belongs to the previous key, and one at the top
 * of the file belongs to the file.
 */
function findCommentsAboveStart(text: string, keyStart: number, ownComment: readonly string[] | undefined): number {
  const line = findLineStart(text, keyStart)
  const column = getColumn(text, keyStart)
  let offset = line
  while (offset > 0) {
    const lineAbove = findLineStart(text, offset - 1)
    const indent = /^( *)#/.exec(text.slice(lineAbove, findLineEnd(text, lineAbove)))?.[1]?.length
    if (indent === undefined || indent > column) break
    offset = lineAbove
  }
  return ownComment && offset === 0 ? findOwnCommentStart(text, line, ownComment) : offset
}
