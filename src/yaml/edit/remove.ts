import { isMap } from 'yaml'
import type { Path } from '../../plan/path.js'
import { getEntryEnd, getEntryStart } from './flow.js'
import { formatSectionComment } from './form.js'
import { findOwnCommentStart } from './insert.js'
import {
  findNodeEnd,
  findPairEnd,
  isFirstOnLine,
  findLineEnd,
  findLineStart,
  findNextLine,
  type EditRefusal,
  type Splice,
  getNodeStart,
} from './splice.js'
import { findDash, getKeyName, type PathStep, resolvePath } from './resolve-path.js'
import type { Source } from '../parse.js'

/** Plans the removal of an entry with its lines, or of the outermost parent that would be left empty. */
export function planRemoval(source: Source, path: Path): Splice | EditRefusal {
  const { text } = source
  const step = findOutermostEmptied(resolvePath(source, path).steps)
  if (!step) return { refused: 'Removing this would leave the file empty.' }
  if (step.parent.flow === true) return removeFromFlow(step)
  if (step.kind === 'item') {
    const end = findNodeEnd(text, step.parent.items[step.index], findDash(text, step.parent, step.index))
    return includeLineBreak(text, removeWholeLines(text, findDash(text, step.parent, step.index), end))
  }
  const ownComment = isRoot(source, step) ? formatSectionComment(getKeyName(step.pair)) : []
  const splice = removeWholeLines(text, getNodeStart(step.pair.key), findPairEnd(text, step.pair), ownComment)
  return includeLineBreak(text, ownComment.length > 0 ? includeBlankLine(text, splice, step.index === 0) : splice)
}

function findOutermostEmptied(steps: readonly PathStep[]): PathStep | undefined {
  const last = steps.at(-1)
  const outerSteps = steps.slice(0, -1)
  if (!last || outerSteps.length === 0) return last
  return isOnlyContent(last, outerSteps.at(-1)) ? findOutermostEmptied(outerSteps) : last
}

/** True when removing the entry would leave its map or list empty, or an item with only its id. */
function isOnlyContent(step: PathStep, outerStep: PathStep | undefined): boolean {
  if (step.parent.items.length === 1) return true
  if (step.kind !== 'pair' || outerStep?.kind !== 'item' || step.parent.items.length > 2) return false
  return step.parent.items.every((pair) => pair === step.pair || getKeyName(pair) === 'id')
}

function isRoot(source: Source, step: PathStep): boolean {
  return isMap(source.doc.contents) && step.parent === source.doc.contents
}

function removeFromFlow({ parent, index }: PathStep): Splice {
  const [previous, entry, next] = [parent.items[index - 1], parent.items[index], parent.items[index + 1]]
  if (next !== undefined) return { from: getEntryStart(entry), to: getEntryStart(next), text: '' }
  return {
    from: previous === undefined ? getEntryStart(entry) : getEntryEnd(previous),
    to: getEntryEnd(entry),
    text: '',
  }
}

function removeWholeLines(text: string, start: number, end: number, ownComment: readonly string[] = []): Splice {
  if (!isFirstOnLine(text, start)) return removeUpToNext(text, start, end)
  const from = findOwnCommentStart(text, findLineStart(text, start), ownComment)
  return { from, to: findNextLine(text, end), text: '' }
}

/** Removes a key that follows a dash; the next key moves up to the dash. */
function removeUpToNext(text: string, start: number, end: number): Splice {
  const blank = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  return { from: start, to: end + blank, text: '' }
}

/** Extends a removal by the blank line that separates a section from the next. */
function includeBlankLine(text: string, { from, to }: Splice, isFirst: boolean): Splice {
  const isBlank = (line: number) => line < text.length && text.slice(line, findLineEnd(text, line)).trim() === ''
  if (isFirst) return { from, to: isBlank(to) ? findNextLine(text, to) : to, text: '' }
  const lineAbove = from === 0 ? 0 : findLineStart(text, from - 1)
  return { from: lineAbove < from && isBlank(lineAbove) ? lineAbove : from, to, text: '' }
}

/** In a file without a final line break, extends the removal of the last line by the line break before it. */
function includeLineBreak(text: string, { from, to }: Splice): Splice {
  const isLastLine = to === text.length && !text.endsWith('\n')
  return { from: isLastLine && from > 0 ? findLineEnd(text, findLineStart(text, from - 1)) : from, to, text: '' }
}
