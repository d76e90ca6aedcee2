import { isMap, isScalar, Lexer, isCollection, type Pair, Scalar } from 'yaml'
import type { Path } from '../../plan/path.js'
import { computeCopiedData } from './data.js'
import type { MoveEdit } from './types.js'
import { convertToBlock, insertFlowEntry, findOutermostFlow, toContent, getEntryEnd, getNodeText } from './flow.js'
import { formatSectionComment } from './form.js'
import { applyVerifiedSplice } from './verify-edit.js'
import { insertLines, findOwnCommentStart } from './insert.js'
import {
  isWritten,
  findLineEnd,
  findLineStart,
  findNextLine,
  type EditRefusal,
  type Splice,
  getColumn,
  findPairEnd,
  isFirstOnLine,
  getNodeStart,
  findDeeperCommentsEnd,
} from './splice.js'
import { planRemoval } from './remove.js'
import { replaceValue, getKeyEnd, formatKeyText } from './replace.js'
import type { PlannedSplice } from './set.js'
import { resolvePath, hasComments, getKeyName, type PathStep } from './resolve-path.js'
import { formatEntryLines, formatScalar, type NewContent } from './write.js'
import type { Source } from '../parse.js'

/**
 * Moves a key with its lines and comments: inserts it at the new path, then removes it at the old one, and verifies
 * the data after each step. Whatever becomes empty is removed too.
 */
export function moveKey(source: Source, edit: MoveEdit, expected: unknown): Source | EditRefusal {
  const entry = cutEntry(source, edit.path, edit.to.at(-1) ?? '')
  if ('refused' in entry) return entry
  const copied = computeCopiedData(source.data, edit)
  if ('refused' in copied) return copied
  const withCopy = insertCutEntry(source, edit, entry, copied.data)
  if ('refused' in withCopy) return withCopy
  const result = removeMovedKey(withCopy, edit.path, expected)
  if ('refused' in result || hasSameComments(source.text, result.text, edit)) return result
  return { refused: `A comment around \`${edit.path.join('.')}\` would be lost. Move it by hand.` }
}

/** Inserts the entry at its new path. Flow collections on that path may have to become blocks first, one at a time. */
function insertCutEntry(source: Source, edit: MoveEdit, entry: CutEntry, expected: unknown): Source | EditRefusal {
  const plannedSplice = planInsertion(source, edit.to, entry)
  if ('refused' in plannedSplice) return plannedSplice
  if (!('reshape' in plannedSplice)) return applyVerifiedSplice(source, plannedSplice, expected, edit.path)
  const reshaped = applyVerifiedSplice(source, plannedSplice.reshape, source.data, edit.path)
  return 'refused' in reshaped ? reshaped : insertCutEntry(reshaped, edit, entry, expected)
}

function planInsertion(source: Source, to: Path, entry: CutEntry): PlannedSplice {
  const { text } = source
  const parentPath = to.slice(0, -1)
  const { steps, node, missingPath } = resolvePath(source, parentPath)
  const existingPath = parentPath.slice(0, parentPath.length - missingPath.length)
  const flow = findOutermostFlow(steps, node)
  const last = steps.at(-1)
  const [name] = [...missingPath, ...to.slice(-1)]
  if (
    isMap(node) &&
    node.flow === true &&
    node.items.length > 0 &&
    missingPath.length === 0 &&
    entry.inFlow !== undefined
  ) {
    return insertFlowEntry(node, existingPath, name ?? '', entry.inFlow)
  }
  if (flow && (flow.node !== node || flow.node.items.length > 0)) return convertToBlock(text, flow)
  const lines = nestLines(missingPath, entry.lines)
  if (isMap(node) && node.flow !== true) return insertLines(text, node, existingPath, name ?? '', lines)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, createChildContent(text, node, lines))
  return { refused: `The file has no place for \`${to.join('.')}\`. Move it by hand.` }
}

