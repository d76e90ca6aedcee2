import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { type Branch, endOfWords, type Entry, type Place, type Row, type Tree } from './tree.js'

/** The tree of a document from its events, and from what they say. */
export function grownFrom(text: string, events: readonly Event[], data: unknown): Tree {
  return treeFrom({ text, events, next: 1, end: 0 }, data)
}

interface Reading {
  readonly text: string
  readonly events: readonly Event[]
  /** The index of the next event; the first is that of the document. */
  next: number
  /** Where the last single value ended. */
  end: number
}

function treeFrom(reading: Reading, data: unknown): Tree {
  const event = reading.events[reading.next]
  reading.next += 1
  if (event?.type === EVENT_ID.MAPPING)
    return branchFrom(reading, event.start, data as Readonly<Record<string, unknown>>)
  if (event?.type === EVENT_ID.SEQUENCE) return rowFrom(reading, event.start, data as readonly unknown[])
  return { kind: 'leaf', value: data, ...placeOf(event as ScalarEvent, reading) }
}

function branchFrom(reading: Reading, from: number, data: Readonly<Record<string, unknown>>): Branch {
  const entries: Entry[] = []
  while (!isOver(reading)) {
    const key = reading.events[reading.next] as ScalarEvent
    reading.next += 1
    const name = getScalarValue(reading.text, key)
    entries.push({ name, ...placeOf(key, reading), tree: valueFrom(reading, data[name]) })
  }
  return { kind: 'branch', entries, from }
}

/** `undefined` where there is only a key. */
function valueFrom(reading: Reading, data: unknown): Tree | undefined {
  const event = reading.events[reading.next]
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart >= 0) return treeFrom(reading, data)
  reading.next += 1
  return undefined
}

function rowFrom(reading: Reading, from: number, data: readonly unknown[]): Row {
  const items: Tree[] = []
  while (!isOver(reading)) items.push(treeFrom(reading, data[items.length]))
  return { kind: 'row', items, from }
}

function isOver(reading: Reading): boolean {
  const isOver = reading.events[reading.next]?.type === EVENT_ID.POP
  if (isOver) reading.next += 1
  return isOver
}

/** With its quotes; of a block of text from its sign, which stands on the line before it, behind the key. */
function placeOf({ style, valueStart, valueEnd }: ScalarEvent, reading: Reading): Place {
  const { text, end } = reading
  const line = Math.max(end, text.lastIndexOf('\n', valueStart - 2))
  reading.end = valueEnd
  switch (style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { from: valueStart - 1, to: valueEnd + 1 }
    case SCALAR_STYLE.LITERAL_BLOCK:
      return { from: text.indexOf('|', line), to: endOfWords(text, valueEnd) }
    case SCALAR_STYLE.FOLDED_BLOCK:
      return { from: text.indexOf('>', line), to: endOfWords(text, valueEnd) }
    default:
      return { from: valueStart, to: valueEnd }
  }
}
