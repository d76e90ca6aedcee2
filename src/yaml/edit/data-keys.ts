import { isRecord } from '../../plan/read/normalize.js'
import { isWithin, type Path, samePath } from '../../plan/path.js'
import type { Edit } from './apply-edits.js'
import { type Expected, isEmpty, itemIndex, own, valueIn, without } from './data.js'
import { isEstimateAt, isListAt } from './form.js'
import type { Refusal } from './splice.js'

/** What a plan's data has to be when a key is called otherwise or stands elsewhere, reckoned without the text. */

export type Renaming = Extract<Edit, { kind: 'rename' }>
export type Moving = Extract<Edit, { kind: 'move' }>

export function renamedData(data: unknown, { path, to }: Renaming): Expected {
  if (path.length === 0 || to === '') return NOWHERE
  const key = keyIn(data, path)
  if (key === undefined || to === path.at(-1)) return { data }
  if ('refused' in key) return key
  if (Object.hasOwn(key.holder, to)) return taken(path, [...path.slice(0, -1), to])
  const entries = Object.entries(key.holder).map(([name, value]) => [name === key.name ? to : name, value] as const)
  return { data: replacedAt(data, path.slice(0, -1), Object.fromEntries(entries)) }
}

export function movedData(data: unknown, edit: Moving): Expected {
  const both = inBothPlaces(data, edit)
  return 'refused' in both || both.data === data ? both : { data: without(both.data, edit.path) }
}

/** Halfway of a move: the value stands at its new place, and still at the old one. */
export function inBothPlaces(data: unknown, { path, to }: Moving): Expected {
  if (path.length === 0 || to.length === 0 || to.includes('')) return NOWHERE
  const key = keyIn(data, path)
  if (key === undefined || samePath(path, to)) return { data }
  if ('refused' in key) return key
  if (isWithin(to, path)) return { refused: `\`${path.join('.')}\` can't be moved into itself.` }
  return put(data, [], { path, to }, key.holder[key.name])
}

const NOWHERE: Refusal = { refused: 'The edit must name a key and its new name or path.' }

interface Key {
  readonly holder: Record<string, unknown>
  readonly name: string
}

/** `undefined` when it is not there. */
function keyIn(data: unknown, path: Path): Key | Refusal | undefined {
  const [holder, name] = [valueIn(data, path.slice(0, -1)), path.at(-1) ?? '']
  if (Array.isArray(holder) && itemIndex(holder, name) !== undefined) {
    return { refused: `\`${path.join('.')}\` is a list item, not a key. Change it by hand.` }
  }
  return isRecord(holder) && Object.hasOwn(holder, name) ? { holder, name } : undefined
}

function taken(path: Path, to: Path): Refusal {
  const [old, present] = [path.join('.'), to.join('.')]
  return { refused: `\`${old}\` can't become \`${present}\`, which already exists. Remove one of the two.` }
}

type Way = Pick<Moving, 'path' | 'to'>

function put(here: unknown, done: Path, way: Way, value: unknown): Expected {
  const [part = '', ...further] = way.to.slice(done.length)
  const inner = [...done, part]
  if (Array.isArray(here) && here.length > 0) {
    const items: readonly unknown[] = here
    const index = itemIndex(items, part)
    if (index === undefined || further.length === 0) return noKey(done, way.path)
    const changed = put(items[index], inner, way, value)
    return 'refused' in changed ? changed : { data: items.with(index, changed.data) }
  }
  if (isEmpty(here) && isListAt(done)) return noKey(done, way.path)
  const keys = isEmpty(here) ? {} : isEstimateAt(done) && !isRecord(here) ? { likely: here } : here
  if (!isRecord(keys)) {
    return { refused: `\`${done.join('.')}\` holds a value, so it can't hold keys. Remove the value first.` }
  }
  if (further.length === 0) {
    return Object.hasOwn(keys, part) ? taken(way.path, way.to) : { data: { ...keys, [part]: value } }
  }
  const changed = put(own(keys, part), inner, way, value)
  return 'refused' in changed ? changed : { data: { ...keys, [part]: changed.data } }
}

function noKey(list: Path, path: Path): Refusal {
  return { refused: `\`${list.join('.')}\` is a list, so \`${path.join('.')}\` can't become one of its keys.` }
}

function replacedAt(here: unknown, path: Path, value: unknown): unknown {
  const [part, ...further] = path
  if (part === undefined) return value
  if (Array.isArray(here)) {
    const items: readonly unknown[] = here
    const index = itemIndex(items, part) ?? 0
    return items.with(index, replacedAt(items[index], further, value))
  }
  return isRecord(here) ? { ...here, [part]: replacedAt(here[part], further, value) } : here
}
