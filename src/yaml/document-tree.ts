import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { findTextEnd, type MappingEntry, type YamlTree } from './tree.js'

/** Converts a document of the yaml library to a `YamlTree`, and rejects the YAML features that plans don't allow. */

/** YAML syntax that a plan may not use, such as an alias, with the message and the fix. */
export interface UnsupportedSyntax {
  /** Offsets into the text. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

/**
 * Returns the document as a tree, or its first piece of unsupported syntax: an alias, an anchor, or a key that is not
 * a scalar. YAML allows these, but they are hard on editors, on readers, and on edits of the text.
 */
export function buildTree(
  text: string,
  root: Node | null,
): { readonly tree: YamlTree | undefined; readonly unsupported: UnsupportedSyntax | undefined } {
  let unsupported: UnsupportedSyntax | undefined
  return { tree: convertNode(root), unsupported }

  function convertNode(node: Node | null): YamlTree | undefined {
    if (node === null || unsupported) return undefined
    if (isAlias(node))
      return refuse(node, 'This alias (*name) repeats text from elsewhere.', 'Write out the text instead of the alias.')
    if (node.anchor !== undefined) {
      return refuse(node, 'This anchor (&name) marks text to repeat elsewhere.', 'Remove the anchor.')
    }
    const [from = 0, to = 0] = node.range ?? []
    if (isMap<Node, Node | null>(node)) return { kind: 'mapping', entries: node.items.flatMap(convertPair), from }
    if (isSeq<Node>(node)) return { kind: 'sequence', items: node.items.map(convertNode), from }
    return isScalar(node)
      ? { kind: 'scalar', value: node.value, from, to: isBlockScalar(node) ? findTextEnd(text, to) : to }
      : undefined
  }

  function convertPair({ key, value }: Pair<Node, Node | null>): readonly MappingEntry[] {
    const scalar = isScalar(key) ? convertNode(key) : undefined
    if (!isScalar(key)) refuse(key, 'A key must be a plain word.', 'Write a single word before the colon.')
    if (scalar?.kind !== 'scalar') return []
    return [
      {
        name: formatKey(scalar.value),
        from: scalar.from,
        to: scalar.to,
        tree: isEmptyValue(value) ? undefined : convertNode(value),
      },
    ]
  }

  function refuse(node: Node | null, message: string, help: string): undefined {
    const [from = 0, to = 1] = node?.range ?? []
    unsupported ??= { range: [from, to], message, help }
  }
}

/** True for a key with no text after it; a written `null` or `~` is a value. */
function isEmptyValue(value: Node | null): boolean {
  if (value === null) return true
  return isScalar(value) && value.value === null && value.anchor === undefined && value.range?.[0] === value.range?.[1]
}

function isBlockScalar({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

/** Returns a key as text: YAML reads some keys as a number, a boolean, or null. */
function formatKey(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key ?? '').replaceAll('"', '')
}
