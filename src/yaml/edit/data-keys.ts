import { isRecord } from '../../plan/read/normalize.js'
import { isWithin, type Path, isSamePath } from '../../plan/path.js'
import type { Edit } from './apply-edits.js'
import { type ExpectedData, isEmpty, findItemIndex, getOwn, getDataAt, removeAt } from './data.js'
import { isEstimateAt, isListAt } from './form.js'
import type { EditRefusal } from './splice.js'

/** Computes a plan's data after a key is renamed or moved, without looking at the text. */

export type RenameEdit = Extract<Edit, { kind: 'rename' }>
export type MoveEdit = Extract<Edit, { kind: 'move' }>

export function computeRenamedData(data: unknown, { path, to }: RenameEdit): ExpectedData {
  if (path.length === 0 || to === '') return MISSING_TARGET
  const key = findKey(data, path)
  if (key === undefined || to === path.at(-1)) return { data }
  if ('refused' in key) return key
  if (Object.hasOwn(key.parent, to)) return refuseTakenPath(path, [...path.slice(0, -1), to])
  const entries = Object.entries(key.parent).map(([name, value]) => [name === key.name ? to : name, value] as const)
  return { data: replaceAt(data, path.slice(0, -1), Object.fromEntries(entries)) }
}

export function computeMovedData(data: unknown, edit: MoveEdit): ExpectedData {
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
