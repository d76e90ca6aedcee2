import type { Path } from '../plan/path.js'
import type { Source } from './parse.js'
import type { Span } from './span.js'
import type { Branch, Entry, Row, Tree } from './tree.js'

export interface Location {
  readonly span: Span
  /** False when the place does not exist, and the span shows the nearest thing that does. */
  readonly exact: boolean
}

/** Where a place of the plan stands; for what is missing, the nearest thing around it that is there. */
export function locate(source: Source, path: Path, point: 'value' | 'key' = 'value'): Location {
  const found = find(source, path)
  const range =
    found.exact && point === 'value' ? (found.valueRange ?? found.keyRange) : (found.keyRange ?? found.valueRange)
  return { span: spanOf(source, range ?? [0, 0]), exact: found.exact }
}

export function spanOf(source: Source, [from, to]: Range): Span {
  const start = source.lines.linePos(Math.min(from, source.text.length))
  const end = source.lines.linePos(Math.min(Math.max(to, from), source.text.length))
  const line = Math.max(start.line, 1)
  const column = Math.max(start.col, 1)
  return { line, column, endLine: Math.max(end.line, line), endColumn: Math.max(end.col, end.line > line ? 1 : column) }
}

type Range = readonly [number, number]

export interface Found {
  readonly exact: boolean
  readonly keyRange: Range | undefined
  readonly valueRange: Range | undefined
}

export function find({ tree }: Source, path: Path): Found {
  let here = tree
  let keyRange: Range | undefined
  for (const part of path) {
    const step = here?.kind === 'branch' ? inBranch(here, part) : here?.kind === 'row' ? inRow(here, part) : undefined
    if (!step) return { exact: false, keyRange: keyRange ?? firstKey(here), valueRange: undefined }
    here = step.tree
    keyRange = step.keyRange ?? keyRange
  }
  return { exact: true, keyRange, valueRange: valueRange(here) }
}

interface Step {
  readonly tree: Tree | undefined
  readonly keyRange: Range | undefined
}

function inBranch({ entries }: Branch, key: string): Step | undefined {
  const entry = entries.find(({ name }) => name === key)
  return entry && { tree: entry.tree, keyRange: rangeOf(entry) }
}

/** An item by its id, or by its position: `#1`. Its key range is that of its id, of the key for that, or of its first key. */
function inRow(row: Row, part: string): Step | undefined {
  const byId = idsOf(row).get(part)
  const position = /^#?(\d+)$/.exec(part)
  const item = byId ?? (position ? row.items[Number(position[1]) - (part.startsWith('#') ? 1 : 0)] : undefined)
  if (item === undefined) return undefined
  const id = item.kind === 'branch' ? inBranch(item, 'id') : undefined
  return { tree: item, keyRange: valueRange(id?.tree) ?? id?.keyRange ?? firstKey(item) ?? rangeOf(item) }
}

const idsByRow = new WeakMap<Row, ReadonlyMap<unknown, Tree>>()

/** Items by id, the first where several share one; made once for a list, since long lists are looked through often. */
function idsOf(row: Row): ReadonlyMap<unknown, Tree> {
  const known = idsByRow.get(row)
  if (known) return known
  const ids = new Map(row.items.toReversed().flatMap((item) => (item ? [[idOf(item), item] as const] : [])))
  idsByRow.set(row, ids)
  return ids
}

function idOf(item: Tree): unknown {
  const id = item.kind === 'branch' ? inBranch(item, 'id')?.tree : undefined
  return id?.kind === 'leaf' ? id.value : undefined
}

function firstKey(tree: Tree | undefined): Range | undefined {
  const first = tree?.kind === 'branch' ? tree.entries[0] : tree
  return first && rangeOf(first)
}

/** Of keys or a list, where it begins. */
function rangeOf(place: Tree | Entry): Range {
  return [place.from, 'to' in place ? place.to : place.from]
}

/** Only a single value is pointed at as one; for a block of keys the key that opens it says more. */
function valueRange(tree: Tree | undefined): Range | undefined {
  return tree?.kind === 'leaf' && tree.value !== null ? rangeOf(tree) : undefined
}
