import { ID_PATTERN } from '../../plan/id.js'
import { isRecord } from '../../plan/read/normalize.js'
import type { Path } from '../../plan/path.js'
import type { Edit, EditValue } from './apply-edits.js'
import { isEstimateAt, isListAt } from './form.js'
import type { Refusal } from './splice.js'

/** What a plan's data has to be after an edit, reckoned without looking at the text. */

export type Expected = { readonly data: unknown } | Refusal

export function expectedData(data: unknown, edit: Extract<Edit, { kind: 'set' | 'remove' }>): Expected {
  if (edit.path.length === 0 || edit.path.includes('')) return { refused: 'The edit must name the path to change.' }
  if (edit.kind === 'set') return isFigure(edit.value) ? put(data, [], edit) : refuseNumber(edit.path)
  const rest = without(data, edit.path)
  if (rest === undefined)
    return { refused: `\`${edit.path.join('.')}\` is the only content, and removing it would leave the file empty.` }
  return { data: rest }
}

function isFigure(value: EditValue): boolean {
  return typeof value !== 'number' || Number.isFinite(value)
}

function refuseNumber(path: Path): Refusal {
  return { refused: `\`${path.join('.')}\` takes a number, but this value isn't a number.` }
}

type Setting = Extract<Edit, { kind: 'set' }>

function put(here: unknown, done: Path, edit: Setting): Expected {
  const [part, ...further] = edit.path.slice(done.length)
  if (part === undefined) return replaced(here, edit)
  const inner = [...done, part]
  if (isItems(here, done)) return putItem(asItems(here), inner, further, edit)
  const keys = isEmpty(here) ? {} : isEstimateAt(done) && !isRecord(here) ? { likely: here } : here
  if (!isRecord(keys)) {
    return { refused: `\`${done.join('.')}\` holds a value, so it can't hold keys. Remove the value first.` }
  }
  const changed = put(own(keys, part), inner, edit)
  return 'refused' in changed ? changed : { data: { ...keys, [part]: changed.data } }
}

function replaced(here: unknown, { path, value }: Setting): Expected {
  const isListOfTexts = Array.isArray(here) && !here.some((item) => typeof item === 'object')
  const isReplaceable = isEmpty(here) || (isListOfTexts ? Array.isArray(value) : typeof here !== 'object')
  if (!isReplaceable) {
    return {
      refused: `\`${path.join('.')}\` holds more than one value. Remove those values before you replace the whole field.`,
    }
  }
  return { data: value }
}

function putItem(items: readonly unknown[], path: Path, further: Path, edit: Setting): Expected {
  const id = path.at(-1) ?? ''
  const list = path.slice(0, -1).join('.')
  if (further.length === 0) return { refused: `\`${id}\` is an item of \`${list}\`. Name the key to set.` }
  const index = itemIndex(items, id)
  if (index === undefined && (id.startsWith('#') || !ID_PATTERN.test(id))) {
    return { refused: `There is no \`${id}\` in \`${list}\`, and \`${id}\` isn't a valid item ID.` }
  }
  const changed = put(index === undefined ? { id } : items[index], path, edit)
  if ('refused' in changed) return changed
  if (index !== undefined) return { data: items.with(index, changed.data) }
  const at = edit.before === undefined ? items.length : itemIndex(items, edit.before)
  if (at === undefined) return { refused: `\`${list}\` has no item \`${edit.before}\` to insert \`${id}\` before.` }
  return { data: items.toSpliced(at, 0, changed.data) }
}

/** What is left at a place; `undefined` when nothing is. */
export function without(here: unknown, path: Path): unknown {
  const [part, ...rest] = path
  if (part === undefined) return undefined
  if (Array.isArray(here)) {
    const items: readonly unknown[] = here
    const index = itemIndex(items, part)
    if (index === undefined) return items
    const left = without(items[index], rest)
    if (left !== undefined && !saysOnlyId(left, items[index])) return items.with(index, left)
    return items.length > 1 ? items.toSpliced(index, 1) : undefined
  }
  if (!isRecord(here) || !Object.hasOwn(here, part)) return here
  const left = without(here[part], rest)
  const others = Object.entries(here).filter(([key]) => key !== part)
  if (left !== undefined) return { ...here, [part]: left }
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

/** An item of which nothing is left but its name says nothing. */
function saysOnlyId(left: unknown, before: unknown): boolean {
  return isRecord(left) && isRecord(before) && Object.keys(left).join() === 'id' && Object.keys(before).length > 1
}

/** An item by its id, or by its position: `#2`. */
export function itemIndex(items: readonly unknown[], name: string): number | undefined {
  const byId = items.findIndex((item) => isRecord(item) && own(item, 'id') === name)
  if (byId >= 0) return byId
  const position = /^#(\d+)$/.exec(name)
  const index = position ? Number(position[1]) - 1 : -1
  return index in items ? index : undefined
}

export function valueIn(data: unknown, path: Path): unknown {
  let here = data
  for (const part of path) {
    if (Array.isArray(here)) here = (here as unknown[])[itemIndex(here, part) ?? -1]
    else here = isRecord(here) ? own(here, part) : undefined
  }
  return here
}

/** Does a list stand there? Where nothing stands yet, the form says. */
function isItems(here: unknown, path: Path): boolean {
  return isEmpty(here) ? isListAt(path) : Array.isArray(here)
}

function asItems(here: unknown): readonly unknown[] {
  return Array.isArray(here) ? here : []
}

/** Nothing, or an empty collection. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
}

export function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** The same data; the order of keys does not matter, that of items does. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other)
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  )
}
