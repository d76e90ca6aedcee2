import fc from 'fast-check'
import type { Field, Quantity } from '../../src/plan/field.js'
import { type FormField, listFormFields } from '../../src/plan/form.js'
import type { Path } from '../../src/plan/path.js'
import type { Edit, EditValue } from '../../src/yaml/edit/types.js'

/** Random answers to the form, and random remarks in a plan. */

export type Setting = Extract<Edit, { kind: 'set' }>

const IDS = ['calls', 'ilse', 'letters', 'no', '2027']

const AWKWARD =
  `which customers|we call|yes|2026-11-01|12:30|1.10|~|#3: late| x |Ilse's|- a|[old], {new}|say "so"|C:\\data|überfällig|\u2028|a\nb|a\n\n  b|---|=|%|1.8%|`.split(
    '|',
  )

const words = fc.constantFrom(...AWKWARD)
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 200 }),
)

function valueFor(field: Field): fc.Arbitrary<EditValue> {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
    case 'choices':
      return fc.subarray(field.options.map((option) => option.value))
    case 'number':
    case 'estimate':
      return amount(field.quantity)
    case 'yesNo':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2026-11-24', '2027-09-01')
    case 'text':
    case 'person':
    case 'ref':
    case 'group':
    case 'list':
    case 'scalars':
      return anyText
  }
}

function amount(of: Quantity): fc.Arbitrary<EditValue> {
  return of === 'share'
    ? fc.constantFrom(0.018, '1.8%', '0.35%')
    : fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
}

const LEAVES = listFormFields().filter(({ field }) => !['group', 'list', 'scalars'].includes(field.kind))

/** One answer, to a field that may stand in an item of a list. */
export const anySetting: fc.Arbitrary<Setting> = fc
  .tuple(fc.constantFrom(...LEAVES), fc.array(fc.constantFrom(...IDS), { minLength: 3, maxLength: 3 }), fc.nat(2))
  .chain(([leaf, ids, detail]) => settingOf(leaf, ids, detail))

function settingOf({ path, field }: FormField, ids: readonly string[], detail: number): fc.Arbitrary<Setting> {
  const at = path.map((part, index) => (part === '*' ? (ids[index % ids.length] ?? '') : part))
  const inside = field.kind === 'estimate' ? [[], ['low'], ['source'], ['likely']][detail] : []
  const value = inside?.[0] === 'source' ? anyText : valueFor(field)
  return value.map((one) => ({ kind: 'set', path: [...at, ...(inside ?? [])], value: one }))
}

/** Answers to different questions. */
export const anySettings: fc.Arbitrary<readonly Setting[]> = fc.uniqueArray(anySetting, {
  minLength: 1,
  maxLength: 12,
  selector: ({ path }) => path.join('.'),
})

const SECTIONS = [...new Set(LEAVES.map(({ path }) => path[0]))]

/** Answers to one section, so that many are about the same thing; some new items go before the first one of their list. */
export const settingsOfSection: fc.Arbitrary<readonly Setting[]> = fc
  .constantFrom(...SECTIONS)
  .chain((section) =>
    fc.array(
      fc
        .tuple(
          fc.constantFrom(...LEAVES.filter(({ path }) => path[0] === section)),
          fc.array(fc.constantFrom('calls', 'letters'), { minLength: 3, maxLength: 3 }),
          fc.nat(3),
        )
        .chain(([leaf, ids, detail]) => settingOf(leaf, ids, detail)),
      { minLength: 2, maxLength: 16 },
    ),
  )
  .map((edits) => edits.map((edit, index) => (index % 3 === 2 ? beforeFirst(edit, edits.slice(0, index)) : edit)))

function beforeFirst(edit: Setting, earlier: readonly Setting[]): Setting {
  const list = listsIn([edit]).at(-1)
  const isIn = ({ path }: Setting) => list?.every((part, index) => path[index] === part) === true
  const first = list && earlier.find(isIn)?.path[list.length]
  return first === undefined ? edit : { ...edit, before: first }
}

/** The same edits in another order; the items of each list still first appear in the same order. */
export function reordered(edits: readonly Setting[], keys: readonly number[]): readonly Setting[] {
  const keyed = edits.map((edit, index) => ({ edit, key: keys[index % keys.length] ?? 0 }))
  let result = keyed.sort((one, other) => one.key - other.key).map(({ edit }) => edit)
  for (const list of listsIn(edits)) {
    const isIn = (edit: Setting) => list.every((part, index) => edit.path[index] === part)
    const itemOrder = [...new Set(edits.filter(isIn).map((edit) => edit.path[list.length]))]
    const sorted = result
      .filter(isIn)
      .sort((one, other) => itemOrder.indexOf(one.path[list.length]) - itemOrder.indexOf(other.path[list.length]))
    result = result.map((edit) => (isIn(edit) ? (sorted.shift() ?? edit) : edit))
  }
  return result
}

/** The lists the edits go through, outer ones first. */
function listsIn(edits: readonly Setting[]): readonly Path[] {
  const lists = listFormFields().filter(({ field }) => field.kind === 'list')
  const found = edits.flatMap(({ path }) =>
    lists
      .filter(
        (list) => list.path.length < path.length && list.path.every((part, i) => part === '*' || part === path[i]),
      )
      .map((list) => path.slice(0, list.path.length)),
  )
  const unique = new Map(found.map((path) => [path.join('.'), path]))
  return [...unique.values()].sort((one, other) => one.length - other.length)
}

/** A plan as people leave it: remarks of their own, blank lines, Windows line ends. Blocks of text stay as they are. */
export function lived(text: string, marks: readonly number[]): string {
  let inBlock = -1
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index) => {
      const indent = line.search(/\S/)
      if (inBlock >= 0 && (indent > inBlock || indent < 0)) return [line]
      inBlock = /: [|>]-?$/.test(line) ? indent : -1
      if (line === '' || line.startsWith('#')) return [line]
      const mark = marks[index % marks.length] ?? 0
      if (mark === 1) return [`${' '.repeat(indent)}# remark ${index}`, line]
      if (mark === 2 && inBlock < 0) return [`${line}  # remark ${index}`]
      return mark === 3 ? ['', line] : [line]
    })
  const ending = (marks[0] ?? 0) % 2 === 0 ? '\r\n' : '\n'
  return `${(marks[1] ?? 0) > 2 ? '\uFEFF' : ''}${lines.join(ending)}${(marks[2] ?? 0) > 2 ? '' : ending}`
}

export const anyMarks: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(4), { minLength: 3, maxLength: 40 })
