import { ESTIMATE_KEYS } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { isRecord } from '../../plan/read/normalize.js'
import { type Expected, expectedData, isSame, valueIn } from './data.js'
import { movedData, renamedData } from './data-keys.js'
import { isEstimateAt } from './form.js'
import { guarded } from './verify-edit.js'
import type { Refusal } from './splice.js'
import { moved } from './move.js'
import { planRemoval } from './remove.js'
import { planRename } from './rename.js'
import { editedBySection } from './sections.js'
import { type Planned, planSet } from './set.js'
import { type Setting, togetherWith } from './batch-edits.js'
import { parseSource, type Source } from '../parse.js'

/**
 * Changing a plan's text without moving any other byte: comments, order, quotes, line endings stay as they are. An
 * edit is a splice of the text. What comes out is parsed again and has to hold the old data with exactly that change;
 * otherwise the edit is refused.
 */

/** A change to a plan's text. */
export type Edit =
  /**
   * Sets what stands at a place; sections, groups and list items on the way are made where they are missing. An
   * item of a list is named by its id, and a new one goes to the end, or before the item `before`.
   */
  | { readonly kind: 'set'; readonly path: Path; readonly value: EditValue; readonly before?: string }
  /** Takes out a key or a list item with what belongs to it; what becomes empty by that goes too. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Gives a key another name where it stands; refused where a key of that name stands beside it. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /**
   * Puts a key elsewhere, with the comments before and beside it; sections and groups on the way are made where they
   * are missing, and what becomes empty goes. Refused where something is there already.
   */
  | { readonly kind: 'move'; readonly path: Path; readonly to: Path }

/** A text that is a bare figure or share, such as `1.8%`, is kept as written. */
export type EditValue = string | number | boolean | readonly string[]

export type Edited = { readonly text: string } | { readonly refused: string }

/** All of the edits, one after the other, or none. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const before = latest?.raw === text ? latest.source : parseSource(text)
  const quick = edits.length < MANY || before.trouble ? undefined : editedBySection(before, edits, edited)
  const source = quick ?? oneByOne(before, edits)
  if ('refused' in source) return source
  const raw = (source.hasBom ? '\uFEFF' : '') + source.text
  latest = { raw, source }
  return { text: raw }
}

/** From here on it pays to work on sections. */
const MANY = 3

function oneByOne(before: Source, edits: readonly Edit[]): Source | Refusal {
  let begun: Begun = { source: before, left: edits }
  while (begun.left.length > 0) {
    const next = edited(begun.source, begun.left)
    if ('refused' in next) return next
    begun = next
  }
  return begun.source
}

/** The first text of a plan; everything else comes in by edits. */
export function newPlanText(schemaPath: string): string {
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    '# The deployment plan of a machine learning project. You can edit it by hand: mlplan keeps changes and comments.',
    `mlplan: ${PLAN_VERSION}`,
    '',
  ].join('\n')
}

/** An interview edits the text it has just got back; parsing is what takes the time. */
let latest: { readonly raw: string; readonly source: Source } | undefined

/** A text with the first of the edits made, and those that are left. */
export interface Begun {
  readonly source: Source
  readonly left: readonly Edit[]
}

function edited(source: Source, [first, ...others]: readonly Edit[]): Begun | Refusal {
  if (first === undefined) return { source, left: [] }
  if (source.trouble) {
    return { refused: `The plan can't be changed. ${source.trouble.message} ${source.trouble.help}` }
  }
  if (!isRecord(source.data)) return { refused: "The file can't be changed: it has no keys, so it isn't a plan." }
  const more = first.kind === 'set' ? togetherWith(first, others, source.data) : []
  const many = more.length > 0 ? made(source, first, more) : undefined
  if (many && !('refused' in many)) return { source: many, left: others.slice(more.length) }
  const one = made(source, { ...first, path: exactPath(source.data, first) }, [])
  return 'refused' in one ? one : { source: one, left: others }
}

/** `more`: what goes in together with it. */
function made(source: Source, edit: Edit, more: readonly Setting[]): Source | Refusal {
  const expected = editedData(source.data, [edit, ...more])
  if ('refused' in expected) return expected
  return isSame(expected.data, source.data) ? source : spliceUntil(source, edit, more, expected.data)
}

/** What a plan's data is after the edits, reckoned without its text. */
export function editedData(before: unknown, edits: readonly Edit[]): Expected {
  let data = before
  for (const edit of edits) {
    const next = expectedOf(data, { ...edit, path: exactPath(data, edit) })
    if ('refused' in next) return next
    data = next.data
  }
  return { data }
}

function expectedOf(data: unknown, edit: Edit): Expected {
  if (edit.kind === 'rename') return renamedData(data, edit)
  return edit.kind === 'move' ? movedData(data, edit) : expectedData(data, edit)
}

/** A figure is bare (`base_rate: 1.8%`), or its own group with `likely`; both name the same place. */
function exactPath(data: unknown, { kind, path }: Edit): Path {
  if (kind === 'rename' || kind === 'move') return path
  const outer = path.slice(0, -1)
  const [likely] = ESTIMATE_KEYS
  if (path.at(-1) === likely && isEstimateAt(outer)) return isRecord(valueIn(data, outer)) ? path : outer
  return kind === 'set' && isEstimateAt(path) && isRecord(valueIn(data, path)) ? [...path, likely] : path
}

/** Flow collections on the way may have to become blocks first, one after the other. */
function spliceUntil(source: Source, edit: Edit, more: readonly Setting[], expected: unknown): Source | Refusal {
  if (edit.kind === 'move') return moved(source, edit, expected)
  const step = planned(source, edit, more)
  if ('refused' in step) return step
  if ('reshape' in step) {
    const reshaped = guarded(source, step.reshape, source.data, edit.path)
    return 'refused' in reshaped ? reshaped : spliceUntil(reshaped, edit, more, expected)
  }
  return guarded(source, step, expected, edit.path)
}

function planned(source: Source, edit: Exclude<Edit, { kind: 'move' }>, more: readonly Setting[]): Planned {
  switch (edit.kind) {
    case 'set':
      return planSet(source, [edit, ...more])
    case 'remove':
      return planRemoval(source, edit.path)
    case 'rename':
      return planRename(source, edit)
  }
}
