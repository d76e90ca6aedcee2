import { ESTIMATE_KEYS, type Field } from '../field.js'
import { fieldAt, fieldsIn, formFields } from '../form.js'
import { listed } from '../../text/join.js'
import { nameToday, type Step, STEPS } from '../migrate.js'
import { nearest } from '../../text/suggest.js'
import { isRecord, normalize } from './normalize.js'
import { isWithin, type Path, samePath, showPath } from '../path.js'
import { rawAt } from '../typed-path.js'
import { PLAN } from '../plan.js'
import type { Trouble } from './read.js'
import { sameWord } from '../../text/spelling.js'
import { schemaFor } from './zod-schema.js'

/**
 * What can be fixed in a plan without asking anyone: where the plan says what is meant, only in the wrong place or the
 * wrong spelling. A near miss is a guess, and is never fixed.
 */
export interface Fix {
  /** What is done, such as ``move `project.base_rate` to `economics.base_rate` ``. */
  readonly what: string
  readonly edits: readonly [FixEdit, ...FixEdit[]]
}

export type FixEdit =
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  | { readonly kind: 'move'; readonly path: Path; readonly to: Path }
  /** Only where it stands as `from`; `undefined` is where nothing stands. */
  | { readonly kind: 'set'; readonly path: Path; readonly from: Written | undefined; readonly to: Written }

export type Written = string | readonly string[]

/** The troubles of a plan, with what fixes them. `raw` is what YAML gave; a key that two would get is left to people. */
export function withFixes(troubles: readonly Trouble[], raw: unknown, steps = STEPS): readonly Trouble[] {
  const fixes = troubles.map((trouble) => fixOf(trouble, raw, steps))
  const wanted = fixes.map((fix) => (fix && fix.edits[0].kind !== 'set' ? showPath(destination(fix.edits[0])) : ''))
  return troubles.map((trouble, index) => {
    const [fix, place] = [fixes[index], wanted[index]]
    const isAlone = place === '' || wanted.filter((one) => one === place).length === 1
    return fix && isAlone ? { ...trouble, fix } : trouble
  })
}

function destination(edit: Exclude<FixEdit, { kind: 'set' }>): Path {
  return edit.kind === 'move' ? edit.to : [...edit.path.slice(0, -1), edit.to]
}

function fixOf({ kind, path }: Trouble, raw: unknown, steps: readonly Step[]): Fix | undefined {
  if (kind === 'unknown-key') return keyFix(path, raw, steps)
  return kind === 'wrong-value' ? choiceFix(path, raw) : undefined
}

function keyFix(path: Path, raw: unknown, steps: readonly Step[]): Fix | undefined {
  const to = calledToday(path, steps) ?? sameWordBeside(path) ?? onlyPlaceNamed(path)
  const value = rawAt(raw, path)
  if (to === undefined || value === undefined || value === null || !isFree(to, raw) || !fits(to, value))
    return undefined
  if (samePath(path.slice(0, -1), to.slice(0, -1))) {
    const name = to.at(-1) ?? ''
    return { what: `rename \`${showPath(path)}\` to \`${name}\``, edits: [{ kind: 'rename', path, to: name }] }
  }
  if (isInList(path) || isInList(to)) return undefined
  return { what: `move \`${showPath(path)}\` to \`${showPath(to)}\``, edits: [{ kind: 'move', path, to }] }
}

/** A name of an older plan format. */
function calledToday(path: Path, steps: readonly Step[]): Path | undefined {
  const today = nameToday(1, path, steps)
  return samePath(path, today) || fieldAt(today) === undefined ? undefined : today
}

function sameWordBeside(path: Path): Path | undefined {
  const name = sameWord(path.at(-1) ?? '', namesBeside(path))
  return name === undefined ? undefined : [...path.slice(0, -1), name]
}

