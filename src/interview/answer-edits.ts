import { findFormField } from '../plan/form.js'
import { parsePath, type Path, isSamePath, isWithin } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { isRecord } from '../plan/read/normalize.js'
import { getRawValue, getValue } from '../plan/typed-path.js'
import type { Edit, EditValue } from '../yaml/edit/types.js'
import type { ParsedRange } from './parse-amount.js'
import { isBlank } from '../plan/blank.js'
import type { Answers } from './answers.js'
import { type PlanQuestion, findItemQuestion, getListItems } from './plan-questions.js'
import { createId } from '../plan/id.js'
import { followName } from './reply/follow-name.js'
import { createVacateRoleEdits, createPersonEdits, getPersonId, createRoleEdits } from './people.js'
import { toFileValue } from './reply/parse-limit.js'
import type { ParsedAnswer } from './parse-answer.js'

/** The edits that write an answer to the plan. */
export interface AnswerEdits {
  readonly edits: readonly Edit[]
  /** The path of the answer; asking about this path again shows the answer. */
  readonly path: Path
}

export function createAnswerEdits(planQuestion: PlanQuestion, parsed: ParsedAnswer, answers: Answers): AnswerEdits {
  const { edits, path } =
    planQuestion.kind === 'item'
      ? createItemEdits(planQuestion, parsed, answers)
      : createFieldEdits(planQuestion, parsed, answers)
  return { path, edits: [...edits, ...createLedgerRemovalEdits([planQuestion.path], answers)] }
}

function createFieldEdits(
  planQuestion: Exclude<PlanQuestion, { kind: 'item' }>,
  parsed: ParsedAnswer,
  answers: Answers,
): AnswerEdits {
  const path = planQuestion.path
  if (planQuestion.kind === 'role') {
    return { path, edits: parsed.kind === 'person' ? createRoleEdits(planQuestion.role, parsed.person, answers) : [] }
  }
  const item = findLabeledItem(planQuestion, answers)
  if (item !== undefined && parsed.kind === 'none') return { path: item.list, edits: createNoneEdits(item, answers) }
  if (item?.hasOnlyName === true && parsed.kind === 'value') {
    const renamed = createItemEdits(item.question, parsed, { ...answers, plan: item.planWithout })
    return { ...renamed, edits: [...createItemRemovalEdits(item, answers), ...renamed.edits] }
  }
  if (item !== undefined && parsed.kind === 'value') return createRenameEdits(item, planQuestion, parsed, answers)
  const siblingName = planQuestion.form.field.satisfiedBy
  if (siblingName === 'at_most') return createLimitEdits(path, parsed, answers)
  const siblingPath = siblingName === undefined ? undefined : [...path.slice(0, -1), siblingName]
  if (parsed.kind === 'substitute' && siblingPath)
    return { path, edits: [...createSetEdits(siblingPath, parsed.value, answers), ...createRemoveEdits(path, answers)] }
  const edits = createValueEdits(path, parsed, answers)
  return { path, edits: siblingPath ? [...edits, ...createRemoveEdits(siblingPath, answers)] : edits }
}

/** A limit is lower or upper, never both by one answer. What an earlier answer put beside it goes with it. */
function createLimitEdits(path: Path, parsed: ParsedAnswer, answers: Answers): AnswerEdits {
  if (parsed.kind !== 'value' && parsed.kind !== 'substitute') return { path, edits: [] }
  const criterion = path.slice(0, -1)
  const [limit, other] = parsed.kind === 'value' ? ['at_least', 'at_most'] : ['at_most', 'at_least']
  const { unit, baseline } = parsed.details ?? {}
  const value = typeof parsed.value === 'number' ? toFileValue(parsed.value, unit) : parsed.value
  const details = Object.entries({ unit, baseline }).flatMap(([name, detail]) =>
    detail === undefined
      ? createRemoveEdits([...criterion, name], answers)
      : [{ kind: 'set', path: [...criterion, name], value: detail } as const],
  )
  return {
    path,
    edits: [
      ...createSetEdits([...criterion, limit], value, answers),
      ...details,
      ...createRemoveEdits([...criterion, other], answers),
    ],
  }
}

