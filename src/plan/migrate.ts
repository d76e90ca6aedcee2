import { TO_FORMAT_2 } from './migrations/format-2.js'
import { RENAMED_RULES } from './migrations/renamed-rules.js'
import { isRecord } from './read/normalize.js'
import { parsePath, type Path, samePath, showPath } from './path.js'
import { PLAN_VERSION } from './plan.js'

/**
 * How the plan format has changed from version to version, as data. Read forward, it brings an older plan to the format
 * of today. Read backward, it says what a field of today was called before, so that a fingerprint taken under an older
 * version can be recomputed, and nobody has to sign off a second time because a key was renamed.
 *
 * There is only a way back if nothing is lost: a new name or spelling must have meant nothing in the older format. Each
 * edit therefore swaps two names or spellings; one that is used again for something else does not collide with what had
 * that name before. `*` stands for every item of a list.
 */
export type MigrationEdit =
  /** A key gets another name where it stands. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /** A value, or a word in a list of words (`risk.harms.*`), is spelled differently where it stood as `from`. */
  | { readonly kind: 'set'; readonly path: Path; readonly from: Spelling; readonly to: Spelling }

export type Spelling = string | number | boolean

/** From one version of the format to the next. */
export interface Step {
  readonly from: number
  readonly edits: readonly MigrationEdit[]
}

/** One for every version before this one. */
export const STEPS: readonly Step[] = [TO_FORMAT_2]

/** The steps from one version to another, in order; `undefined` if one is missing. */
export function stepsBetween(older: number, newer: number, steps: readonly Step[]): readonly Step[] | undefined {
  const needed = Array.from({ length: Math.max(0, newer - older) }, (_, index) => older + index)
  const found = needed.map((from) => steps.find((step) => step.from === from))
  return found.every((step) => step !== undefined) ? found : undefined
}

/** What a field of today was called in an older version. */
export function nameAt(version: number, path: Path, steps: readonly Step[] = STEPS): Path {
  return editsSince(version, steps).reduceRight(renamed, path)
}

/** What a field of an older version is called today. */
export function nameToday(version: number, path: Path, steps: readonly Step[] = STEPS): Path {
  return editsSince(version, steps).reduce(renamed, path)
}

/** How a value at a path of today's format was spelled in an older version. */
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

/** Both ways: what had one name has the other. */
function renamed(path: Path, edit: MigrationEdit): Path {
  if (edit.kind === 'set') return path
  const outer = edit.path.slice(0, -1)
  const name = edit.path.at(-1) ?? ''
  const here = path[outer.length]
  if (!matches(path.slice(0, outer.length), outer) || (here !== name && here !== edit.to)) return path
  return path.with(outer.length, here === name ? edit.to : name)
}

function respelled(path: Path, value: unknown, edit: MigrationEdit): unknown {
  if (edit.kind !== 'set') return value
  if (Array.isArray(value)) {
    return matches([...path, '*'], edit.path) ? value.map((word: unknown) => swapped(word, edit)) : value
  }
  return matches(path, edit.path) ? swapped(value, edit) : value
}

function swapped(value: unknown, { from, to }: Extract<MigrationEdit, { kind: 'set' }>): unknown {
  if (value === from) return to
  return value === to ? from : value
}

function matches(path: Path, pattern: Path): boolean {
  return samePath(
    path,
    pattern.map((part, index) => (part === '*' ? (path[index] ?? part) : part)),
  )
}

/** A change to what is written in a file: a migration edit, or text that names a field or a rule. See `isItem`. */
export type WrittenEdit =
  MigrationEdit | { readonly kind: 'reword'; readonly path: Path; readonly reword: (text: string) => string }

/** Everything that changes in a plan between two versions, in order; `undefined` if a step is missing. */
export function migrationEdits(
  from: number,
  to: number,
  steps: readonly Step[] = STEPS,
): readonly WrittenEdit[] | undefined {
  const way = stepsBetween(from, to, steps)
  if (way === undefined) return undefined
  return [
    ...way.flatMap(({ edits }) => edits),
    ...fieldMentions((path) => nameToday(from, path, way)),
    ...ruleMentions(),
    { kind: 'set', path: ['mlplan'], from, to },
  ]
}

/** Texts of a plan that name a field of it. */
const NAME_FIELDS: readonly Path[] = [
  ['open_questions', '*', 'path'],
  ['not_applicable', '*', 'path'],
  ['waivers', '*', 'path'],
]

function fieldMentions(nameOf: (path: Path) => Path): readonly WrittenEdit[] {
  const reword = (text: string): string => showPath(nameOf(parsePath(text)))
  return NAME_FIELDS.map((path) => ({ kind: 'reword', path, reword }))
}

function ruleMentions(): readonly WrittenEdit[] {
  const reword = (id: string): string => RENAMED_RULES.get(id) ?? id
  return [{ kind: 'reword', path: ['waivers', '*', 'rule'], reword }]
}

/** What must be said differently in a plan because the field it names has another name now. */
export function mentionsCalled(data: unknown, nameOf: (path: Path) => Path): readonly SpellingEdit[] {
  return NAME_FIELDS.flatMap((pattern) => [...placesIn(data, pattern)]).flatMap(({ path, value }) => {
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

/** What brings the data of an older plan to the format of today; nothing for any other data. */
export function upgradeOf(data: unknown): readonly WrittenEdit[] {
  const version = isRecord(data) ? data['mlplan'] : undefined
  if (typeof version !== 'number' || !Number.isInteger(version) || version >= PLAN_VERSION) return []
  return migrationEdits(version, PLAN_VERSION) ?? []
}

/** The data of an older plan in the format of today; anything else as it is. */
export function upgradedData(data: unknown): unknown {
  return upgradeOf(data).reduce(withEdit, data)
}

/** The data after an edit. A key whose new name is taken keeps its old one. */
export function withEdit(data: unknown, edit: WrittenEdit): unknown {
  return changedAt(data, edit.path, edit)
}

function changedAt(here: unknown, [part, ...further]: Path, edit: WrittenEdit): unknown {
  if (part === undefined) return edit.kind === 'rename' ? here : newSpelling(here, edit)
  if (Array.isArray(here)) {
    return here.map((item: unknown, index) => (isItem(part, index) ? changedAt(item, further, edit) : item))
  }
  if (!isRecord(here) || !Object.hasOwn(here, part)) return here
  if (further.length > 0 || edit.kind !== 'rename') return { ...here, [part]: changedAt(here[part], further, edit) }
  if (Object.hasOwn(here, edit.to)) return here
  return Object.fromEntries(Object.entries(here).map(([name, value]) => [name === part ? edit.to : name, value]))
}

/** `*` is any item of a list, `#2` the second one. */
export function isItem(part: string, index: number): boolean {
  return part === '*' || part === `#${index + 1}`
}

export function newSpelling(value: unknown, edit: Exclude<WrittenEdit, { kind: 'rename' }>): unknown {
  if (edit.kind === 'set') return value === edit.from ? edit.to : value
  return typeof value === 'string' ? edit.reword(value) : value
}
