import { isRecord } from './normalize.js'
import { isWithin, parsePath, type Path, samePath, showPath } from './path.js'

/**
 * How the form of a plan has changed from version to version, as data. Read forward it brings an older plan to this
 * form; read backward it says how a place of today was called before, so that a fingerprint taken under an older
 * version can be worked out again, and nobody has to agree a second time because a key was renamed.
 *
 * There is only a way back if nothing is lost: a new name or spelling must have meant nothing in the older form. Each
 * edit therefore swaps two names or spellings; one that is used again for something else does not collide with what
 * was called so before. `*` stands for every item of a list.
 */
export type MigrationEdit =
  /** A key gets another name where it stands. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /** A key goes elsewhere, with its comments; sections on the way are made. Not through lists, and not into itself. */
  | { readonly kind: 'move'; readonly path: Path; readonly to: Path }
  /** A value is spelled otherwise where it stood as `from`: a single word or figure, not one of a list of words. */
  | { readonly kind: 'set'; readonly path: Path; readonly from: Spelling; readonly to: Spelling }

export type Spelling = string | number | boolean

/** From one version of the form to the next. */
export interface Step {
  readonly from: number
  readonly edits: readonly MigrationEdit[]
}

/** One for every version before this one. There is none yet. */
export const STEPS: readonly Step[] = []

/** The steps from one version to another, in order; `undefined` where there is no way. */
export function stepsBetween(older: number, newer: number, steps: readonly Step[]): readonly Step[] | undefined {
  const needed = Array.from({ length: Math.max(0, newer - older) }, (_, index) => older + index)
  const found = needed.map((from) => steps.find((step) => step.from === from))
  return found.every((step) => step !== undefined) ? found : undefined
}

/** How a place of today's form was called in an older version. */
export function nameAt(version: number, path: Path, steps: readonly Step[] = STEPS): Path {
  return editsSince(version, steps).reduceRight(renamed, path)
}

/** How a place of an older version is called today. */
export function nameToday(version: number, path: Path, steps: readonly Step[] = STEPS): Path {
  return editsSince(version, steps).reduce(renamed, path)
}

/** How a value that stands at a place of today's form was spelled in an older version. */
export function spellingAt(version: number, path: Path, value: unknown, steps: readonly Step[] = STEPS): unknown {
  const start = { path, value }
  const end = editsSince(version, steps).reduceRight(
    (now, edit) => ({ path: renamed(now.path, edit), value: respelled(now.path, now.value, edit) }),
    start,
  )
  return end.value
}

function editsSince(version: number, steps: readonly Step[]): readonly MigrationEdit[] {
  return steps
    .filter(({ from }) => from >= version)
    .toSorted((one, other) => one.from - other.from)
    .flatMap(({ edits }) => edits)
}

/** Both ways: what was called one is called the other. */
function renamed(path: Path, edit: MigrationEdit): Path {
  if (edit.kind === 'set') return path
  if (edit.kind === 'move') {
    if (isWithin(path, edit.path)) return [...edit.to, ...path.slice(edit.path.length)]
    return isWithin(path, edit.to) ? [...edit.path, ...path.slice(edit.to.length)] : path
  }
  const outer = edit.path.slice(0, -1)
  const name = edit.path.at(-1) ?? ''
  const here = path[outer.length]
  if (!isAt(path.slice(0, outer.length), outer) || (here !== name && here !== edit.to)) return path
  return path.with(outer.length, here === name ? edit.to : name)
}

function respelled(path: Path, value: unknown, edit: MigrationEdit): unknown {
  if (edit.kind !== 'set' || !isAt(path, edit.path)) return value
  if (value === edit.from) return edit.to
  return value === edit.to ? edit.from : value
}

function isAt(path: Path, pattern: Path): boolean {
  return samePath(
    path,
    pattern.map((part, index) => (part === '*' ? (path[index] ?? part) : part)),
  )
}

/** What an edit comes to in one plan: one for each item that `*` stands for, none where there is nothing to change. */
export function editsIn(data: unknown, edit: MigrationEdit): readonly MigrationEdit[] {
  return [...placesIn(data, edit.path)]
    .filter(({ value }) => edit.kind !== 'set' || value === edit.from)
    .map(({ path }) => ({ ...edit, path }))
}

/** Texts of a plan that name a place of it. */
const NAMING_PLACES: readonly Path[] = [
  ['open_questions', '*', 'about'],
  ['not_applicable', '*', 'about'],
  ['waivers', '*', 'at'],
]

/** What has to be said otherwise because the place that is spoken of is called otherwise now. */
export function mentionsIn(data: unknown, version: number, steps: readonly Step[]): readonly MigrationEdit[] {
  return mentionsCalled(data, (path) => nameToday(version, path, steps))
}

/** The same, whatever gives places another name. */
export function mentionsCalled(data: unknown, nameOf: (path: Path) => Path): readonly SpellingEdit[] {
  return NAMING_PLACES.flatMap((pattern) => [...placesIn(data, pattern)]).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return []
    const to = showPath(nameOf(parsePath(value)))
    return to === value ? [] : [{ kind: 'set' as const, path, from: value, to }]
  })
}

type SpellingEdit = Extract<MigrationEdit, { kind: 'set' }>

interface Found {
  readonly path: Path
  readonly value: unknown
}

/** Items are named by their position: ids may be missing, or given twice. */
function* placesIn(here: unknown, pattern: Path, done: Path = []): Generator<Found> {
  const [part, ...further] = pattern
  if (part === undefined) yield { path: done, value: here }
  else if (part === '*') {
    const items: readonly unknown[] = Array.isArray(here) ? here : []
    for (const [index, item] of items.entries()) yield* placesIn(item, further, [...done, `#${index + 1}`])
  } else if (isRecord(here) && Object.hasOwn(here, part)) yield* placesIn(here[part], further, [...done, part])
}