/** Wraps lines in the sections that are missing on the path. */
function nestLines([name, ...further]: Path, lines: readonly string[]): readonly string[] {
  return name === undefined
    ? lines
    : formatEntryLines(formatScalar(name), { kind: 'lines', lines: nestLines(further, lines) })
}

/** Returns the content of a key that had no value, or only a bare figure, which becomes `likely`. */
function createChildContent(text: string, node: unknown, lines: readonly string[]): NewContent {
  const isBareValue = isScalar(node) && node.value !== null && isWritten(node)
  const likely = isBareValue ? [`likely: ${text.slice(node.range?.[0], node.range?.[1])}`] : []
  return { kind: 'lines', lines: [...likely, ...lines] }
}

/** Removes the comments that moved with the key, then the key itself. */
function removeMovedKey(source: Source, path: Path, expected: unknown): Source | EditRefusal {
  const { steps } = resolvePath(source, path)
  const step = steps.at(-1)
  const isBlock = findOutermostFlow(steps, undefined) === undefined
  const uncommented = step?.kind === 'pair' && isBlock ? removeMovedComments(source, step, path) : source
  if ('refused' in uncommented) return uncommented
  const removal = planRemoval(uncommented, path)
  if ('refused' in removal) return removal
  const result = applyVerifiedSplice(uncommented, removal, expected, path)
  return 'refused' in result || !isBlock ? result : collapseBlankLines(result, removal.from, expected, path)
}

function removeMovedComments(source: Source, step: PairStep, path: Path): Source | EditRefusal {
  const { text } = source
  const { commentsStart, keyStart, lastLineEnd, end } = findSpanWithComments(source, step)
  const from = commentsStart < keyStart ? findLineStart(text, keyStart) : keyStart
  if (commentsStart >= from && end === lastLineEnd) return source
  return applyVerifiedSplice(
    source,
    { from: commentsStart, to: end, text: text.slice(from, lastLineEnd) },
    source.data,
    path,
  )
}

/** Removes the extra blank line that a removed key leaves: two in a row, or one at the start or end of the file. */
function collapseBlankLines(source: Source, offset: number, expected: unknown, path: Path): Source {
  const splice = findExtraBlankLine(source.text, offset)
  const result = splice && applyVerifiedSplice(source, splice, expected, path)
  return result === undefined || 'refused' in result ? source : result
}

function findExtraBlankLine(text: string, offset: number): Splice | undefined {
  const isBlank = (line: number) => text.slice(line, findLineEnd(text, line)).trim() === ''
  if (offset > 0 && text[offset - 1] !== '\n') return undefined
  const lineAbove = offset === 0 ? 0 : findLineStart(text, offset - 1)
  if (offset > 0 && !isBlank(lineAbove)) return undefined
  if (offset >= text.length) return { from: lineAbove, to: offset, text: '' }
  return isBlank(offset) ? { from: offset, to: findNextLine(text, offset), text: '' } : undefined
}

/** True when no comment is lost. The generated comment of a section comes and goes with it, so it isn't compared. */
function hasSameComments(before: string, after: string, { path, to }: MoveEdit): boolean {
  const sectionComments = new Set([path, to].flatMap(([section = '']) => formatSectionComment(section)))
  const formatOwnComments = (text: string) =>
    [...new Lexer().lex(text)]
      .filter((token) => token.startsWith('#') && !sectionComments.has(token.trim()))
      .map((token) => token.trim())
      .toSorted()
      .join('\n')
  return formatOwnComments(before) === formatOwnComments(after)
}

/** A key with its comments, cut out of the text so that it can be inserted at another path. */
interface CutEntry {
  /** Its own lines and those of the comments that belong to it, without their common indentation. */
  readonly lines: readonly string[]
  /** The entry as written in a flow map, if it fits on one line. */
  readonly inFlow: string | undefined
}

type PairStep = Extract<PathStep, { kind: 'pair' }>

function cutEntry(source: Source, path: Path, name: string): CutEntry | EditRefusal {
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
function findSpanWithComments(source: Source, { pair, parent }: PairStep): SpanWithComments {
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