function namesBeside(path: Path): readonly string[] {
  const outer = path.slice(0, -1)
  if (outer.length === 0) return Object.keys(PLAN)
  const field = fieldAt(outer)?.field
  if (field === undefined) return []
  if (field.kind === 'estimate') return ESTIMATE_KEYS
  return field.kind === 'list' ? ['id', ...Object.keys(field.fields)] : Object.keys(fieldsIn(field))
}

/** The place in another section, if it is the only one of that name in the whole form, and nothing here is near it. */
function onlyPlaceNamed(path: Path): Path | undefined {
  const name = path.at(-1) ?? ''
  if (nearest(name, namesBeside(path)) !== undefined) return undefined
  const [only, another] = formFields().filter((form) => form.path.at(-1) === name)
  if (only === undefined || another !== undefined || only.path.length < 2) return undefined
  return only.path[0] === path[0] ? undefined : only.path
}

function isInList(path: Path): boolean {
  return path.some((part, index) => part === '*' || fieldAt(path.slice(0, index))?.field.kind === 'list')
}

/** Nothing stands there, and it can be reached by keys. */
function isFree(path: Path, raw: unknown): boolean {
  const around = rawAt(raw, path.slice(0, -1))
  if (around === undefined || around === null) return path.length > 1
  return isRecord(around) && !Object.hasOwn(around, path.at(-1) ?? '')
}

function fits(path: Path, value: unknown): boolean {
  const form = fieldAt(path)
  /* What has no field of its own, such as an id, is judged when it stands there. */
  if (form === undefined || !samePath(form.path.slice(-1), path.slice(-1))) return true
  const normal = normalize(form.field, value)
  return normal !== undefined && schemaFor(form.field).safeParse(normal).success
}

/** A choice that is one of the options, written otherwise. In a list, all of that kind are fixed at once. */
function choiceFix(path: Path, raw: unknown): Fix | undefined {
  const field = fieldAt(path)?.field
  if (field?.kind === 'choice') {
    const from = rawAt(raw, path)
    const to = typeof from === 'string' ? optionMeant(from, field) : undefined
    if (typeof from !== 'string' || to === undefined) return undefined
    return { what: `set \`${showPath(path)}\` to \`${to}\``, edits: [{ kind: 'set', path, from, to }] }
  }
  const list = path.slice(0, -1)
  const outer = fieldAt(list)?.field
  return outer?.kind === 'choices' ? listFix(list, outer, rawAt(raw, list)) : undefined
}

type Choices = Extract<Field, { kind: 'choice' | 'choices' }>

function listFix(path: Path, field: Choices, raw: unknown): Fix | undefined {
  if (!Array.isArray(raw) || !raw.every((one) => typeof one === 'string')) return undefined
  const from: readonly string[] = raw
  const to = from.map((one) => optionMeant(one, field) ?? one)
  if (new Set(to).size < to.length || samePath(from, to)) return undefined
  const changed = to.filter((one, index) => one !== from[index]).map((one) => `\`${one}\``)
  return { what: `write ${listed(changed)} in \`${showPath(path)}\``, edits: [{ kind: 'set', path, from, to }] }
}

function optionMeant(written: string, { options }: Choices): string | undefined {
  return sameWord(
    written,
    options.map(({ value }) => value),
  )
}

/** How a place is called once something has been fixed. */
export function placeAfter(path: Path, edits: readonly FixEdit[]): Path {
  /* The innermost first: what is around it is still called as before then. */
  return edits.toSorted((one, other) => other.path.length - one.path.length).reduce(after, path)
}

function after(path: Path, edit: FixEdit): Path {
  if (edit.kind === 'set') {
    const item = edit.path.slice(0, -1)
    const isNamed = edit.path.at(-1) === 'id' && typeof edit.to === 'string' && isWithin(path, item)
    return isNamed ? path.with(item.length - 1, edit.to) : path
  }
  return isWithin(path, edit.path) ? [...destination(edit), ...path.slice(edit.path.length)] : path
}
