import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../plan/path.js'
import type { Source } from './parse.js'
import type { Span } from './span.js'

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
  /** The node at the place, or the innermost existing one around it. */
  readonly node: unknown
  readonly keyRange: Range | undefined
  readonly valueRange: Range | undefined
}

export function find(source: Source, path: Path): Found {
  let node: unknown = source.doc.contents
  let keyRange: Range | undefined
  for (const part of path) {
    const step = isMap(node) ? inMap(node, part) : isSeq(node) ? inSeq(node, part) : undefined
    if (!step) return { exact: false, node, keyRange: keyRange ?? firstKey(node), valueRange: undefined }
    node = step.node
    keyRange = step.keyRange ?? keyRange
  }
  return { exact: true, node, keyRange, valueRange: valueRange(node) }
}

interface Step {
  readonly node: unknown
  readonly keyRange: Range | undefined
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

function inMap(map: YAMLMap, key: string): Step | undefined {
  const pair = pairOf(map, key)
  return pair && { node: pair.value, keyRange: rangeOf(pair.key) }
}

/** An item by its id, or by its position: `#1`. Its key range is that of its id, or of its first key. */
function inSeq(seq: YAMLSeq, part: string): Step | undefined {
  const byId = idsOf(seq).get(part)
  const position = /^#?(\d+)$/.exec(part)
  const item = byId ?? (position ? seq.items[Number(position[1]) - (part.startsWith('#') ? 1 : 0)] : undefined)
  if (item === undefined) return undefined
  const id = isMap(item) ? pairOf(item, 'id') : undefined
  return { node: item, keyRange: (id && rangeOf(id.value)) ?? firstKey(item) ?? rangeOf(item) }
}

const idsBySeq = new WeakMap<YAMLSeq, ReadonlyMap<unknown, unknown>>()

/** Items by id, the first where several share one; made once for a list, since long lists are looked through often. */
function idsOf(seq: YAMLSeq): ReadonlyMap<unknown, unknown> {
  const known = idsBySeq.get(seq)
  if (known) return known
  const ids = new Map(seq.items.toReversed().flatMap((item) => (isMap(item) ? [[item.get('id'), item] as const] : [])))
  idsBySeq.set(seq, ids)
  return ids
}

function firstKey(node: unknown): Range | undefined {
  return isMap(node) ? rangeOf(node.items[0]?.key) : rangeOf(node)
}

function rangeOf(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
}

/** Only a scalar is pointed at as a value; for a block of keys the key that opens it says more. */
function valueRange(node: unknown): Range | undefined {
  return isScalar(node) && node.value !== null ? rangeOf(node) : undefined
}
