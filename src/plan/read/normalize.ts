import { type Field, type Quantity } from '../field.js'
import { parsePercent } from '../share.js'

/**
 * Normalizes parsed YAML into the shape that the schema checks: bare figures become `{ likely }`, `1.8%` becomes 0.018,
 * empty keys are dropped, and items without an id get their position as id. Anything that doesn't fit is left as is,
 * for the schema to reject.
 */
export function normalize(field: Field, raw: unknown): unknown {
  if (raw === null) return undefined
  switch (field.kind) {
    case 'number':
      return normalizeAmount(field.mayBePercent ? 'share' : field.quantity, raw)
    case 'yesNo':
      return normalizeYesNo(raw)
    case 'estimate':
      return isRecord(raw) ? normalizeRange(field.quantity, raw) : { likely: normalizeAmount(field.quantity, raw) }
    case 'group':
      return isRecord(raw) ? normalizeFields(field.fields, raw) : raw
    case 'list':
      return Array.isArray(raw) ? raw.map((item, index) => normalizeItem(field.fields, item, index)) : raw
    default:
      return raw
  }
}

function normalizeFields(
  formFields: { readonly [name: string]: Field },
  raw: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(formFields, name) ? formFields[name] : undefined
    return [name, field ? normalize(field, value) : value]
  })
  return createRecord(entries)
}

function normalizeItem(formFields: { readonly [name: string]: Field }, item: unknown, index: number): unknown {
  if (!isRecord(item)) return item
  return { ...normalizeFields(formFields, item), id: getItemId(item, index) }
}

/** Returns the id of an item, or its position, such as `#1`, if it has none. */
function getItemId(item: Readonly<Record<string, unknown>>, index: number): string {
  return typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : `#${index + 1}`
}

function normalizeRange(quantity: Quantity, raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => [
    name,
    AMOUNT_KEYS.has(name) ? normalizeAmount(quantity, value) : (value ?? undefined),
  ])
  return createRecord(entries)
}

const AMOUNT_KEYS = new Set(['likely', 'low', 'high'])

/** Normalizes a number; a share may be written as a percentage. */
function normalizeAmount(quantity: Quantity, raw: unknown): unknown {
  if (quantity === 'share' && typeof raw === 'string') return parsePercent(raw) ?? raw
  return raw ?? undefined
}

/** Normalizes a boolean: YAML 1.2 reads `yes` and `no` as text, but people write them for true and false. */
function normalizeYesNo(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  const word = raw.trim().toLowerCase()
  if (word === 'yes' || word === 'true') return true
  return word === 'no' || word === 'false' ? false : raw
}

/** Creates a record from entries without undefined values. It has no prototype, so `__proto__` is an ordinary key. */
function createRecord(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, value] of entries) if (value !== undefined) result[name] = value
  return result
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
