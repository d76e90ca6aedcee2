import { TO_FORMAT_2 } from './migrations/format-2.js'
import { RENAMED_RULES } from './migrations/renamed-rules.js'
import { isRecord } from './read/normalize.js'
import { parsePath, type Path, isSamePath, formatPath } from './path.js'
import { PLAN_VERSION } from './plan.js'
import type { MigrationEdit, FormatMigration } from './migrations/types.js'

/**
 * The changes of the plan format from version to version, as data. Read forward, they upgrade an older plan to the
 * current format. Read backward, they give the older name of a field, so that a fingerprint taken under an older
 * version can be recomputed, and no one must sign off again because a key was renamed.
 */

/** All migrations: one for every version before the current one. */
export const MIGRATIONS: readonly FormatMigration[] = [TO_FORMAT_2]

/** Finds the migrations from one version to another, in order; `undefined` if one is missing. */
export function findMigrations(
  older: number,
  newer: number,
  migrations: readonly FormatMigration[],
): readonly FormatMigration[] | undefined {
  const versions = Array.from({ length: Math.max(0, newer - older) }, (_, index) => older + index)
  const matching = versions.map((from) => migrations.find((migration) => migration.from === from))
  return matching.every((migration) => migration !== undefined) ? matching : undefined
}

/** Returns the path that a current field had in an older version. */
export function toPathInVersion(
  version: number,
  path: Path,
  migrations: readonly FormatMigration[] = MIGRATIONS,
): Path {
  return listEditsSince(version, migrations).reduceRight(swapName, path)
}

/** Returns the current path of a field of an older version. */
export function toCurrentPath(version: number, path: Path, migrations: readonly FormatMigration[] = MIGRATIONS): Path {
  return listEditsSince(version, migrations).reduce(swapName, path)
}

/** Returns a value at a current path as it was spelled in an older version. */
export function toValueInVersion(
  version: number,
  path: Path,
  value: unknown,
  migrations: readonly FormatMigration[] = MIGRATIONS,
): unknown {
  const start = { path, value }
  const end = listEditsSince(version, migrations).reduceRight(
    (state, edit) => ({ path: swapName(state.path, edit), value: swapSpelling(state.path, state.value, edit) }),
    start,
  )
  return end.value
}

function listEditsSince(version: number, migrations: readonly FormatMigration[]): readonly MigrationEdit[] {
  return migrations
    .filter(({ from }) => from >= version)
    .toSorted((left, right) => left.from - right.from)
    .flatMap(({ edits }) => edits)
}

/** Swaps the two names of a rename in a path, in either direction. */
function swapName(path: Path, edit: MigrationEdit): Path {
  if (edit.kind === 'set') return path
  const parentPath = edit.path.slice(0, -1)
  const name = edit.path.at(-1) ?? ''
  const current = path[parentPath.length]
  if (!matchesPattern(path.slice(0, parentPath.length), parentPath) || (current !== name && current !== edit.to))
    return path
  return path.with(parentPath.length, current === name ? edit.to : name)
}

function swapSpelling(path: Path, value: unknown, edit: MigrationEdit): unknown {
  if (edit.kind !== 'set') return value
  if (Array.isArray(value)) {
    return matchesPattern([...path, '*'], edit.path) ? value.map((item: unknown) => swapValue(item, edit)) : value
  }
  return matchesPattern(path, edit.path) ? swapValue(value, edit) : value
}

function swapValue(value: unknown, { from, to }: Extract<MigrationEdit, { kind: 'set' }>): unknown {
  if (value === from) return to
  return value === to ? from : value
}

function matchesPattern(path: Path, pattern: Path): boolean {
  return isSamePath(
    path,
    pattern.map((part, index) => (part === '*' ? (path[index] ?? part) : part)),
  )
}

/** A change to a plan: a migration edit, or a `reword` of text that names a field or a rule. See `matchesItem`. */
export type UpgradeEdit =
  MigrationEdit | { readonly kind: 'reword'; readonly path: Path; readonly reword: (text: string) => string }

