import { ESTIMATE_KEYS, type Estimate, type Field, type ListField } from '../plan/field.js'
import { findFormField, childFields, type FormField, listFormFields } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { toPlainText } from '../text/plain-text.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** The differences between two plans, field by field, in the order of the plan format. */

export interface Change {
  readonly path: Path
  readonly formField: FormField
  readonly kind: 'added' | 'removed' | 'changed'
  /** The value in each plan; for a list item that was added or removed, the item. */
  readonly before: unknown
  readonly after: unknown
  /** Only the text of a sentence changed. */
  readonly isWordingOnly: boolean
}

/** All changes, or only those at and below `root`. List items are matched by their ids. */
export function diffPlans(before: Plan, after: Plan, root: Path = []): readonly Change[] {
  const paths = root.length > 0 ? [root] : listFormFields().flatMap(({ path }) => (path.length === 1 ? [path] : []))
  return paths.flatMap((path) => {
    const field = findFormField(path)?.field
    return field === undefined ? [] : [...diffField(field, path, getValue(before, path), getValue(after, path))]
  })
}

function* diffField(field: Field, path: Path, before: unknown, after: unknown): Generator<Change> {
  if (field.kind === 'group') {
    for (const [name, child] of Object.entries(childFields(field)))
      yield* diffField(child, [...path, name], getProperty(before, name), getProperty(after, name))
  } else if (field.kind === 'list' && before !== undefined && after !== undefined) {
    yield* diffItems(field, path, before as Items, after as Items)
  } else {
    yield* diffValue(field, path, before, after)
  }
}

type Items = readonly { readonly id: string }[]

function* diffItems(list: ListField, path: Path, before: Items, after: Items): Generator<Change> {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  for (const id of ids) {
    const [oldItem, newItem] = [before.find((item) => item.id === id), after.find((item) => item.id === id)]
    if (oldItem === undefined || newItem === undefined) yield* diffValue(list, [...path, id], oldItem, newItem)
    else
      for (const [name, child] of Object.entries(list.fields))
        yield* diffField(child, [...path, id, name], getProperty(oldItem, name), getProperty(newItem, name))
  }
}

function* diffValue(field: Field, path: Path, before: unknown, after: unknown): Generator<Change> {
  const formField = findFormField(path)
  if (formField === undefined || isSameValue(field, before, after)) return
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  const isWordingOnly = kind === 'changed' && field.kind === 'text' && field.prose
  yield { path, formField, kind, before, after, isWordingOnly }
}

function isSameValue(field: Field, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after
  switch (field.kind) {
    case 'text':
      return toPlainText(before as string) === toPlainText(after as string)
    case 'choices':
      return toSortedJson(before) === toSortedJson(after)
    case 'estimate':
      return isSameEstimate(before as Estimate, after as Estimate)
    case 'scalars':
      return toSortedEntries(before) === toSortedEntries(after)
    default:
      return JSON.stringify(before) === JSON.stringify(after)
  }
}

function toSortedJson(values: unknown): string {
  return JSON.stringify((values as readonly string[]).toSorted())
}

/** The entries as sorted JSON, so that their order doesn't matter. */
function toSortedEntries(scalars: unknown): string {
  const entries = Object.entries(scalars as Readonly<Record<string, unknown>>)
  return toSortedJson(entries.map(([name, scalar]) => JSON.stringify([name, normalizeText(scalar)])))
}

function normalizeText(value: unknown): unknown {
  return typeof value === 'string' ? toPlainText(value) : value
}

function isSameEstimate(before: Estimate, after: Estimate): boolean {
  return ESTIMATE_KEYS.every((part) => normalizeText(before[part]) === normalizeText(after[part]))
}

function getProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