/** The ID of an item follows its name. */
function createRenameEdits(
  { list, id, question }: LabeledItem,
  { path }: PlanQuestion,
  parsed: ParsedAnswer & { readonly kind: 'value' },
  answers: Answers,
): AnswerEdits {
  const oldName = getValue(answers.plan, path)
  const names = { old: typeof oldName === 'string' ? oldName : undefined, new: String(parsed.value) }
  const followed = followName(list, id, names, answers.plan)
  return {
    path: [...list, followed.id, question.list.labelField],
    edits: [...createValueEdits(path, parsed, answers), ...followed.edits],
  }
}

/** Adds an item by its name, or marks the list as empty. An item with that name may already exist. */
function createItemEdits(
  planQuestion: Extract<PlanQuestion, { kind: 'item' }>,
  parsed: ParsedAnswer,
  answers: Answers,
): AnswerEdits {
  const list = planQuestion.path
  const items = getListItems(answers.plan, list) as readonly (Readonly<Record<string, unknown>> & {
    readonly id: string
  })[]
  if (parsed.kind === 'none')
    return { path: list, edits: items.length > 0 ? [] : [{ kind: 'set', path: list, value: [] }] }
  const name = parsed.kind === 'value' ? String(parsed.value) : parsed.kind === 'person' ? parsed.person.name : ''
  const labelField = planQuestion.form.path.at(-1) ?? ''
  const existingId = items.find((item) => item[labelField] === name)?.id
  const ids = items.map(({ id }) => id)
  const path = [...list, existingId ?? createId(name, ids, 'item'), labelField]
  return { path, edits: createValueEdits(path, parsed, answers) }
}

function createValueEdits(path: Path, parsed: ParsedAnswer, answers: Answers): Edit[] {
  switch (parsed.kind) {
    case 'value':
      return [
        ...createSetEdits(path, parsed.value, answers, parsed.sampleSize),
        ...createSampleEdits(path, parsed.sampleSize),
      ]
    case 'range':
      return [
        ...createRangeEdits(path, parsed.range),
        ...createStaleSampleEdits(path, answers, parsed.sampleSize),
        ...createSampleEdits(path, parsed.sampleSize),
      ]
    case 'person':
      return [
        ...createPersonEdits(parsed.person, answers),
        { kind: 'set', path, value: getPersonId(parsed.person, answers.plan) },
      ]
    case 'substitute':
    case 'none':
      return []
  }
}

/** Sets a value. A figure keeps its source, but the range and the sample size of the old figure are removed. */
export function createSetEdits(path: Path, value: EditValue, answers: Answers, sampleSize?: number): Edit[] {
  const current = getRawValue(answers.raw, path)
  const staleBounds = isRecord(current) ? ['low', 'high'].filter((name) => !isBlank(current[name])) : []
  return [
    { kind: 'set', path: sampleSize === undefined ? path : [...path, 'likely'], value },
    ...staleBounds.map((name): Edit => ({ kind: 'remove', path: [...path, name] })),
    ...createStaleSampleEdits(path, answers, sampleSize),
  ]
}

function createStaleSampleEdits(path: Path, { raw }: Answers, newSize: number | undefined): Edit[] {
  const current = getRawValue(raw, path)
  const isStale = newSize === undefined && isRecord(current) && !isBlank(current['sample_size'])
  return isStale ? [{ kind: 'remove', path: [...path, 'sample_size'] }] : []
}

function createSampleEdits(path: Path, sampleSize: number | undefined): Edit[] {
  return sampleSize === undefined ? [] : [{ kind: 'set', path: [...path, 'sample_size'], value: sampleSize }]
}

function createRangeEdits(path: Path, range: ParsedRange): Edit[] {
  return (['likely', 'low', 'high'] as const).map((name) => ({
    kind: 'set',
    path: [...path, name],
    value: range[name].fileValue,
  }))
}

function createRemoveEdits(path: Path, answers: Answers): Edit[] {
  return getRawValue(answers.raw, path) === undefined ? [] : [{ kind: 'remove', path }]
}

/**
 * Removes an earlier answer when the question becomes an open question or not applicable. With the name of its only
 * item, a list is gone too. The person who becomes the owner of the open question stays.
 */
