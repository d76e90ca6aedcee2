import type { Field, Fields } from '../../src/plan/field.js'
import { listFormFields } from '../../src/plan/form.js'
import type { Path } from '../../src/plan/path.js'
import { PLAN } from '../../src/plan/plan.js'
import { ROLES } from '../../src/plan/roles.js'

/** A plan that answers every question of the form, made from the form; and for every answer another one. */

export type Raw = Record<string, unknown>

const LEDGERS_ABOUT_OTHERS = new Set(['people', 'signoffs', 'not_applicable', 'open_questions', 'waivers', 'custom'])

export function filledPlan(): Raw {
  const sections = Object.entries(PLAN)
    .filter(([name]) => !LEDGERS_ABOUT_OTHERS.has(name))
    .map(([name, field]) => [name, filled(field, 0)])
  return { mlplan: 2, ...Object.fromEntries(sections), people: PEOPLE }
}

/** One person for each role, and two who have none. */
export const PEOPLE: readonly Raw[] = [
  ...ROLES.map(({ value }) => ({ id: value, name: `Person of ${value}`, roles: [value] })),
  { id: 'p0', name: 'Aiko Mori' },
  { id: 'p1', name: 'Marek Novak' },
]

function filled(field: Field, turn: 0 | 1): unknown {
  if (field.kind === 'group') return filledFields(field.fields, turn)
  if (field.kind === 'list') {
    return ['one', 'two'].map((id) => ({ id, ...filledFields(field.fields, turn, ` ${id}`) }))
  }
  return leafValue(field, turn, '')
}

function filledFields(fields: Fields, turn: 0 | 1, suffix = ''): Raw {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'group' || field.kind === 'list' ? filled(field, turn) : leafValue(field, turn, suffix),
    ]),
  )
}

/** Two values for every kind of field; they differ in what they say, not in how it is written. */
export function leafValue(field: Field, turn: 0 | 1, suffix: string): unknown {
  switch (field.kind) {
    case 'text':
      return `${turn === 0 ? 'Held for 30 minutes' : 'Let through at once'}${suffix}`
    case 'choice':
      return field.options[turn]?.value
    case 'choices':
      return turn === 0 ? [field.options[0]?.value] : [field.options[0]?.value, field.options[1]?.value]
    case 'number':
      return field.quantity === 'share' ? [0.25, 0.5][turn] : [30, 40][turn]
    case 'estimate':
      return field.quantity === 'share'
        ? { likely: [0.125, 0.5][turn] }
        : { likely: [300, 900][turn], low: 200, high: 990 }
    case 'date':
      return ['2027-02-28', '2027-03-31'][turn]
    case 'yesNo':
      return turn === 0
    case 'person':
      return ['p0', 'p1'][turn]
    case 'ref':
      return ['one', 'two'][turn]
    default:
      throw new Error(`no value for ${field.kind}`)
  }
}

/** Every answer of the filled plan: where it stands (in the first item of a list), and its field. */
export const ANSWERS: readonly { readonly path: Path; readonly field: Field; readonly binds: string }[] =
  listFormFields()
    .filter(({ path: [section = ''] }) => !LEDGERS_ABOUT_OTHERS.has(section))
    .filter(({ field }) => field.kind !== 'group' && field.kind !== 'list' && field.kind !== 'scalars')
    .map(({ path, field, signoffEffect: binds }) => ({
      path: path.map((part) => (part === '*' ? 'one' : part)),
      field,
      binds,
    }))

/** A copy that gives another answer there. */
export function withAnswer<T extends object>(plan: T, path: Path, value: unknown): T {
  return changed(plan, path, value) as T
}

function changed(holder: unknown, [first = '', ...rest]: Path, value: unknown): unknown {
  const inner = (old: unknown) => (rest.length === 0 ? value : changed(old, rest, value))
  if (Array.isArray(holder)) {
    return holder.map((item: Raw) => (item['id'] === first ? inner(item) : item))
  }
  const record = holder as Raw
  return { ...record, [first]: inner(record[first]) }
}
