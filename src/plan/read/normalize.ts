import { type Field, type Quantity } from '../field.js'
import { parsePercent } from '../share.js'

/**
 * Brings what YAML gave into the one shape the schema checks: bare figures become `{ likely }`, `1.8%` becomes
 * 0.018, empty keys vanish, items without an id get their position as id. Whatever does not fit is left as it
 * is, for the schema to refuse.
 */
export function normalize(field: Field, raw: unknown): unknown {
  if (raw === null) return undefined
  switch (field.kind) {
    case 'number':
      return amount(field.of, raw)
    case 'yesNo':
      return yesNo(raw)
    case 'estimate':
      return isRecord(raw) ? range(field.of, raw) : { likely: amount(field.of, raw) }
    case 'group':
      return isRecord(raw) ? fields(field.fields, raw) : raw
    case 'list':
      return Array.isArray(raw) ? raw.map((item, index) => listItem(field.fields, item, index)) : raw
    default:
      return raw
  }
}

function fields(form: { readonly [name: string]: Field }, raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(form, name) ? form[name] : undefined
    return [name, field ? normalize(field, value) : value]
  })
  return fromEntries(entries)
}

function listItem(form: { readonly [name: string]: Field }, item: unknown, index: number): unknown {
  if (!isRecord(item)) return item
  return { ...fields(form, item), id: idOf(item, index) }
}

/** `#1` for one that has none. */
function idOf(item: Readonly<Record<string, unknown>>, index: number): string {
  return typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : `#${index + 1}`
}

function range(of: Quantity, raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => [
    name,
    FIGURES.has(name) ? amount(of, value) : (value ?? undefined),
  ])
  return fromEntries(entries)
}

const FIGURES = new Set(['likely', 'low', 'high'])

/** A share may be written in percent. */
function amount(of: Quantity, raw: unknown): unknown {
  if (of === 'share' && typeof raw === 'string') return parsePercent(raw) ?? raw
  return raw ?? undefined
}

/** YAML 1.2 reads `yes` and `no` as words; people write them for true and false. */
function yesNo(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  const word = raw.trim().toLowerCase()
  if (word === 'yes' || word === 'true') return true
  return word === 'no' || word === 'false' ? false : raw
}

/** Own keys only, `__proto__` included, and nothing that is not said. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, value] of entries) if (value !== undefined) result[name] = value
  return result
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
