import { ESTIMATE_KEYS, type Field } from '../field.js'
import { findFormField, childFields, listFormFields } from '../form.js'
import { joinWith } from '../../text/join.js'
import { toCurrentPath, MIGRATIONS } from '../migrate.js'
import type { FormatMigration } from '../migrations/types.js'
import { nearest } from '../../text/suggest.js'
import { isRecord, normalize } from './normalize.js'
import { isWithin, type Path, isSamePath, formatPath } from '../path.js'
import { getRawValue } from '../typed-path.js'
import { PLAN } from '../plan.js'
import type { ReadError, Fix, FixEdit } from './types.js'
import { findSameWord } from '../../text/spelling.js'
import { getSchema } from './zod-schema.js'

/** Adds fixes to read errors. `raw` is the parsed YAML. If two fixes would write the same key, neither is added. */
export function attachFixes(errors: readonly ReadError[], raw: unknown, migrations = MIGRATIONS): readonly ReadError[] {
  const fixes = errors.map((error) => findFix(error, raw, migrations))
  const targets = fixes.map((fix) =>
    fix && fix.edits[0].kind !== 'set' ? formatPath(getDestination(fix.edits[0])) : '',
  )
  return errors.map((error, index) => {
    const [fix, target] = [fixes[index], targets[index]]
    const isAlone = target === '' || targets.filter((other) => other === target).length === 1
    return fix && isAlone ? { ...error, fix } : error
  })
}

function getDestination(edit: Exclude<FixEdit, { kind: 'set' }>): Path {
  return edit.kind === 'move' ? edit.to : [...edit.path.slice(0, -1), edit.to]
}

function findFix({ kind, path }: ReadError, raw: unknown, migrations: readonly FormatMigration[]): Fix | undefined {
  if (kind === 'unknown-key') return findKeyFix(path, raw, migrations)
  return kind === 'wrong-value' ? findChoiceFix(path, raw) : undefined
}

function findKeyFix(path: Path, raw: unknown, migrations: readonly FormatMigration[]): Fix | undefined {
  const to = findRenamedPath(path, migrations) ?? findSameWordSibling(path) ?? findOnlyFieldNamed(path)
  const value = getRawValue(raw, path)
  if (to === undefined || value === undefined || value === null || !isFree(to, raw) || !isValidAt(to, value))
    return undefined
  if (isSamePath(path.slice(0, -1), to.slice(0, -1))) {
    const name = to.at(-1) ?? ''
    return { description: `rename \`${formatPath(path)}\` to \`${name}\``, edits: [{ kind: 'rename', path, to: name }] }
  }
  if (isInList(path) || isInList(to)) return undefined
  return { description: `move \`${formatPath(path)}\` to \`${formatPath(to)}\``, edits: [{ kind: 'move', path, to }] }
}

/** Finds the current path of a key that was renamed since an older plan format. */
function findRenamedPath(path: Path, migrations: readonly FormatMigration[]): Path | undefined {
  const currentPath = toCurrentPath(1, path, migrations)
  return isSamePath(path, currentPath) || findFormField(currentPath) === undefined ? undefined : currentPath
}

function findSameWordSibling(path: Path): Path | undefined {
  const name = findSameWord(path.at(-1) ?? '', listSiblingNames(path))
  return name === undefined ? undefined : [...path.slice(0, -1), name]
}

function listSiblingNames(path: Path): readonly string[] {
  const parentPath = path.slice(0, -1)
  if (parentPath.length === 0) return Object.keys(PLAN)
  const field = findFormField(parentPath)?.field
  if (field === undefined) return []
  if (field.kind === 'estimate') return ESTIMATE_KEYS
  return field.kind === 'list' ? ['id', ...Object.keys(field.fields)] : Object.keys(childFields(field))
}

/** Finds the field in another section, if its name is unique in the form and no sibling has a similar name. */
function findOnlyFieldNamed(path: Path): Path | undefined {
  const name = path.at(-1) ?? ''
  if (nearest(name, listSiblingNames(path)) !== undefined) return undefined
  const [match, secondMatch] = listFormFields().filter((formField) => formField.path.at(-1) === name)
  if (match === undefined || secondMatch !== undefined || match.path.length < 2) return undefined
  return match.path[0] === path[0] ? undefined : match.path
}

function isInList(path: Path): boolean {
  return path.some((part, index) => part === '*' || findFormField(path.slice(0, index))?.field.kind === 'list')
}

/** True if the path has no value yet and can be reached through keys alone. */
function isFree(path: Path, raw: unknown): boolean {
  const parent = getRawValue(raw, path.slice(0, -1))
  if (parent === undefined || parent === null) return path.length > 1
  return isRecord(parent) && !Object.hasOwn(parent, path.at(-1) ?? '')
}

function isValidAt(path: Path, value: unknown): boolean {
  const formField = findFormField(path)
  /* A key without a field of its own, such as an id, is checked after the fix. */
  if (formField === undefined || !isSamePath(formField.path.slice(-1), path.slice(-1))) return true
  const normalized = normalize(formField.field, value)
  return normalized !== undefined && getSchema(formField.field).safeParse(normalized).success
}

/** Finds the fix for an option that is spelled differently. In a list, all such options are fixed together. */
function findChoiceFix(path: Path, raw: unknown): Fix | undefined {
  const field = findFormField(path)?.field
  if (field?.kind === 'choice') {
    const from = getRawValue(raw, path)
    const to = typeof from === 'string' ? findOption(from, field) : undefined
    if (typeof from !== 'string' || to === undefined) return undefined
    return { description: `set \`${formatPath(path)}\` to \`${to}\``, edits: [{ kind: 'set', path, from, to }] }
  }
  const list = path.slice(0, -1)
  const listField = findFormField(list)?.field
  return listField?.kind === 'choices' ? findListFix(list, listField, getRawValue(raw, list)) : undefined
}

type AnyChoiceField = Extract<Field, { kind: 'choice' | 'choices' }>

function findListFix(path: Path, field: AnyChoiceField, raw: unknown): Fix | undefined {
  if (!Array.isArray(raw) || !raw.every((item) => typeof item === 'string')) return undefined
  const from: readonly string[] = raw
  const to = from.map((item) => findOption(item, field) ?? item)
  if (new Set(to).size < to.length || isSamePath(from, to)) return undefined
  const changed = to.filter((item, index) => item !== from[index]).map((value) => `\`${value}\``)
  return {
    description: `write ${joinWith(changed)} in \`${formatPath(path)}\``,
    edits: [{ kind: 'set', path, from, to }],
  }
}

function findOption(text: string, { options }: AnyChoiceField): string | undefined {
  return findSameWord(
    text,
    options.map(({ value }) => value),
  )
}

/** Returns the path under which a field is found after the edits. */
export function applyFixToPath(path: Path, edits: readonly FixEdit[]): Path {
  /* Innermost first, while the parents still have their old names. */
  return edits.toSorted((left, right) => right.path.length - left.path.length).reduce(applyEditToPath, path)
}

function applyEditToPath(path: Path, edit: FixEdit): Path {
  if (edit.kind === 'set') {
    const itemPath = edit.path.slice(0, -1)
    const isNamed = edit.path.at(-1) === 'id' && typeof edit.to === 'string' && isWithin(path, itemPath)
    return isNamed ? path.with(itemPath.length - 1, edit.to) : path
  }
  return isWithin(path, edit.path) ? [...getDestination(edit), ...path.slice(edit.path.length)] : path
}
