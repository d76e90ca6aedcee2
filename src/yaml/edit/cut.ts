import { isCollection, isMap, isScalar, type Pair, Scalar } from 'yaml'
import type { Path } from '../../plan/path.js'
import { asItStands, endOfEntry, outermostFlow, sourceOf } from './flow.js'
import { sectionComment } from './form.js'
import { startOfOwnComment } from './insert.js'
import {
  columnOf,
  endOfPair,
  isFirstOnLine,
  isWritten,
  lineEnd,
  lineStart,
  type Refusal,
  startOf,
  withDeeperComments,
} from './splice.js'
import { endOfKey, keyText } from './rename.js'
import { hasComments, keyOf, type Step, trace } from './resolve-path.js'
import { entryLines, inline } from './write.js'
import type { Source } from '../parse.js'

/** A key as it is taken along to another place. */

export interface Entry {
  /** Its own lines and those of the comments that belong to it, without their common indentation. */
  readonly lines: readonly string[]
  /** The same between braces, where it fits on a line. */
  readonly inFlow: string | undefined
}

type PairStep = Extract<Step, { kind: 'pair' }>

export function takeEntry(source: Source, path: Path, name: string): Entry | Refusal {
  const { text } = source
  const { steps } = trace(source, path)
  const step = steps.at(-1)
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` isn't a key, so it can't be moved.` }
  const inFlow = entryInFlow(text, step.pair, name)
  const flow = outermostFlow(steps, undefined)
  if (flow === undefined) {
    const lines = linesOf(source, step, name)
    return { lines, inFlow: lines.length === 1 && !hasComments(lines.join('')) ? inFlow : undefined }
  }
  if (hasComments(text.slice(startOf(flow.node), endOfEntry(flow.node)))) {
    return {
      refused: `\`${path.join('.')}\` can't be moved because of comments in the braces around it. Move it by hand.`,
    }
  }
  return { lines: entryLines(keyText(step.pair, name, false), asItStands(text, step.pair.value)), inFlow }
}

function entryInFlow(text: string, pair: Pair, name: string): string | undefined {
  const { value } = pair
  if (!isWritten(value) || (isCollection(value) && value.flow !== true)) return undefined
  const isPlainText = isScalar(value) && value.type === Scalar.PLAIN && typeof value.value === 'string'
  const written = isPlainText ? inline(String(value.value), undefined, true) : sourceOf(text, value)
  return written.includes('\n') ? undefined : `${keyText(pair, name, true)}: ${written}`
}

function linesOf(source: Source, step: PairStep, name: string): readonly string[] {
  const { text } = source
  const { above, key, end } = stretchOf(source, step)
  const margin = new RegExp(`^ {0,${columnOf(text, key)}}`)
  const comments = text.slice(above, lineStart(text, key))
  const entry = `${keyText(step.pair, name, false)}${text.slice(endOfKey(step.pair), end)}`
  return `${above < key ? comments : ''}${entry}`.split(/\r?\n/).map((line) => line.replace(margin, ''))
}

interface Stretch {
  /** Where the comments above it begin, or the key itself. */
  readonly above: number
  readonly key: number
  /** Where its last line ends. */
  readonly last: number
  /** Where the comments below it that are indented deeper end. */
  readonly end: number
}

/** What belongs to a key that stands in lines of its own. */
export function stretchOf(source: Source, { pair, holder }: PairStep): Stretch {
  const { text } = source
  const key = startOf(pair.key)
  const last = endOfPair(text, pair)
  const end = withDeeperComments(text, last, columnOf(text, key))
  if (!isFirstOnLine(text, key)) return { above: key, key, last, end }
  const own = isMap(source.doc.contents) && source.doc.contents === holder ? sectionComment(keyOf(pair)) : undefined
  return { above: startOfCommentsAbove(text, key, own), key, last, end }
}

/** Those directly above; what is indented deeper belongs to what stands before, and the head of the file to all. */
function startOfCommentsAbove(text: string, key: number, own: readonly string[] | undefined): number {
  const line = lineStart(text, key)
  const column = columnOf(text, key)
  let at = line
  while (at > 0) {
    const above = lineStart(text, at - 1)
    const indent = /^( *)#/.exec(text.slice(above, lineEnd(text, above)))?.[1]?.length
    if (indent === undefined || indent > column) break
    at = above
  }
  return own && at === 0 ? startOfOwnComment(text, line, own) : at
}
