import { isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import type { EditValue } from './types.js'
import { findPredecessor } from './insert.js'
import { formatLinesBelow, getColumn, isWritten, type EditRefusal, type Splice, getNodeStart } from './splice.js'
import { replaceValue } from './replace.js'
import { hasComments, type PathStep } from './resolve-path.js'
import { formatScalar, computeLayout, type NewContent } from './write.js'

/** Edits of flow collections (`{…}`, `[…]`): a value is inserted if it fits; otherwise the collection becomes a block. */

interface FlowCollection {
  readonly node: YAMLMap | YAMLSeq
  /** The step that leads to it; `undefined` when it is the whole plan. */
  readonly parentStep: PathStep | undefined
}

/** Finds the outermost flow collection on the path; only that one can become a block. */
export function findOutermostFlow(steps: readonly PathStep[], lastNode: unknown): FlowCollection | undefined {
  const nodes = [...steps.map((step) => step.parent), lastNode]
  const index = nodes.findIndex((node) => isCollection(node) && node.flow === true)
  const node = nodes[index]
  return isCollection(node) ? { node, parentStep: steps[index - 1] } : undefined
}

/** Inserts a key into a flow map; `undefined` when the value doesn't fit on the line. */
export function insertIntoFlow(map: YAMLMap, path: Path, name: string, value: EditValue): Splice | undefined {
  const { head, body } = computeLayout({ kind: 'value', value })
  if (body.length > 0) return undefined
  const valueText = typeof value === 'string' ? formatScalar(value, undefined, true) : head
  return insertFlowEntry(map, path, name, `${formatScalar(name, undefined, true)}: ${valueText}`)
}

export function insertFlowEntry(map: YAMLMap, path: Path, name: string, entry: string): Splice {
  const predecessor = findPredecessor(map, path, name)
  const offset = predecessor ? getEntryEnd(predecessor) : getNodeStart(map.items[0]?.key)
  return { from: offset, to: offset, text: predecessor ? `, ${entry}` : `${entry}, ` }
}

export function getEntryEnd(entry: unknown): number {
  const pair = entry as Pair
  const node = isNode(entry) ? entry : isWritten(pair.value) ? pair.value : pair.key
  return isNode(node) ? (node.range?.[1] ?? 0) : 0
}

export function getEntryStart(entry: unknown): number {
  return getNodeStart(isNode(entry) ? entry : (entry as Pair).key)
}

export function convertToBlock(
  text: string,
  { node, parentStep }: FlowCollection,
): { readonly reshape: Splice } | EditRefusal {
  const [from, to] = [getNodeStart(node), getEntryEnd(node)]
  if (hasComments(text.slice(from, to))) {
    return { refused: 'Comments inside braces or brackets would be lost. Make the change by hand.' }
  }
  const content = toBlockContent(text, node)
  if (parentStep?.kind !== 'pair') {
    return {
      reshape: { from, to, text: formatLinesBelow(computeLayout(content).body, getColumn(text, from)).trimStart() },
    }
  }
  const reshape = replaceValue(text, parentStep.pair, content)
  return 'refused' in reshape ? reshape : { reshape }
}

function toBlockContent(text: string, node: YAMLMap | YAMLSeq): NewContent {
  if (!isMap(node)) return { kind: 'items', items: node.items.map((item) => toContent(text, item)) }
  return { kind: 'keys', entries: node.items.map((pair) => [getNodeText(text, pair.key), toContent(text, pair.value)]) }
}

/** Copies a node: one line is kept as written; several lines are rebuilt, because they depend on their indentation. */
export function toContent(text: string, node: unknown): NewContent {
  const nodeText = isWritten(node) ? getNodeText(text, node) : ''
  if (!nodeText.includes('\n')) return { kind: 'source', text: nodeText }
  if (isCollection(node)) return toBlockContent(text, node)
  return { kind: 'value', value: isScalar(node) ? (node.value as EditValue) : '' }
}

export function getNodeText(text: string, node: unknown): string {
  return text.slice(getNodeStart(node), getEntryEnd(node))
}
