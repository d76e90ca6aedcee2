import { isMap, isScalar, isSeq, Lexer, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { findItemIndex } from './data.js'
import { getColumn, findLineStart, getNodeStart } from './splice.js'
import type { Source } from '../parse.js'

/** One step into a plan: a key of a map, or an item of a list. */
export type PathStep =
  | { readonly kind: 'pair'; readonly parent: YAMLMap; readonly index: number; readonly pair: Pair }
  | { readonly kind: 'item'; readonly parent: YAMLSeq; readonly index: number }

export interface ResolvedPath {
  /** The steps for the part of the path that exists. */
  readonly steps: readonly PathStep[]
  /** The node that the last step leads to. */
  readonly node: unknown
  /** The part of the path that does not exist. */
  readonly missingPath: Path
}

export function resolvePath(source: Source, path: Path): ResolvedPath {
  const steps: PathStep[] = []
  let node: unknown = source.doc.contents
  for (const [depth, part] of path.entries()) {
    const step = findStep(node, part, source)
    if (!step) return { steps, node, missingPath: path.slice(depth) }
    steps.push(step)
    node = step.kind === 'pair' ? step.pair.value : step.parent.items[step.index]
  }
  return { steps, node, missingPath: [] }
}

function findStep(node: unknown, part: string, source: Source): PathStep | undefined {
  if (isSeq(node)) {
    const index = findItemIndex(node.toJS(source.doc) as unknown[], part)
    return index === undefined ? undefined : { kind: 'item', parent: node, index }
  }
  if (!isMap(node)) return undefined
  const index = node.items.findIndex((pair) => getKeyName(pair) === part)
  const pair = node.items[index]
  return pair && { kind: 'pair', parent: node, index, pair }
}

export function getKeyName(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** Finds the dash of a block-list item: in the column of the first dash, with only comments between dash and item. */
export function findDash(text: string, list: YAMLSeq, index: number): number {
  const first = getNodeStart(list)
  if (index === 0) return first
  const column = getColumn(text, first)
  let line = findLineStart(text, getNodeStart(list.items[index]))
  while (line > first && text[line + column] !== '-') line = findLineStart(text, line - 1)
  return line + column
}

export function hasComments(flow: string): boolean {
  return [...new Lexer().lex(flow)].some((token) => token.startsWith('#'))
}
