import { ID_PATTERN } from '../../plan/id.js'
import { isRecord } from '../../plan/read/normalize.js'
import { type Path, isWithin, isSamePath } from '../../plan/path.js'
import type { Edit, EditValue, RenameEdit, MoveEdit, SetEdit } from './types.js'
import { isEstimateAt, isListAt } from './form.js'
import type { EditRefusal } from './splice.js'

/** Computes a plan's data after an edit, without looking at the text. */

export type ExpectedData = { readonly data: unknown } | EditRefusal

/** Returns the data after one edit, or why the edit is impossible. */
export function computeDataAfterEdit(data: unknown, edit: Edit): ExpectedData {
  if (edit.kind === 'rename') return computeRenamedData(data, edit)
  if (edit.kind === 'move') return computeMovedData(data, edit)
  if (edit.path.length === 0 || edit.path.includes('')) return { refused: 'The edit must name the path to change.' }
  if (edit.kind === 'set') return isWritableValue(edit.value) ? setAt(data, [], edit) : refuseNonNumber(edit.path)
  const remaining = removeAt(data, edit.path)
  if (remaining === undefined)
    return { refused: `\`${edit.path.join('.')}\` is the only content, and removing it would leave the file empty.` }
  return { data: remaining }
}

function isWritableValue(value: EditValue): boolean {
  return typeof value !== 'number' || Number.isFinite(value)
}

function refuseNonNumber(path: Path): EditRefusal {
  return { refused: `\`${path.join('.')}\` takes a number, but this value isn't a number.` }
}

function setAt(current: unknown, currentPath: Path, edit: SetEdit): ExpectedData {
  const [part, ...further] = edit.path.slice(currentPath.length)
  if (part === undefined) return replaceData(current, edit)
  const innerPath = [...currentPath, part]
  if (isListData(current, currentPath)) return setInItem(toItems(current), innerPath, further, edit)
  const keys = isEmpty(current) ? {} : isEstimateAt(currentPath) && !isRecord(current) ? { likely: current } : current
  if (!isRecord(keys)) {
    return { refused: `\`${currentPath.join('.')}\` holds a value, so it can't hold keys. Remove the value first.` }
  }
  const changed = setAt(getOwn(keys, part), innerPath, edit)
  return 'refused' in changed ? changed : { data: { ...keys, [part]: changed.data } }
}

function replaceData(current: unknown, { path, value }: SetEdit): ExpectedData {
  const isListOfTexts = Array.isArray(current) && !current.some((item) => typeof item === 'object')
  const isReplaceable = isEmpty(current) || (isListOfTexts ? Array.isArray(value) : typeof current !== 'object')
  if (!isReplaceable) {
    return {
      refused: `\`${path.join('.')}\` holds more than one value. Remove those values before you replace the whole field.`,
    }
  }
  return { data: value }
}

function setInItem(items: readonly unknown[], path: Path, further: Path, edit: SetEdit): ExpectedData {
  const id = path.at(-1) ?? ''
  const list = path.slice(0, -1).join('.')
  if (further.length === 0) return { refused: `\`${id}\` is an item of \`${list}\`. Name the key to set.` }
  const index = findItemIndex(items, id)
  if (index === undefined && (id.startsWith('#') || !ID_PATTERN.test(id))) {
    return { refused: `There is no \`${id}\` in \`${list}\`, and \`${id}\` isn't a valid item ID.` }
  }
  const changed = setAt(index === undefined ? { id } : items[index], path, edit)
  if ('refused' in changed) return changed
  if (index !== undefined) return { data: items.with(index, changed.data) }
  const insertIndex = edit.before === undefined ? items.length : findItemIndex(items, edit.before)
  if (insertIndex === undefined)
    return { refused: `\`${list}\` has no item \`${edit.before}\` to insert \`${id}\` before.` }
  return { data: items.toSpliced(insertIndex, 0, changed.data) }
}

/** Returns the data without the value at the path; `undefined` when nothing remains. */
function removeAt(current: unknown, path: Path): unknown {
  const [part, ...remainingPath] = path
  if (part === undefined) return undefined
  if (Array.isArray(current)) {
    const items: readonly unknown[] = current
    const index = findItemIndex(items, part)
    if (index === undefined) return items
    const remainingItem = removeAt(items[index], remainingPath)
    if (remainingItem !== undefined && !holdsOnlyId(remainingItem, items[index]))
      return items.with(index, remainingItem)
    return items.length > 1 ? items.toSpliced(index, 1) : undefined
  }
  if (!isRecord(current) || !Object.hasOwn(current, part)) return current
  const remainingValue = removeAt(current[part], remainingPath)
  const otherEntries = Object.entries(current).filter(([key]) => key !== part)
  if (remainingValue !== undefined) return { ...current, [part]: remainingValue }
  return otherEntries.length > 0 ? Object.fromEntries(otherEntries) : undefined
}

/** True for an item that lost its last content: only its id remains, so the item goes too. */
function holdsOnlyId(after: unknown, before: unknown): boolean {
  return isRecord(after) && isRecord(before) && Object.keys(after).join() === 'id' && Object.keys(before).length > 1
}

/** Finds an item by its id, or by its position: `#2`. */
export function findItemIndex(items: readonly unknown[], name: string): number | undefined {
  const byId = items.findIndex((item) => isRecord(item) && getOwn(item, 'id') === name)
  if (byId >= 0) return byId
  const position = /^#(\d+)$/.exec(name)
  const index = position ? Number(position[1]) - 1 : -1
  return index in items ? index : undefined
}

