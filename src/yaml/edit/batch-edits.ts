import { ESTIMATE_KEYS } from '../../plan/field.js'
import { isWithin, type Path, overlaps } from '../../plan/path.js'
import type { Edit } from './apply-edits.js'
import { getDataAt } from './data.js'
import { createKeyOrder, isEstimateAt, isListAt } from './form.js'
import { formatScalar, type NewContent } from './write.js'

/**
 * A section that is new is made by dozens of edits, and a text has to be parsed after each. So those that fill in what is
 * not there yet are put in at once: what comes out is, byte for byte, what one after the other would have made.
 */

export type Setting = Extract<Edit, { kind: 'set' }>

/** Which of the others, right after the first, go into the same place that the first one has to make. */
export function togetherWith(first: Setting, others: readonly Edit[], data: unknown): readonly Setting[] {
  const place = firstMissing(data, first.path)
  if (place === undefined || isName(first)) return []
  const together: Setting[] = []
  for (const edit of others) {
    const isPart = edit.kind === 'set' && isWithin(edit.path, place) && !isName(edit)
    if (!isPart || [first, ...together].some(({ path }) => overlaps(path, edit.path))) break
    together.push(edit)
  }
  return together
}

/** The outermost place on the way that is not there; `undefined` where all that is missing is the value itself. */
function firstMissing(data: unknown, path: Path): Path | undefined {
  const outer = path.slice(0, -1)
  const length = outer.findIndex((_, index) => getDataAt(data, path.slice(0, index + 1)) === undefined) + 1
  return length === 0 ? undefined : path.slice(0, length)
}

/** An item that is given another name is found by it from then on. */
function isName({ path }: Edit): boolean {
  return path.at(-1) === 'id'
}

/** What stands at a place where nothing stood, once all of these are set in it. */
export function treeOf(path: Path, settings: readonly Setting[]): NewContent {
  const [only] = settings
  if (only?.path.length === path.length) return { kind: 'value', value: only.value }
  if (isListAt(path)) {
    return { kind: 'items', items: inTurn(path, settings).map(([id, own]) => itemOf([...path, id], own)) }
  }
  const entries = entriesOf(path, settings)
  const [likely] = entries
  return isEstimateAt(path) && likely?.[0] === ESTIMATE_KEYS[0] && entries.length === 1
    ? likely[1]
    : { kind: 'keys', entries }
}

/** A new item of a list; it begins with its name. */
export function itemOf(path: Path, settings: readonly Setting[]): NewContent {
  const entries = entriesOf(path, settings)
  const named: Entry = ['id', { kind: 'value', value: path.at(-1) ?? '' }]
  return { kind: 'keys', entries: entries[0]?.[0] === 'id' ? entries : [named, ...entries] }
}

type Entry = readonly [key: string, NewContent]

function entriesOf(path: Path, settings: readonly Setting[]): readonly Entry[] {
  const parts = byPart(path, settings)
  return [...parts.keys()]
    .toSorted(createKeyOrder(path))
    .map((name) => [formatScalar(name), treeOf([...path, name], parts.get(name) ?? [])])
}

/** The items of a new list; one goes to the end, or before another. */
function inTurn(path: Path, settings: readonly Setting[]): readonly (readonly [id: string, readonly Setting[]])[] {
  return [...byPart(path, settings)].reduce<(readonly [string, readonly Setting[]])[]>((items, item) => {
    const at = items.findIndex(([id]) => id === item[1][0]?.before)
    return items.toSpliced(at === -1 ? items.length : at, 0, item)
  }, [])
}

/** By what comes next on their way, in the order in which they come. */
function byPart({ length }: Path, settings: readonly Setting[]): ReadonlyMap<string, readonly Setting[]> {
  const parts = new Map<string, Setting[]>()
  for (const one of settings) {
    const part = one.path[length] ?? ''
    parts.set(part, [...(parts.get(part) ?? []), one])
  }
  return parts
}
