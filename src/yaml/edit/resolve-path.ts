import { isMap, isScalar, isSeq, Lexer, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { itemIndex } from './data.js'
import { columnOf, lineStart, startOf } from './splice.js'
import type { Source } from '../parse.js'

/** One step into a plan: a key of a map, or an item of a list. */
export type Step =
  | { readonly kind: 'pair'; readonly holder: YAMLMap; readonly index: number; readonly pair: Pair }
  | { readonly kind: 'item'; readonly holder: YAMLSeq; readonly index: number }

export interface Trace {
  /** As far as the path exists. */
  readonly steps: readonly Step[]
  /** What the last step led to. */
  readonly node: unknown
  /** The part of the path that does not exist. */
  readonly rest: Path
}

export function trace(source: Source, path: Path): Trace {
  const steps: Step[] = []
  let node: unknown = source.doc.contents
  for (const [done, part] of path.entries()) {
    const step = stepInto(node, part, source)
    if (!step) return { steps, node, rest: path.slice(done) }
    steps.push(step)
    node = step.kind === 'pair' ? step.pair.value : step.holder.items[step.index]
  }
  return { steps, node, rest: [] }
}

function stepInto(node: unknown, part: string, source: Source): Step | undefined {
  if (isSeq(node)) {
    const index = itemIndex(node.toJS(source.doc) as unknown[], part)
    return index === undefined ? undefined : { kind: 'item', holder: node, index }
  }
  if (!isMap(node)) return undefined
  const index = node.items.findIndex((pair) => keyOf(pair) === part)
  const pair = node.items[index]
  return pair && { kind: 'pair', holder: node, index, pair }
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** The dash in front of an item of a block list: in the column of the first one, with only comments in between. */
export function dashOf(text: string, list: YAMLSeq, index: number): number {
  const first = startOf(list)
  if (index === 0) return first
  const column = columnOf(text, first)
  let line = lineStart(text, startOf(list.items[index]))
  while (line > first && text[line + column] !== '-') line = lineStart(text, line - 1)
  return line + column
}

export function hasComments(flow: string): boolean {
  return [...new Lexer().lex(flow)].some((token) => token.startsWith('#'))
}
