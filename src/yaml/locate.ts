import type { Path } from '../plan/path.js'
import type { Source } from './parse.js'
import type { Mapping, MappingEntry, Sequence, YamlTree } from './tree.js'
import type { Span } from './lines.js'

export interface Location {
  readonly span: Span
  /** False when the path doesn't exist, and the span shows its nearest existing parent. */
  readonly exact: boolean
}

/** Finds the position of a path in the text; for a missing path, the position of its nearest existing parent. */
export function locate(source: Source, path: Path, point: 'value' | 'key' = 'value'): Location {
  const node = findNode(source, path)
  const range =
    node.exact && point === 'value' ? (node.valueRange ?? node.keyRange) : (node.keyRange ?? node.valueRange)
  return { span: createSpan(source, range ?? [0, 0]), exact: node.exact }
}

export function createSpan(source: Source, [from, to]: OffsetRange): Span {
  const start = source.lines.positionAt(Math.min(from, source.text.length))
  const end = source.lines.positionAt(Math.min(Math.max(to, from), source.text.length))
  const line = Math.max(start.line, 1)
  const column = Math.max(start.col, 1)
  return { line, column, endLine: Math.max(end.line, line), endColumn: Math.max(end.col, end.line > line ? 1 : column) }
}

type OffsetRange = readonly [number, number]

export interface FoundNode {
  readonly exact: boolean
  readonly keyRange: OffsetRange | undefined
  readonly valueRange: OffsetRange | undefined
}

export function findNode({ tree }: Source, path: Path): FoundNode {
  let current = tree
  let keyRange: OffsetRange | undefined
  for (const part of path) {
    const child =
      current?.kind === 'mapping'
        ? findInMapping(current, part)
        : current?.kind === 'sequence'
          ? findInSequence(current, part)
          : undefined
    if (!child) return { exact: false, keyRange: keyRange ?? getFirstKeyRange(current), valueRange: undefined }
    current = child.tree
    keyRange = child.keyRange ?? keyRange
  }
  return { exact: true, keyRange, valueRange: getValueRange(current) }
}

interface FoundChild {
  readonly tree: YamlTree | undefined
  readonly keyRange: OffsetRange | undefined
}

function findInMapping({ entries }: Mapping, key: string): FoundChild | undefined {
  const entry = entries.find(({ name }) => name === key)
  return entry && { tree: entry.tree, keyRange: toRange(entry) }
}

/** Finds an item by id or position (`#1`). Its key range is that of the id value, the id key, or its first key. */
function findInSequence(sequence: Sequence, part: string): FoundChild | undefined {
  const byId = indexItemsById(sequence).get(part)
  const position = /^#?(\d+)$/.exec(part)
  const item = byId ?? (position ? sequence.items[Number(position[1]) - (part.startsWith('#') ? 1 : 0)] : undefined)
  if (item === undefined) return undefined
  const id = item.kind === 'mapping' ? findInMapping(item, 'id') : undefined
  return { tree: item, keyRange: getValueRange(id?.tree) ?? id?.keyRange ?? getFirstKeyRange(item) ?? toRange(item) }
}

const itemsByIdCache = new WeakMap<Sequence, ReadonlyMap<unknown, YamlTree>>()

/** Indexes items by id, the first one where ids repeat. Cached per list, because long lists are searched often. */
function indexItemsById(sequence: Sequence): ReadonlyMap<unknown, YamlTree> {
  const cached = itemsByIdCache.get(sequence)
  if (cached) return cached
  const itemsById = new Map(
    sequence.items.toReversed().flatMap((item) => (item ? [[getIdValue(item), item] as const] : [])),
  )
  itemsByIdCache.set(sequence, itemsById)
  return itemsById
}

function getIdValue(item: YamlTree): unknown {
  const id = item.kind === 'mapping' ? findInMapping(item, 'id')?.tree : undefined
  return id?.kind === 'scalar' ? id.value : undefined
}

function getFirstKeyRange(tree: YamlTree | undefined): OffsetRange | undefined {
  const first = tree?.kind === 'mapping' ? tree.entries[0] : tree
  return first && toRange(first)
}

/** Returns the range of a node. A mapping or a sequence has only a start. */
function toRange(node: YamlTree | MappingEntry): OffsetRange {
  return [node.from, 'to' in node ? node.to : node.from]
}

/** Returns the range of a scalar. For mappings and sequences, the range of the key is more useful. */
function getValueRange(tree: YamlTree | undefined): OffsetRange | undefined {
  return tree?.kind === 'scalar' && tree.value !== null ? toRange(tree) : undefined
}