export function getDataAt(data: unknown, path: Path): unknown {
  let current = data
  for (const part of path) {
    if (Array.isArray(current)) current = (current as unknown[])[findItemIndex(current, part) ?? -1]
    else current = isRecord(current) ? getOwn(current, part) : undefined
  }
  return current
}

/** True where the data is a list; where there is no data yet, the form decides. */
function isListData(current: unknown, path: Path): boolean {
  return isEmpty(current) ? isListAt(path) : Array.isArray(current)
}

function toItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** True for no value, or an empty collection. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
}

function getOwn(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** True for equal data. The order of keys doesn't matter; the order of list items does. */
export function isDeepEqual(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return Object.is(left, right)
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) &&
        isDeepEqual((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]),
    )
  )
}

function computeRenamedData(data: unknown, { path, to }: RenameEdit): ExpectedData {
  if (path.length === 0 || to === '') return MISSING_TARGET
  const key = findKey(data, path)
  if (key === undefined || to === path.at(-1)) return { data }
  if ('refused' in key) return key
  if (Object.hasOwn(key.parent, to)) return refuseTakenPath(path, [...path.slice(0, -1), to])
  const entries = Object.entries(key.parent).map(([name, value]) => [name === key.name ? to : name, value] as const)
  return { data: replaceAt(data, path.slice(0, -1), Object.fromEntries(entries)) }
}

function computeMovedData(data: unknown, edit: MoveEdit): ExpectedData {
  const copied = computeCopiedData(data, edit)
  return 'refused' in copied || copied.data === data ? copied : { data: removeAt(copied.data, edit.path) }
}

/** Returns the data halfway through a move: the value is at its new path and still at the old one. */
export function computeCopiedData(data: unknown, { path, to }: MoveEdit): ExpectedData {
  if (path.length === 0 || to.length === 0 || to.includes('')) return MISSING_TARGET
  const key = findKey(data, path)
  if (key === undefined || isSamePath(path, to)) return { data }
  if ('refused' in key) return key
  if (isWithin(to, path)) return { refused: `\`${path.join('.')}\` can't be moved into itself.` }
  return insertAt(data, [], { path, to }, key.parent[key.name])
}

const MISSING_TARGET: EditRefusal = { refused: 'The edit must name a key and its new name or path.' }

interface FoundKey {
  readonly parent: Record<string, unknown>
  readonly name: string
}

/** Returns the key at the path; `undefined` when there is none. */
function findKey(data: unknown, path: Path): FoundKey | EditRefusal | undefined {
  const [parent, name] = [getDataAt(data, path.slice(0, -1)), path.at(-1) ?? '']
  if (Array.isArray(parent) && findItemIndex(parent, name) !== undefined) {
    return { refused: `\`${path.join('.')}\` is a list item, not a key. Change it by hand.` }
  }
  return isRecord(parent) && Object.hasOwn(parent, name) ? { parent, name } : undefined
}

function refuseTakenPath(path: Path, to: Path): EditRefusal {
  const [oldPath, existingPath] = [path.join('.'), to.join('.')]
  return { refused: `\`${oldPath}\` can't become \`${existingPath}\`, which already exists. Remove one of the two.` }
}

type MovePaths = Pick<MoveEdit, 'path' | 'to'>

function insertAt(current: unknown, currentPath: Path, move: MovePaths, value: unknown): ExpectedData {
  const [part = '', ...further] = move.to.slice(currentPath.length)
  const innerPath = [...currentPath, part]
  if (Array.isArray(current) && current.length > 0) {
    const items: readonly unknown[] = current
    const index = findItemIndex(items, part)
    if (index === undefined || further.length === 0) return refuseListKey(currentPath, move.path)
    const changed = insertAt(items[index], innerPath, move, value)
    return 'refused' in changed ? changed : { data: items.with(index, changed.data) }
  }
  if (isEmpty(current) && isListAt(currentPath)) return refuseListKey(currentPath, move.path)
  const keys = isEmpty(current) ? {} : isEstimateAt(currentPath) && !isRecord(current) ? { likely: current } : current
  if (!isRecord(keys)) {
    return { refused: `\`${currentPath.join('.')}\` holds a value, so it can't hold keys. Remove the value first.` }
  }
  if (further.length === 0) {
    return Object.hasOwn(keys, part) ? refuseTakenPath(move.path, move.to) : { data: { ...keys, [part]: value } }
  }
  const changed = insertAt(getOwn(keys, part), innerPath, move, value)
  return 'refused' in changed ? changed : { data: { ...keys, [part]: changed.data } }
}

function refuseListKey(listPath: Path, path: Path): EditRefusal {
  return { refused: `\`${listPath.join('.')}\` is a list, so \`${path.join('.')}\` can't become one of its keys.` }
}

function replaceAt(current: unknown, path: Path, value: unknown): unknown {
  const [part, ...further] = path
  if (part === undefined) return value
  if (Array.isArray(current)) {
    const items: readonly unknown[] = current
    const index = findItemIndex(items, part) ?? 0
    return items.with(index, replaceAt(items[index], further, value))
  }
  return isRecord(current) ? { ...current, [part]: replaceAt(current[part], further, value) } : current
}
