import { canonicalJson } from './canonical.js'
import type { Field, Fields, ListField } from '../plan/field.js'
import { fieldAt, fieldsIn } from '../plan/form.js'
import { parsePath, type Path, showPath, touches } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import { plainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { figuresIn, type Halves, halvesOf } from './field-content.js'

/**
 * What a part of a plan commits to, without what may change and still be what was agreed to: ids, the order of
 * things, blanks and line breaks, where a figure comes from, and all progress.
 */

/** In two halves, so that a change of mere wording can be told from any other. */
export interface Bound {
  /** Figures, days, names, choices, and every figure that stands in a sentence. */
  readonly substance: string
  /** The sentences. */
  readonly wording: string
}

/** Half of a part that says nothing of that kind. */
export const NOTHING = '{}'

/** How places and values were called in the version of the form that a fingerprint speaks of. */
export interface Naming {
  readonly nameOf: (path: Path) => Path
  readonly spellingOf: (path: Path, value: unknown) => unknown
}

export const AS_TODAY: Naming = { nameOf: (path) => path, spellingOf: (_path, value) => value }

/** Each a list of names and values, in the order of the names; `at` as it is called today. */
export function boundAt(plan: Plan, at: Path, naming: Naming = AS_TODAY): Bound {
  const from = { plan, naming }
  const then = naming.nameOf(at)
  const named = leavesAt(from, at).map(({ path, halves }): Named => [
    showPath(naming.nameOf(path).slice(then.length)),
    halves,
  ])
  return recordOf([...named, ...setAside(from, then)])
}

type Named = readonly [name: string, Halves]

/** Both halves as canonical JSON (see canonical.ts), put together from that of the values. */
function recordOf(entries: readonly Named[]): Bound {
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const [substance, wording]: [string[], string[]] = [[], []]
  for (const [name, halves] of sorted) {
    const key = canonicalJson(name)
    if (halves.substance !== undefined) substance.push(`${key}:${halves.substance}`)
    if (halves.wording !== undefined) wording.push(`${key}:${halves.wording}`)
  }
  return { substance: `{${substance.join(',')}}`, wording: `{${wording.join(',')}}` }
}

interface From {
  readonly plan: Plan
  readonly naming: Naming
}

interface Leaf {
  readonly path: Path
  readonly halves: Halves
}

function leavesAt(from: From, at: Path): readonly Leaf[] {
  const form = fieldAt(at)
  const found: Leaf[] = []
  if (form) collect(from, form.field, form.binds === 'commitment', at, valueAt(from.plan, at), found)
  return found
}

function collect(from: From, field: Field, isBinding: boolean, path: Path, value: unknown, found: Leaf[]): void {
  if (value === undefined) return
  if (field.kind === 'group') collectFields(from, field.fields, isBinding, path, value, found)
  else {
    const halves =
      field.kind === 'list'
        ? listHalves(from, field, isBinding, path, value)
        : isBinding
          ? halvesOf(from.plan, field, from.naming.spellingOf(path, value))
          : undefined
    if (halves) found.push({ path, halves })
  }
}

function collectFields(
  from: From,
  fields: Fields,
  isBinding: boolean,
  path: Path,
  holder: unknown,
  found: Leaf[],
): void {
  for (const [name, value] of Object.entries(holder as Readonly<Record<string, unknown>>)) {
    const field = fields[name]
    /* The id of an item is no field. */
    if (field === undefined) continue
    const binds = field.binds === undefined ? isBinding : field.binds === 'commitment'
    collect(from, field, binds, [...path, name], value, found)
  }
}

/** Items have no order, and their ids are for us. A list that binds nothing in its items binds nothing. */
function listHalves(from: From, list: ListField, isBinding: boolean, path: Path, value: unknown): Halves | undefined {
  const items = (value as readonly { readonly id: string }[]).map((item) => {
    const found: Leaf[] = []
    collectFields(from, list.fields, isBinding, [...path, item.id], item, found)
    return found.map((leaf): Named => [showPath(from.naming.nameOf(leaf.path).slice(path.length + 1)), leaf.halves])
  })
  const bound = items.filter((entries) => entries.length > 0)
  if (!isBinding && bound.length === 0) return undefined
  const halves = bound
    .map(recordOf)
    .map((item) => ({ item, order: `[${item.substance},${item.wording}]` }))
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ item }) => item)
  return {
    substance: `[${halves.map(({ substance }) => substance).join(',')}]`,
    wording: `[${halves.map(({ wording }) => wording).join(',')}]`,
  }
}

/** What is said not to apply is part of what is agreed to, where an answer would be. */
function setAside({ plan, naming }: From, then: Path): readonly Named[] {
  const reasons = new Map<string, string[]>()
  for (const { path: about, reason: because = '' } of plan.not_applicable ?? []) {
    const path = parsePath(about ?? '')
    const called = naming.nameOf(path)
    if (about === undefined || !touches(called, then) || !bindsAnything(path)) continue
    const name = `not_applicable.${showPath(called)}`
    reasons.set(name, [...(reasons.get(name) ?? []), plainText(because)].toSorted())
  }
  return [...reasons].map(([name, texts]) => [
    name,
    { substance: canonicalJson(texts.flatMap(figuresIn)), wording: canonicalJson(texts) },
  ])
}

function bindsAnything(path: Path): boolean {
  const form = fieldAt(path)
  if (!form) return false
  const inside: Fields = fieldsIn(form.field)
  return (
    form.binds === 'commitment' ||
    Object.keys(inside).some((name) =>
      bindsAnything([...form.path, ...(form.field.kind === 'list' ? ['*'] : []), name]),
    )
  )
}
