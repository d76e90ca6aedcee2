import { isMap, isScalar, Lexer } from 'yaml'
import type { Path } from '../../plan/path.js'
import { inBothPlaces, type Moving } from './data-keys.js'
import { blockInstead, flowEntry, outermostFlow } from './flow.js'
import { sectionComment } from './form.js'
import { guarded } from './verify-edit.js'
import { insertLines } from './insert.js'
import { isWritten, lineEnd, lineStart, nextLine, type Refusal, type Splice } from './splice.js'
import { planRemoval } from './remove.js'
import { replaceValue } from './replace.js'
import type { Planned } from './set.js'
import { type Entry, stretchOf, takeEntry } from './cut.js'
import { trace } from './resolve-path.js'
import { entryLines, inline, type Tree } from './write.js'
import type { Source } from '../parse.js'

/**
 * A key goes to another place with its lines and comments: first it is written there, then taken out here, each time
 * with a look at what the text holds. What becomes empty by that goes too.
 */
export function moved(source: Source, edit: Moving, expected: unknown): Source | Refusal {
  const entry = takeEntry(source, edit.path, edit.to.at(-1) ?? '')
  if ('refused' in entry) return entry
  const both = inBothPlaces(source.data, edit)
  if ('refused' in both) return both
  const written = inserted(source, edit, entry, both.data)
  if ('refused' in written) return written
  const result = takenOut(written, edit.path, expected)
  if ('refused' in result || sameComments(source.text, result.text, edit)) return result
  return { refused: `A comment around \`${edit.path.join('.')}\` would be lost. Move it by hand.` }
}

/** Flow collections on the way may have to become blocks first, one after the other. */
function inserted(source: Source, edit: Moving, entry: Entry, expected: unknown): Source | Refusal {
  const step = planInsertion(source, edit.to, entry)
  if ('refused' in step) return step
  if (!('reshape' in step)) return guarded(source, step, expected, edit.path)
  const reshaped = guarded(source, step.reshape, source.data, edit.path)
  return 'refused' in reshaped ? reshaped : inserted(reshaped, edit, entry, expected)
}

function planInsertion(source: Source, to: Path, entry: Entry): Planned {
  const { text } = source
  const outer = to.slice(0, -1)
  const { steps, node, rest } = trace(source, outer)
  const done = outer.slice(0, outer.length - rest.length)
  const flow = outermostFlow(steps, node)
  const last = steps.at(-1)
  const [name] = [...rest, ...to.slice(-1)]
  if (isMap(node) && node.flow === true && node.items.length > 0 && rest.length === 0 && entry.inFlow !== undefined) {
    return flowEntry(node, done, name ?? '', entry.inFlow)
  }
  if (flow && (flow.node !== node || flow.node.items.length > 0)) return blockInstead(text, flow)
  const lines = nested(rest, entry.lines)
  if (isMap(node) && node.flow !== true) return insertLines(text, node, done, name ?? '', lines)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, opened(text, node, lines))
  return { refused: `The file has no place for \`${to.join('.')}\`. Move it by hand.` }
}

/** With the sections that are missing on the way. */
function nested([name, ...further]: Path, lines: readonly string[]): readonly string[] {
  return name === undefined ? lines : entryLines(inline(name), { kind: 'lines', lines: nested(further, lines) })
}

/** What comes under a key that holds nothing yet, or a bare figure, which becomes the likely one of several. */
function opened(text: string, node: unknown, lines: readonly string[]): Tree {
  const isFigure = isScalar(node) && node.value !== null && isWritten(node)
  const likely = isFigure ? [`likely: ${text.slice(node.range?.[0], node.range?.[1])}`] : []
  return { kind: 'lines', lines: [...likely, ...lines] }
}

/** First the comments that have gone along, then the key itself. */
function takenOut(source: Source, path: Path, expected: unknown): Source | Refusal {
  const { steps } = trace(source, path)
  const step = steps.at(-1)
  const isBlock = outermostFlow(steps, undefined) === undefined
  const bare = step?.kind === 'pair' && isBlock ? withoutComments(source, step, path) : source
  if ('refused' in bare) return bare
  const removal = planRemoval(bare, path)
  if ('refused' in removal) return removal
  const result = guarded(bare, removal, expected, path)
  return 'refused' in result || !isBlock ? result : withOneBlankLine(result, removal.from, expected, path)
}

function withoutComments(source: Source, step: Parameters<typeof stretchOf>[1], path: Path): Source | Refusal {
  const { text } = source
  const { above, key, last, end } = stretchOf(source, step)
  const from = above < key ? lineStart(text, key) : key
  if (above >= from && end === last) return source
  return guarded(source, { from: above, to: end, text: text.slice(from, last) }, source.data, path)
}

/** What stood apart by blank lines leaves two of them behind, or one at an end of the file. */
function withOneBlankLine(source: Source, at: number, expected: unknown, path: Path): Source {
  const splice = superfluousLine(source.text, at)
  const result = splice && guarded(source, splice, expected, path)
  return result === undefined || 'refused' in result ? source : result
}

function superfluousLine(text: string, at: number): Splice | undefined {
  const isBlank = (line: number) => text.slice(line, lineEnd(text, line)).trim() === ''
  if (at > 0 && text[at - 1] !== '\n') return undefined
  const above = at === 0 ? 0 : lineStart(text, at - 1)
  if (at > 0 && !isBlank(above)) return undefined
  if (at >= text.length) return { from: above, to: at, text: '' }
  return isBlank(at) ? { from: at, to: nextLine(text, at), text: '' } : undefined
}

/** The lines that say what a section is for come and go with it. */
function sameComments(before: string, after: string, { path, to }: Moving): boolean {
  const derived = new Set([path, to].flatMap(([section = '']) => sectionComment(section)))
  const own = (text: string) =>
    [...new Lexer().lex(text)]
      .filter((token) => token.startsWith('#') && !derived.has(token.trim()))
      .map((token) => token.trim())
      .toSorted()
      .join('\n')
  return own(before) === own(after)
}