/** Lists all changes to a plan between two versions, in order; `undefined` if a migration is missing. */
export function listMigrationEdits(
  from: number,
  to: number,
  allMigrations: readonly FormatMigration[] = MIGRATIONS,
): readonly UpgradeEdit[] | undefined {
  const migrations = findMigrations(from, to, allMigrations)
  if (migrations === undefined) return undefined
  return [
    ...migrations.flatMap(({ edits }) => edits),
    ...createPathRewordings((path) => toCurrentPath(from, path, migrations)),
    ...createRuleRewordings(),
    { kind: 'set', path: ['mlplan'], from, to },
  ]
}

/** Fields of a plan whose text is the path of another field. */
const PATH_FIELDS: readonly Path[] = [
  ['open_questions', '*', 'path'],
  ['not_applicable', '*', 'path'],
  ['waivers', '*', 'path'],
]

function createPathRewordings(toNewPath: (path: Path) => Path): readonly UpgradeEdit[] {
  const reword = (text: string): string => formatPath(toNewPath(parsePath(text)))
  return PATH_FIELDS.map((path) => ({ kind: 'reword', path, reword }))
}

function createRuleRewordings(): readonly UpgradeEdit[] {
  const reword = (id: string): string => RENAMED_RULES.get(id) ?? id
  return [{ kind: 'reword', path: ['waivers', '*', 'rule'], reword }]
}

/** Lists the edits for texts in a plan that name a renamed field. */
export function listMentionEdits(data: unknown, toNewPath: (path: Path) => Path): readonly ValueEdit[] {
  return PATH_FIELDS.flatMap((pattern) => [...findValues(data, pattern)]).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return []
    const to = formatPath(toNewPath(parsePath(value)))
    return to === value ? [] : [{ kind: 'set' as const, path, from: value, to }]
  })
}

type ValueEdit = Extract<MigrationEdit, { kind: 'set' }>

interface FoundValue {
  readonly path: Path
  readonly value: unknown
}

/** Finds all values that match a pattern. Items are identified by position: ids may be missing or repeated. */
function* findValues(current: unknown, pattern: Path, currentPath: Path = []): Generator<FoundValue> {
  const [part, ...further] = pattern
  if (part === undefined) yield { path: currentPath, value: current }
  else if (part === '*') {
    const items: readonly unknown[] = Array.isArray(current) ? current : []
    for (const [index, item] of items.entries()) yield* findValues(item, further, [...currentPath, `#${index + 1}`])
  } else if (isRecord(current) && Object.hasOwn(current, part))
    yield* findValues(current[part], further, [...currentPath, part])
}

/** Lists the edits that upgrade an older plan to the current format; empty for any other data. */
export function listUpgradeEdits(data: unknown): readonly UpgradeEdit[] {
  const version = isRecord(data) ? data['mlplan'] : undefined
  if (typeof version !== 'number' || !Number.isInteger(version) || version >= PLAN_VERSION) return []
  return listMigrationEdits(version, PLAN_VERSION) ?? []
}

/** Upgrades the data of an older plan to the current format; returns any other data unchanged. */
export function upgradeData(data: unknown): unknown {
  return listUpgradeEdits(data).reduce(applyUpgradeEdit, data)
}

/** Returns the data after an edit. A key whose new name is taken keeps its old name. */
export function applyUpgradeEdit(data: unknown, edit: UpgradeEdit): unknown {
  return applyEditAt(data, edit.path, edit)
}

function applyEditAt(current: unknown, [part, ...further]: Path, edit: UpgradeEdit): unknown {
  if (part === undefined) return edit.kind === 'rename' ? current : applyEditToValue(current, edit)
  if (Array.isArray(current)) {
    return current.map((item: unknown, index) => (matchesItem(part, index) ? applyEditAt(item, further, edit) : item))
  }
  if (!isRecord(current) || !Object.hasOwn(current, part)) return current
  if (further.length > 0 || edit.kind !== 'rename')
    return { ...current, [part]: applyEditAt(current[part], further, edit) }
  if (Object.hasOwn(current, edit.to)) return current
  return Object.fromEntries(Object.entries(current).map(([name, value]) => [name === part ? edit.to : name, value]))
}

/** True if the path part matches the item: `*` is any item of a list, `#2` the second. */
export function matchesItem(part: string, index: number): boolean {
  return part === '*' || part === `#${index + 1}`
}

export function applyEditToValue(value: unknown, edit: Exclude<UpgradeEdit, { kind: 'rename' }>): unknown {
  if (edit.kind === 'set') return value === edit.from ? edit.to : value
  return typeof value === 'string' ? edit.reword(value) : value
}
