import { isDay } from './day.js'
import { ESTIMATE_KEYS, type Field, type Fields, type Quantity } from './field.js'
import { ID_PATTERN } from './id.js'
import { amount, idOf, isRecord, yesNo } from './normalize.js'
import type { Option } from './profile.js'

/**
 * Nearly every section of nearly every plan is right, and to see that takes a walk, where building its schema takes ten
 * times as long. What is wrong, and how, is for the schema to say: here it is only told apart.
 */

/** For what is not plainly right. It need not be wrong. */
export const UNSURE = Symbol('unsure')

/** What the schema makes of a value that was brought into its normal shape; `UNSURE` where the schema has to be asked. */
export function plainlyRight(field: Field, raw: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return typeof raw === 'string' ? raw : UNSURE
    case 'choice':
      return isOption(field.options, raw) ? raw : UNSURE
    case 'choices':
      return Array.isArray(raw) && raw.every((one) => isOption(field.options, one)) ? [...(raw as unknown[])] : UNSURE
    case 'number':
      return amountOf(field.of, raw)
    case 'estimate':
      return estimateOf(field.of, raw)
    case 'date':
      return typeof raw === 'string' && isDay(raw) ? raw : UNSURE
    case 'yesNo':
      return typeof yesNo(raw) === 'boolean' ? yesNo(raw) : UNSURE
    case 'scalars':
      return scalarsOf(raw)
    case 'group':
      return isRecord(raw) ? fieldsOf(field.fields, raw) : UNSURE
    case 'list':
      return Array.isArray(raw) ? listOf(field.fields, raw) : UNSURE
  }
}

function isOption(options: readonly Option[], raw: unknown): boolean {
  return options.some(({ value }) => value === raw)
}

function amountOf(of: Quantity, raw: unknown): unknown {
  const value = amount(of, raw)
  if (typeof value !== 'number' || !Number.isFinite(value)) return UNSURE
  if (value < 0 && (of === 'share' || of === 'count')) return UNSURE
  return value > 1 && of === 'share' ? UNSURE : value
}

function estimateOf(of: Quantity, raw: unknown): unknown {
  if (!isRecord(raw)) {
    const likely = amountOf(of, raw)
    return likely === UNSURE ? UNSURE : { likely }
  }
  if (raw['likely'] === undefined || raw['likely'] === null) return UNSURE
  return recordOf(ESTIMATE_KEYS, raw, (name, value) => {
    if (name === 'likely' || name === 'low' || name === 'high') return amountOf(of, value)
    if (typeof value !== 'string') return UNSURE
    return name !== 'as_of' || isDay(value) ? value : UNSURE
  })
}

function scalarsOf(raw: unknown): unknown {
  if (!isRecord(raw)) return UNSURE
  const names = Object.keys(raw)
  if (names.some((name) => raw[name] === null || name === '__proto__')) return UNSURE
  return recordOf(names, raw, (_, value) =>
    typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ? value : UNSURE,
  )
}

function listOf(fields: Fields, raw: readonly unknown[]): unknown {
  const items: unknown[] = []
  for (const [index, item] of raw.entries()) {
    const right = isRecord(item) ? itemOf(fields, item, idOf(item, index)) : UNSURE
    if (right === UNSURE) return UNSURE
    items.push(right)
  }
  return items
}

function itemOf(fields: Fields, raw: Record<string, unknown>, id: string): unknown {
  const right = ID_PATTERN.test(id) ? fieldsOf(fields, raw, Object.hasOwn(raw, 'id') ? 1 : 0) : UNSURE
  if (right !== UNSURE) (right as Record<string, unknown>)['id'] = id
  return right
}

/** `besides`: how many keys there are that are no fields. */
function fieldsOf(fields: Fields, raw: Record<string, unknown>, besides = 0): unknown {
  return recordOf(namesOf(fields), raw, (name, value) => plainlyRight(fields[name] as Field, value), besides)
}

/** Of what is said, in the order of these names; unsure where anything else is said. */
function recordOf(
  names: readonly string[],
  raw: Record<string, unknown>,
  rightOf: (name: string, value: unknown) => unknown,
  besides = 0,
): unknown {
  const record: Record<string, unknown> = {}
  let met = besides
  for (const name of names) {
    const value = raw[name]
    if (value === undefined) continue
    met += 1
    if (value === null) continue
    const right = rightOf(name, value)
    if (right === UNSURE) return UNSURE
    record[name] = right
  }
  return met === Object.keys(raw).length ? record : UNSURE
}

const named = new WeakMap<Fields, readonly string[]>()

function namesOf(fields: Fields): readonly string[] {
  const known = named.get(fields) ?? Object.keys(fields)
  named.set(fields, known)
  return known
}
