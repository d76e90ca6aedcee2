import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** A piece of a document that a plan may not have, and what is wrong with it. */
export interface Refused {
  /** Offsets into the text. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

/**
 * What a document says, as plain data; or the first thing in it that YAML allows and a plan does without, because
 * editors, readers and edits would stumble over it: an alias, an anchor, a key that is not a word.
 */
export function plainData(root: Node | null): { readonly data: unknown; readonly refused: Refused | undefined } {
  let refused: Refused | undefined
  return { data: valueOf(root), refused }

  function valueOf(node: Node | null): unknown {
    if (node === null || refused) return undefined
    if (isAlias(node))
      return refuse(node, 'An alias (*name) stands for text written elsewhere.', 'Write the text out here.')
    if (node.anchor !== undefined) {
      return refuse(node, 'An anchor (&name) marks text to be repeated elsewhere.', 'Take the anchor out.')
    }
    if (isMap<Node, Node | null>(node)) return recordOf(node.items)
    if (isSeq<Node>(node)) return node.items.map(valueOf)
    return isScalar(node) ? node.value : undefined
  }

  function recordOf(pairs: readonly Pair<Node, Node | null>[]): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    for (const { key, value } of pairs) {
      if (!isScalar(key)) refuse(key, 'A key has to be a plain word.', 'Write a single word before the colon.')
      else set(record, nameOf(valueOf(key)), value === null ? null : valueOf(value))
    }
    return record
  }

  function refuse(node: Node | null, message: string, help: string): undefined {
    const [from = 0, to = 1] = node?.range ?? []
    refused ??= { range: [from, to], message, help }
  }
}

/** A key that YAML reads as a number, true or nothing is that word. */
function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key ?? '').replaceAll('"', '')
}

/** Assigning `__proto__` would change what the record is, not what it holds. */
function set(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true })
  else record[name] = value
}
