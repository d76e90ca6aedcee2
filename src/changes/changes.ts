import { ESTIMATE_KEYS, type Estimate, type Field, type ListField } from '../plan/field.js'
import { fieldAt, fieldsIn, type FormField, formFields } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { plainText } from '../text/plain-text.js'
import { valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** What differs between two plans, field by field, in the order of the form. */

export interface Change {
  readonly path: Path
  readonly form: FormField
  readonly kind: 'added' | 'removed' | 'changed'
  /** As the plans hold it; of a list item that came or went, the item. */
  readonly before: unknown
  readonly after: unknown
  /** Only a sentence reads otherwise. */
  readonly isWording: boolean
}

/** All changes, or those at and inside a place. Items of lists are told apart by their ids. */
export function changesBetween(before: Plan, after: Plan, at: Path = []): readonly Change[] {
  const places = at.length > 0 ? [at] : formFields().flatMap(({ path }) => (path.length === 1 ? [path] : []))
  return places.flatMap((path) => {
    const field = fieldAt(path)?.field
    return field === undefined ? [] : [...changesAt(field, path, valueAt(before, path), valueAt(after, path))]
  })
}

function* changesAt(field: Field, path: Path, before: unknown, after: unknown): Generator<Change> {
  if (field.kind === 'group') {
    for (const [name, child] of Object.entries(fieldsIn(field)))
      yield* changesAt(child, [...path, name], inside(before, name), inside(after, name))
  } else if (field.kind === 'list' && before !== undefined && after !== undefined) {
    yield* itemChanges(field, path, before as Items, after as Items)
  } else {
    yield* leafChange(field, path, before, after)
  }
}

type Items = readonly { readonly id: string }[]

function* itemChanges(list: ListField, path: Path, before: Items, after: Items): Generator<Change> {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  for (const id of ids) {
    const [old, now] = [before.find((item) => item.id === id), after.find((item) => item.id === id)]
    if (old === undefined || now === undefined) yield* leafChange(list, [...path, id], old, now)
    else
      for (const [name, child] of Object.entries(list.fields))
        yield* changesAt(child, [...path, id, name], inside(old, name), inside(now, name))
  }
}

function* leafChange(field: Field, path: Path, before: unknown, after: unknown): Generator<Change> {
  const form = fieldAt(path)
  if (form === undefined || isSame(field, before, after)) return
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  const isWording = kind === 'changed' && field.kind === 'text' && field.prose
  yield { path, form, kind, before, after, isWording }
}

function isSame(field: Field, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after
  switch (field.kind) {
    case 'text':
      return plainText(before as string) === plainText(after as string)
    case 'choices':
      return sorted(before) === sorted(after)
    case 'estimate':
      return isSameEstimate(before as Estimate, after as Estimate)
    case 'scalars':
      return entriesOf(before) === entriesOf(after)
    default:
      return JSON.stringify(before) === JSON.stringify(after)
  }
}

function sorted(values: unknown): string {
  return JSON.stringify((values as readonly string[]).toSorted())
}

/** In whatever order. */
function entriesOf(scalars: unknown): string {
  const entries = Object.entries(scalars as Readonly<Record<string, unknown>>)
  return sorted(entries.map(([name, one]) => JSON.stringify([name, said(one)])))
}

function said(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value
}

function isSameEstimate(before: Estimate, after: Estimate): boolean {
  return ESTIMATE_KEYS.every((part) => said(before[part]) === said(after[part]))
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
