import { isDay } from '../plan/day.js'
import { nearest } from '../text/suggest.js'
import { isRecord } from '../plan/read/normalize.js'
import { showPath } from '../plan/path.js'
import { type LawPack, PACK } from './pack.js'
import type { Among, AnyList, AnyRecord, Shape } from './shape.js'

/** Something in a file of an organization that is not of the form of a law pack. */
export interface PackTrouble {
  /** Keys, and the ids or positions of items: `duties.logs.from`, `sources.#2.url`. */
  readonly path: readonly string[]
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
}

export type ReadPack = { readonly pack: LawPack } | { readonly troubles: readonly PackTrouble[] }

/** Checks what somebody wrote, as plain data, against the form of a law pack. Takes anything, throws nothing. */
export function readLawPack(data: unknown): ReadPack {
  const troubles = [...troublesIn(PACK, data, [])]
  /* Every key of it was checked against the form its type is made from. */
  return troubles.length === 0 ? { pack: withoutNothing(data) as LawPack } : { troubles }
}

type Path = readonly string[]

function* troublesIn(shape: Shape, value: unknown, path: Path): Iterable<PackTrouble> {
  switch (shape.kind) {
    case 'record':
      return yield* inRecord(shape, value, path)
    case 'list':
      return yield* inList(shape, value, path)
    case 'words':
      if (!Array.isArray(value) || value.length === 0)
        yield wrong(path, value, 'a list with at least one text value', shape.help)
      else for (const [index, one] of value.entries()) yield* inText(one, [...path, `#${index + 1}`], shape)
      return
    case 'text':
      return yield* inText(value, path, shape)
    case 'day':
      if (typeof value !== 'string' || !isDay(value)) yield wrong(path, value, 'a date such as 2026-11-24', shape.help)
      return
    case 'link':
      if (!isLink(value)) yield wrong(path, value, 'a URL that starts with https://', shape.help)
      return
    case 'number':
      if (typeof value !== 'number' || !(value >= 0)) yield wrong(path, value, 'a number, 0 or more', shape.help)
      return
    case 'yesNo':
      if (typeof value !== 'boolean') yield wrong(path, value, 'true or false', shape.help)
  }
}

function* inRecord({ fields }: AnyRecord | AnyList, value: unknown, path: Path): Iterable<PackTrouble> {
  if (!isRecord(value)) return yield wrong(path, value, `keys such as ${Object.keys(fields).slice(0, 4).join(', ')}`)
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) yield unknownKey([...path, key], Object.keys(fields))
  }
  for (const [key, field] of Object.entries(fields)) {
    const said = Object.hasOwn(value, key) ? value[key] : undefined
    if (said !== undefined && said !== null) yield* troublesIn(field, said, [...path, key])
    else if (field.optional !== true) yield missing([...path, key], field.help)
  }
}

function* inList(shape: AnyList, value: unknown, path: Path): Iterable<PackTrouble> {
  if (!Array.isArray(value) || value.length === 0) {
    return yield wrong(path, value, 'a list with at least one item, each starting with "- "', shape.help)
  }
  const ids = value.map((item: unknown) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined))
  for (const [index, item] of value.entries()) {
    const id = ids[index]
    yield* inRecord(shape, item, [...path, id === undefined || id === '' ? `#${index + 1}` : id])
    if (id !== undefined && ids.indexOf(id) < index) {
      const message = `Two items under ${showPath(path)} have the id \`${id}\`.`
      yield { path: [...path, id, 'id'], message, help: 'Give one of the items another id.' }
    }
  }
}

function* inText(value: unknown, path: Path, { among, help }: { among: Among | undefined; help: string }) {
  if (typeof value !== 'string' || value.trim() === '') yield wrong(path, value, 'text', help)
  else if (among && !among.known().includes(value)) yield notAmong(path, value, among)
}

function notAmong(path: Path, value: string, { noun, known }: Among): PackTrouble {
  const near = nearest(value, known())
  const some = known().length > 20 ? '' : ` Valid values: ${known().join(', ')}.`
  return {
    path,
    message: `\`${value}\` at ${showPath(path)} isn't a valid ${noun}.`,
    help: near === undefined ? `Enter a valid ${noun}.${some}` : `Use \`${near}\` if that's what you meant.`,
  }
}

function unknownKey(path: Path, known: readonly string[]): PackTrouble {
  const key = path.at(-1) ?? ''
  const near = nearest(key, known)
  const where = path.length > 1 ? ` under ${showPath(path.slice(0, -1))}` : ''
  return {
    path,
    message: `Unknown key \`${key}\`${where} in a law pack.`,
    help:
      near === undefined
        ? `Remove the key. Valid keys: ${known.join(', ')}.`
        : `Use \`${near}\` if that's what you meant.`,
  }
}

function missing(path: Path, help: string): PackTrouble {
  return { path, message: `${showPath(path)} is missing.`, help: `Add \`${path.at(-1) ?? ''}\`. ${help}` }
}

function wrong(path: Path, value: unknown, expected: string, help?: string): PackTrouble {
  const at = path.length === 0 ? 'The pack' : showPath(path)
  return {
    path,
    message: `${at} is ${shown(value)}; expected ${expected}.`,
    help: `Correct the value.${help === undefined ? '' : ` ${help}`}`,
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' ? 'a group of keys' : JSON.stringify(value)
}

function isLink(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:'
}

/** A key with nothing after it says nothing. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNothing(inner)]))
}
