import { isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import type { EditValue } from './apply-edits.js'
import { lastEarlier } from './insert.js'
import { below, columnOf, isWritten, type Refusal, type Splice, startOf } from './splice.js'
import { replaceValue } from './replace.js'
import { hasComments, type Step } from './resolve-path.js'
import { inline, layoutOf, type Tree } from './write.js'

/** Collections in braces and brackets: added to where a word fits in, turned into blocks where it does not. */

interface Flow {
  readonly node: YAMLMap | YAMLSeq
  /** The step that leads to it, unless it is the whole plan. */
  readonly by: Step | undefined
}

/** The outermost collection in braces or brackets on the way; only that one can become a block. */
export function outermostFlow(steps: readonly Step[], last: unknown): Flow | undefined {
  const nodes = [...steps.map((step) => step.holder), last]
  const index = nodes.findIndex((node) => isCollection(node) && node.flow === true)
  const node = nodes[index]
  return isCollection(node) ? { node, by: steps[index - 1] } : undefined
}

/** `undefined` when the value does not fit on the line. */
export function insertIntoFlow(map: YAMLMap, path: Path, name: string, value: EditValue): Splice | undefined {
  const { head, body } = layoutOf({ kind: 'value', value })
  if (body.length > 0) return undefined
  const written = typeof value === 'string' ? inline(value, undefined, true) : head
  return flowEntry(map, path, name, `${inline(name, undefined, true)}: ${written}`)
}

export function flowEntry(map: YAMLMap, path: Path, name: string, entry: string): Splice {
  const earlier = lastEarlier(map, path, name)
  const at = earlier ? endOfEntry(earlier) : startOf(map.items[0]?.key)
  return { from: at, to: at, text: earlier ? `, ${entry}` : `${entry}, ` }
}

export function endOfEntry(entry: unknown): number {
  const pair = entry as Pair
  const node = isNode(entry) ? entry : isWritten(pair.value) ? pair.value : pair.key
  return isNode(node) ? (node.range?.[1] ?? 0) : 0
}

export function startOfEntry(entry: unknown): number {
  return startOf(isNode(entry) ? entry : (entry as Pair).key)
}

export function blockInstead(text: string, { node, by }: Flow): { readonly reshape: Splice } | Refusal {
  const [from, to] = [startOf(node), endOfEntry(node)]
  if (hasComments(text.slice(from, to))) {
    return { refused: 'Comments inside braces or brackets would be lost. Make the change by hand.' }
  }
  const tree = blockTree(text, node)
  if (by?.kind !== 'pair') {
    return { reshape: { from, to, text: below(layoutOf(tree).body, columnOf(text, from)).trimStart() } }
  }
  const reshape = replaceValue(text, by.pair, tree)
  return 'refused' in reshape ? reshape : { reshape }
}

function blockTree(text: string, node: YAMLMap | YAMLSeq): Tree {
  if (!isMap(node)) return { kind: 'items', items: node.items.map((item) => asItStands(text, item)) }
  return { kind: 'keys', entries: node.items.map((pair) => [sourceOf(text, pair.key), asItStands(text, pair.value)]) }
}

/** What stands on one line may stay as it is; what runs over several would depend on its indentation. */
export function asItStands(text: string, node: unknown): Tree {
  const source = isWritten(node) ? sourceOf(text, node) : ''
  if (!source.includes('\n')) return { kind: 'source', text: source }
  if (isCollection(node)) return blockTree(text, node)
  return { kind: 'value', value: isScalar(node) ? (node.value as EditValue) : '' }
}

export function sourceOf(text: string, node: unknown): string {
  return text.slice(startOf(node), endOfEntry(node))
}
