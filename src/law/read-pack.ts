import { isIsoDate } from '../plan/day.js'
import { nearest } from '../text/suggest.js'
import { isRecord } from '../plan/read/normalize.js'
import { formatPath } from '../plan/path.js'
import { type LawPack, PACK } from './pack.js'
import type { AllowedValues, AnyList, AnyRecord, Shape } from './shape.js'

/** An error in an organization's law pack file. */
export interface PackError {
  /** Keys, and the ids or positions of items: `duties.logs.from`, `sources.#2.url`. */
  readonly path: readonly string[]
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
}

export type PackReadResult = { readonly pack: LawPack } | { readonly errors: readonly PackError[] }

/** Checks plain data against the format of a law pack. Takes any value and never throws. */
export function readLawPack(data: unknown): PackReadResult {
  const errors = [...findErrors(PACK, data, [])]
  /* Every key was checked against the shapes from which the type is derived. */
  return errors.length === 0 ? { pack: removeEmptyKeys(data) as LawPack } : { errors }
}

type KeyPath = readonly string[]

function* findErrors(shape: Shape, value: unknown, path: KeyPath): Iterable<PackError> {
  switch (shape.kind) {
    case 'record':
      return yield* findRecordErrors(shape, value, path)
    case 'list':
      return yield* findListErrors(shape, value, path)
    case 'words':
      if (!Array.isArray(value) || value.length === 0)
        yield createWrongValueError(path, value, 'a list with at least one text value', shape.help)
      else for (const [index, text] of value.entries()) yield* findTextErrors(text, [...path, `#${index + 1}`], shape)
      return
    case 'text':
      return yield* findTextErrors(value, path, shape)
    case 'day':
      if (typeof value !== 'string' || !isIsoDate(value))
        yield createWrongValueError(path, value, 'a date such as 2026-11-24', shape.help)
      return
    case 'link':
      if (!isHttpsUrl(value)) yield createWrongValueError(path, value, 'a URL that starts with https://', shape.help)
      return
    case 'number':
      if (typeof value !== 'number' || !(value >= 0))
        yield createWrongValueError(path, value, 'a number, 0 or more', shape.help)
      return
    case 'yesNo':
      if (typeof value !== 'boolean') yield createWrongValueError(path, value, 'true or false', shape.help)
  }
}

function* findRecordErrors({ fields }: AnyRecord | AnyList, value: unknown, path: KeyPath): Iterable<PackError> {
  if (!isRecord(value))
    return yield createWrongValueError(path, value, `keys such as ${Object.keys(fields).slice(0, 4).join(', ')}`)
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) yield createUnknownKeyError([...path, key], Object.keys(fields))
  }
  for (const [key, field] of Object.entries(fields)) {
    const fieldValue = Object.hasOwn(value, key) ? value[key] : undefined
    if (fieldValue !== undefined && fieldValue !== null) yield* findErrors(field, fieldValue, [...path, key])
    else if (field.optional !== true) yield createMissingError([...path, key], field.help)
  }
}

function* findListErrors(shape: AnyList, value: unknown, path: KeyPath): Iterable<PackError> {
  if (!Array.isArray(value) || value.length === 0) {
    return yield createWrongValueError(
      path,
      value,
      'a list with at least one item, each starting with "- "',
      shape.help,
    )
  }
  const ids = value.map((item: unknown) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined))
  for (const [index, item] of value.entries()) {
    const id = ids[index]
    yield* findRecordErrors(shape, item, [...path, id === undefined || id === '' ? `#${index + 1}` : id])
    if (id !== undefined && ids.indexOf(id) < index) {
      const message = `Two items under ${formatPath(path)} have the id \`${id}\`.`
      yield { path: [...path, id, 'id'], message, help: 'Give one of the items another id.' }
    }
  }
}

function* findTextErrors(
  value: unknown,
  path: KeyPath,
  { among, help }: { among: AllowedValues | undefined; help: string },
) {
  if (typeof value !== 'string' || value.trim() === '') yield createWrongValueError(path, value, 'text', help)
  else if (among && !among.listValues().includes(value)) yield createNotAllowedError(path, value, among)
}

function createNotAllowedError(path: KeyPath, value: string, { noun, listValues }: AllowedValues): PackError {
  const suggestion = nearest(value, listValues())
  const validValues = listValues().length > 20 ? '' : ` Valid values: ${listValues().join(', ')}.`
  return {
    path,
    message: `\`${value}\` at ${formatPath(path)} isn't a valid ${noun}.`,
    help:
      suggestion === undefined
        ? `Enter a valid ${noun}.${validValues}`
        : `Use \`${suggestion}\` if that's what you meant.`,
  }
}

function createUnknownKeyError(path: KeyPath, knownKeys: readonly string[]): PackError {
  const key = path.at(-1) ?? ''
  const suggestion = nearest(key, knownKeys)
  const location = path.length > 1 ? ` under ${formatPath(path.slice(0, -1))}` : ''
  return {
    path,
    message: `Unknown key \`${key}\`${location} in a law pack.`,
    help:
      suggestion === undefined
        ? `Remove the key. Valid keys: ${knownKeys.join(', ')}.`
        : `Use \`${suggestion}\` if that's what you meant.`,
  }
}

function createMissingError(path: KeyPath, help: string): PackError {
  return { path, message: `${formatPath(path)} is missing.`, help: `Add \`${path.at(-1) ?? ''}\`. ${help}` }
}

function createWrongValueError(path: KeyPath, value: unknown, expected: string, help?: string): PackError {
  const location = path.length === 0 ? 'The pack' : formatPath(path)
  return {
    path,
    message: `${location} is ${describeValue(value)}; expected ${expected}.`,
    help: `Correct the value.${help === undefined ? '' : ` ${help}`}`,
  }
}

function describeValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' ? 'a group of keys' : JSON.stringify(value)
}

function isHttpsUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:'
}

/** Removes keys without a value. */
function removeEmptyKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeEmptyKeys)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return Object.fromEntries(entries.map(([key, inner]) => [key, removeEmptyKeys(inner)]))
}