export function createRetractionEdits(planQuestion: PlanQuestion, answers: Answers, newOwnerId?: string): Edit[] {
  if (planQuestion.kind === 'role') return createVacateRoleEdits(planQuestion.role, answers, newOwnerId)
  if (planQuestion.kind === 'item') return []
  const item = findLabeledItem(planQuestion, answers)
  return item ? createItemRemovalEdits(item, answers) : createRemoveEdits(planQuestion.path, answers)
}

/** The list item whose name a question asks for. Taking the name back takes the item back. */
interface LabeledItem {
  readonly list: Path
  readonly id: string
  readonly question: Extract<PlanQuestion, { kind: 'item' }>
  readonly isOnlyItem: boolean
  /** Nothing but its name has been entered, so its ID can still follow the name. */
  readonly hasOnlyName: boolean
  readonly planWithout: Plan
}

function findLabeledItem(planQuestion: PlanQuestion, { plan, raw }: Answers): LabeledItem | undefined {
  if (planQuestion.kind !== 'field' || !isItemLabel(planQuestion)) return undefined
  const list = planQuestion.path.slice(0, -2)
  const id = planQuestion.path.at(-2) ?? ''
  const question = findItemQuestion(list)
  const items = getListItems(plan, list)
  if (question === undefined || !items.some((item) => item.id === id)) return undefined
  const fields = getRawValue(raw, [...list, id])
  const hasOnlyName =
    isRecord(fields) && Object.keys(fields).every((key) => ['id', question.list.labelField].includes(key))
  const planWithout = withList(
    plan,
    list,
    items.filter((item) => item.id !== id),
  )
  return { list, id, question, isOnlyItem: items.length === 1, hasOnlyName, planWithout }
}

/** The question that is open again when an item is taken back: the one for the list, if nothing else is in it. */
export function findRetractedQuestion(planQuestion: PlanQuestion, answers: Answers): PlanQuestion {
  const item = findLabeledItem(planQuestion, answers)
  return item?.isOnlyItem === true ? item.question : planQuestion
}

function withList(plan: Plan, [name = '', ...rest]: Path, items: readonly object[]): Plan {
  const inner: unknown = plan[name as keyof Plan]
  const value = rest.length === 0 ? items : withList(isRecord(inner) ? inner : {}, rest, items)
  return { ...plan, [name]: value }
}

function createItemRemovalEdits({ list, id, isOnlyItem }: LabeledItem, answers: Answers): Edit[] {
  return [
    { kind: 'remove', path: isOnlyItem ? list : [...list, id] },
    ...createInnerLedgerRemovals([...list, id], answers),
  ]
}

function createNoneEdits(item: LabeledItem, answers: Answers): Edit[] {
  const { list, id, isOnlyItem } = item
  if (!isOnlyItem) return createItemRemovalEdits(item, answers)
  return [
    { kind: 'remove', path: list },
    { kind: 'set', path: list, value: [] },
    ...createInnerLedgerRemovals([...list, id], answers),
  ]
}

/** Open questions and exemptions about the fields of an item go with it. */
function createInnerLedgerRemovals(item: Path, { plan }: Answers): Edit[] {
  return LEDGERS.flatMap((ledger) =>
    (plan[ledger] ?? [])
      .filter(({ path }) => path !== undefined && isWithin(parsePath(path), item))
      .map(({ id }): Edit => ({ kind: 'remove', path: [ledger, id] })),
  )
}

function isItemLabel({ path, form }: Extract<PlanQuestion, { kind: 'field' }>): boolean {
  const list = findFormField(path.slice(0, -2))?.field
  return path.length > 2 && list?.kind === 'list' && form.path.at(-1) === list.labelField
}

const LEDGERS = ['open_questions', 'not_applicable'] as const

/** Removes the open questions and the not-applicable entries for paths that now have answers. */
export function createLedgerRemovalEdits(answeredPaths: readonly Path[], { plan }: Answers): Edit[] {
  return LEDGERS.flatMap((ledger) => {
    const entries = plan[ledger] ?? []
    return entries
      .filter(
        ({ path: entryPath }) =>
          entryPath !== undefined &&
          answeredPaths.some((answeredPath) => isSamePath(parsePath(entryPath), answeredPath)),
      )
      .map(({ id }): Edit => ({ kind: 'remove', path: [ledger, id] }))
  })
}
