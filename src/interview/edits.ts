import { findFormField } from '../plan/form.js'
import { parsePath, type Path, isSamePath } from '../plan/path.js'
import { isRecord } from '../plan/read/normalize.js'
import { getRawValue } from '../plan/typed-path.js'
import type { Edit, EditValue } from '../yaml/edit/apply-edits.js'
import type { Range } from './amounts.js'
import { type Answers, isSaid } from './answers.js'
import { type Asking, itemsAt } from './asking.js'
import { createId } from '../plan/id.js'
import { noRoleEdits, personEdits, personId, roleEdits } from './persons.js'
import type { Taken } from './parse-answer.js'

/** An answer and what it changes in the plan. */
export interface Answered {
  readonly edits: readonly Edit[]
  /** Where the answer now stands; asking there again shows it. */
  readonly at: Path
}

export function answerEdits(asking: Asking, taken: Taken, answers: Answers): Answered {
  const { edits, at } = asking.kind === 'item' ? itemEdits(asking, taken, answers) : placeEdits(asking, taken, answers)
  return { at, edits: [...edits, ...settledEdits([asking.about], answers)] }
}

function placeEdits(asking: Exclude<Asking, { kind: 'item' }>, taken: Taken, answers: Answers): Answered {
  const at = asking.about
  if (asking.kind === 'role') {
    return { at, edits: taken.kind === 'person' ? roleEdits(asking.role, taken.person, answers) : [] }
  }
  const sibling = asking.form.field.satisfiedBy
  const other = sibling === undefined ? undefined : [...at.slice(0, -1), sibling]
  if (taken.kind === 'instead' && other)
    return { at, edits: [...setting(other, taken.value, answers), ...without(at, answers)] }
  const edits = valueEdits(at, taken, answers)
  return { at, edits: other ? [...edits, ...without(other, answers)] : edits }
}

/** A new item is named, or the list is said to be empty. An item of that name may be there already. */
function itemEdits(asking: Extract<Asking, { kind: 'item' }>, taken: Taken, answers: Answers): Answered {
  const list = asking.about
  const items = itemsAt(answers.plan, list) as readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]
  if (taken.kind === 'none')
    return { at: list, edits: items.length > 0 ? [] : [{ kind: 'set', path: list, value: [] }] }
  const name = taken.kind === 'value' ? String(taken.value) : taken.kind === 'person' ? taken.person.name : ''
  const field = asking.form.path.at(-1) ?? ''
  const same = items.find((item) => item[field] === name)?.id
  const ids = items.map(({ id }) => id)
  const at = [...list, same ?? createId(name, ids, 'item'), field]
  return { at, edits: valueEdits(at, taken, answers) }
}

function valueEdits(at: Path, taken: Taken, answers: Answers): Edit[] {
  switch (taken.kind) {
    case 'value':
      return [...setting(at, taken.value, answers, taken.sampleSize), ...settingSample(at, taken.sampleSize)]
    case 'range':
      return [
        ...settingRange(at, taken.range),
        ...sampleGone(at, answers, taken.sampleSize),
        ...settingSample(at, taken.sampleSize),
      ]
    case 'person':
      return [
        ...personEdits(taken.person, answers),
        { kind: 'set', path: at, value: personId(taken.person, answers.plan) },
      ]
    case 'instead':
    case 'none':
      return []
  }
}

/** A figure that has a source keeps it; only its range and sample go, which belonged to the old figure. */
export function setting(at: Path, value: EditValue, answers: Answers, sampleSize?: number): Edit[] {
  const present = getRawValue(answers.raw, at)
  const ends = isRecord(present) ? ['low', 'high'].filter((name) => isSaid(present[name])) : []
  return [
    { kind: 'set', path: sampleSize === undefined ? at : [...at, 'likely'], value },
    ...ends.map((name): Edit => ({ kind: 'remove', path: [...at, name] })),
    ...sampleGone(at, answers, sampleSize),
  ]
}

function sampleGone(at: Path, { raw }: Answers, sampleSize: number | undefined): Edit[] {
  const present = getRawValue(raw, at)
  const isGone = sampleSize === undefined && isRecord(present) && isSaid(present['sample_size'])
  return isGone ? [{ kind: 'remove', path: [...at, 'sample_size'] }] : []
}

function settingSample(at: Path, sampleSize: number | undefined): Edit[] {
  return sampleSize === undefined ? [] : [{ kind: 'set', path: [...at, 'sample_size'], value: sampleSize }]
}

function settingRange(at: Path, range: Range): Edit[] {
  return (['likely', 'low', 'high'] as const).map((name) => ({
    kind: 'set',
    path: [...at, name],
    value: range[name].written,
  }))
}

function without(at: Path, answers: Answers): Edit[] {
  return getRawValue(answers.raw, at) === undefined ? [] : [{ kind: 'remove', path: at }]
}

/**
 * Takes out what was answered before somebody found that it is not known, or does not apply. The name of an item stays,
 * and so does somebody who now finds out.
 */
export function takenBackEdits(asking: Asking, answers: Answers, finder?: string): Edit[] {
  if (asking.kind === 'role') return noRoleEdits(asking.role, answers, finder)
  if (asking.kind === 'item' || isName(asking)) return []
  return without(asking.about, answers)
}

function isName({ about, form }: Extract<Asking, { kind: 'field' }>): boolean {
  const list = findFormField(about.slice(0, -1))?.field
  return list?.kind === 'list' && form.path.at(-1) === list.labelField
}

const STANDING_FOR = ['open_questions', 'not_applicable'] as const

/** What stood for an answer goes when the answer is there. */
export function settledEdits(answered: readonly Path[], { plan }: Answers): Edit[] {
  return STANDING_FOR.flatMap((ledger) => {
    const entries = plan[ledger] ?? []
    return entries
      .filter(({ path: field }) => field !== undefined && answered.some((path) => isSamePath(parsePath(field), path)))
      .map(({ id }): Edit => ({ kind: 'remove', path: [ledger, id] }))
  })
}
