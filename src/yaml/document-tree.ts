import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { endOfWords, type Entry, type Tree } from './tree.js'

/** What a document of yaml says, and what a plan does without. */

/** A piece of a document that a plan may not have, and what is wrong with it. */
export interface Refused {
  /** Offsets into the text. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

/**
 * What a document says; or the first thing in it that YAML allows and a plan does without, because editors, readers and
 * edits would stumble over it: an alias, an anchor, a key that is not a word.
 */
export function treeOf(
  text: string,
  root: Node | null,
): { readonly tree: Tree | undefined; readonly refused: Refused | undefined } {
  let refused: Refused | undefined
  return { tree: grown(root), refused }

  function grown(node: Node | null): Tree | undefined {
    if (node === null || refused) return undefined
    if (isAlias(node))
      return refuse(node, 'This alias (*name) repeats text from elsewhere.', 'Write out the text instead of the alias.')
    if (node.anchor !== undefined) {
      return refuse(node, 'This anchor (&name) marks text to repeat elsewhere.', 'Remove the anchor.')
    }
    const [from = 0, to = 0] = node.range ?? []
    if (isMap<Node, Node | null>(node)) return { kind: 'branch', entries: node.items.flatMap(entryOf), from }
    if (isSeq<Node>(node)) return { kind: 'row', items: node.items.map(grown), from }
    return isScalar(node)
      ? { kind: 'leaf', value: node.value, from, to: isBlock(node) ? endOfWords(text, to) : to }
      : undefined
  }

  function entryOf({ key, value }: Pair<Node, Node | null>): readonly Entry[] {
    const leaf = isScalar(key) ? grown(key) : undefined
    if (!isScalar(key)) refuse(key, 'A key must be a plain word.', 'Write a single word before the colon.')
    if (leaf?.kind !== 'leaf') return []
    return [
      { name: nameOf(leaf.value), from: leaf.from, to: leaf.to, tree: isNothing(value) ? undefined : grown(value) },
    ]
  }

  function refuse(node: Node | null, message: string, help: string): undefined {
    const [from = 0, to = 1] = node?.range ?? []
    refused ??= { range: [from, to], message, help }
  }
}

/** Not even a word for it: there is only a key. */
function isNothing(value: Node | null): boolean {
  if (value === null) return true
  return isScalar(value) && value.value === null && value.anchor === undefined && value.range?.[0] === value.range?.[1]
}

function isBlock({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

/** A key that YAML reads as a number, true or nothing is that word. */
function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key ?? '').replaceAll('"', '')
}
