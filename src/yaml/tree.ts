/** The content of a plan's text with positions, without its formatting. Positions are offsets; `to` is exclusive. */
export type YamlTree = Scalar | Mapping | Sequence

export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A single value. */
export interface Scalar extends TextRange {
  readonly kind: 'scalar'
  readonly value: unknown
}

/** Keys with their values. */
export interface Mapping {
  readonly kind: 'mapping'
  readonly from: number
  readonly entries: readonly MappingEntry[]
}

/** A key with its value. The range is that of the key. */
export interface MappingEntry extends TextRange {
  readonly name: string
  /** `undefined` for a key without a value. */
  readonly tree: YamlTree | undefined
}

/** A list. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly from: number
  readonly items: readonly (YamlTree | undefined)[]
}

/** Returns the offset after the last character that is not whitespace: blank lines after a block scalar don't count. */
export function findTextEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/** Converts a tree to plain data. */
export function toData(tree: YamlTree | undefined): unknown {
  if (tree === undefined) return null
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'sequence') return tree.items.map(toData)
  const record: Record<string, unknown> = {}
  for (const { name, tree: child } of tree.entries) setOwnProperty(record, name, toData(child))
  return record
}

/** Sets a key. Assigning `__proto__` would replace the prototype of the record instead of adding a key. */
function setOwnProperty(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true })
  else record[name] = value
}
