/** What a plan's text says and where, without how it is written. Offsets go into the text; `to` is one past. */
export type Tree = Leaf | Branch | Row

export interface Place {
  readonly from: number
  readonly to: number
}

/** A single value. */
export interface Leaf extends Place {
  readonly kind: 'leaf'
  readonly value: unknown
}

/** Keys with what stands under them. */
export interface Branch {
  readonly kind: 'branch'
  readonly from: number
  readonly entries: readonly Entry[]
}

/** The place is that of the key. */
export interface Entry extends Place {
  readonly name: string
  /** `undefined` where there is only a key. */
  readonly tree: Tree | undefined
}

/** A list. */
export interface Row {
  readonly kind: 'row'
  readonly from: number
  readonly items: readonly (Tree | undefined)[]
}

/** A block of text ends with its last word, whatever blank lines come behind. */
export function endOfWords(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/** The same as plain data. */
export function dataOf(tree: Tree | undefined): unknown {
  if (tree === undefined) return null
  if (tree.kind === 'leaf') return tree.value
  if (tree.kind === 'row') return tree.items.map(dataOf)
  const record: Record<string, unknown> = {}
  for (const { name, tree: inner } of tree.entries) set(record, name, dataOf(inner))
  return record
}

/** Assigning `__proto__` would change what the record is, not what it holds. */
function set(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true })
  else record[name] = value
}
