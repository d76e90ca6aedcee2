import { isMap } from 'yaml'
import type { Path } from '../../plan/path.js'
import { endOfEntry, startOfEntry } from './flow.js'
import { sectionComment } from './form.js'
import { startOfOwnComment } from './insert.js'
import {
  endOfNode,
  endOfPair,
  isFirstOnLine,
  lineEnd,
  lineStart,
  nextLine,
  type Refusal,
  type Splice,
  startOf,
} from './splice.js'
import { dashOf, keyOf, type Step, trace } from './resolve-path.js'
import type { Source } from '../parse.js'

/** Takes out an entry with its line; what would be left empty by that is taken out instead. */
export function planRemoval(source: Source, path: Path): Splice | Refusal {
  const { text } = source
  const step = outermostEmptied(trace(source, path).steps)
  if (!step) return { refused: 'Removing this would leave the file empty.' }
  if (step.holder.flow === true) return outOfFlow(step)
  if (step.kind === 'item') {
    const end = endOfNode(text, step.holder.items[step.index], dashOf(text, step.holder, step.index))
    return withLineBreak(text, wholeLines(text, dashOf(text, step.holder, step.index), end))
  }
  const own = isRoot(source, step) ? sectionComment(keyOf(step.pair)) : []
  const splice = wholeLines(text, startOf(step.pair.key), endOfPair(text, step.pair), own)
  return withLineBreak(text, own.length > 0 ? withBlankLine(text, splice, step.index === 0) : splice)
}

function outermostEmptied(steps: readonly Step[]): Step | undefined {
  const last = steps.at(-1)
  const outer = steps.slice(0, -1)
  if (!last || outer.length === 0) return last
  return isAllThereIs(last, outer.at(-1)) ? outermostEmptied(outer) : last
}

/** Nothing would be left of its map or list; of an item, nothing but its id. */
function isAllThereIs(step: Step, outer: Step | undefined): boolean {
  if (step.holder.items.length === 1) return true
  if (step.kind !== 'pair' || outer?.kind !== 'item' || step.holder.items.length > 2) return false
  return step.holder.items.every((pair) => pair === step.pair || keyOf(pair) === 'id')
}

function isRoot(source: Source, step: Step): boolean {
  return isMap(source.doc.contents) && step.holder === source.doc.contents
}

function outOfFlow({ holder, index }: Step): Splice {
  const [previous, entry, next] = [holder.items[index - 1], holder.items[index], holder.items[index + 1]]
  if (next !== undefined) return { from: startOfEntry(entry), to: startOfEntry(next), text: '' }
  return { from: previous === undefined ? startOfEntry(entry) : endOfEntry(previous), to: endOfEntry(entry), text: '' }
}

function wholeLines(text: string, start: number, end: number, own: readonly string[] = []): Splice {
  if (!isFirstOnLine(text, start)) return upToNext(text, start, end)
  const from = startOfOwnComment(text, lineStart(text, start), own)
  return { from, to: nextLine(text, end), text: '' }
}

/** What stands behind a dash: the next key moves up to it. */
function upToNext(text: string, start: number, end: number): Splice {
  const blank = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  return { from: start, to: end + blank, text: '' }
}

/** A section stands apart from others by a blank line, which goes with it. */
function withBlankLine(text: string, { from, to }: Splice, isFirst: boolean): Splice {
  const isBlank = (line: number) => line < text.length && text.slice(line, lineEnd(text, line)).trim() === ''
  if (isFirst) return { from, to: isBlank(to) ? nextLine(text, to) : to, text: '' }
  const above = from === 0 ? 0 : lineStart(text, from - 1)
  return { from: above < from && isBlank(above) ? above : from, to, text: '' }
}

/** At the end of a file without a last line break, the one before goes, so that there is none again. */
function withLineBreak(text: string, { from, to }: Splice): Splice {
  const isLastLine = to === text.length && !text.endsWith('\n')
  return { from: isLastLine && from > 0 ? lineEnd(text, lineStart(text, from - 1)) : from, to, text: '' }
}
