import type { EstimateField, Field, ListField, NumberField } from '../../plan/field.js'
import { findFormField } from '../../plan/form.js'
import type { Path } from '../../plan/path.js'
import { PLAN, type Plan, PLAN_VERSION } from '../../plan/plan.js'
import { isRecord } from '../../plan/read/normalize.js'
import { readPlan } from '../../plan/read/read.js'
import { findLateDueDates } from './late-due-dates.js'
import { isBlank } from '../../plan/blank.js'
import { isJobTitle } from '../../plan/name-words.js'
import { isRole } from '../../plan/roles.js'
import { findNameDoubt, findPersonByName, parsePerson } from '../people.js'
import { isAnswerError, parseAmount } from '../parse-amount.js'
import { cleanInput, parseAnswer, type ParsedAnswer } from '../parse-answer.js'
import { type LimitDetails, toFileValue } from '../reply/parse-limit.js'
import { findPlainReply, type PlainReply } from '../plain-reply.js'
import {
  createFieldQuestion,
  findItemQuestion,
  findPlanQuestion,
  getListItems,
  type PlanQuestion,
} from '../plan-questions.js'

/** Answers from a file or a filled page, in the spellings that a person at the terminal may use: `300k`, `2 percent`. */
export interface GivenAnswers {
  /** The answers as the plan format has them; what is no answer is left out. */
  readonly values: unknown
  readonly replies: readonly GivenReply[]
  /** Names where the plan format has the ID of a person or of another item. */
  readonly names: readonly GivenName[]
  readonly errors: readonly GivenError[]
}

/** Text where the plan format has something else. */
interface GivenText {
  readonly path: Path
  /** Finds the question in the plan that holds the other answers. */
  readonly findQuestion: (plan: Plan) => PlanQuestion | undefined
}

/** "I don't know yet" or "does not apply", written where an answer is expected. */
export interface GivenReply extends GivenText {
  readonly reply: PlainReply
}

export interface GivenName extends GivenText {
  readonly text: string
}

export interface GivenError {
  readonly path: Path
  readonly message: string
}

/** Sections that record what happened; their texts are no answers to questions. */
const RECORDS: ReadonlySet<string> = new Set(['open_questions', 'not_applicable', 'signoffs', 'waivers'])

/** Reads answers; `getText` returns how a figure is written in the file, because YAML reads 400.000 as 400. */
export function readGivenAnswers(
  input: unknown,
  plan: Plan,
  today: string,
  getText: (path: Path) => string,
): GivenAnswers {
  if (!isRecord(input)) return { values: input, replies: [], names: [], errors: [] }
  const current = mergeSections(plan, readPlan({ mlplan: PLAN_VERSION, ...input }).plan)
  const ids = listIds([plan, input])
  const reading: Reading = { plan: current, known: plan, ids, getText, replies: [], names: [], errors: [] }
  const values = Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const field = (PLAN as Readonly<Record<string, Field>>)[name]
      return [name, field === undefined || RECORDS.has(name) ? value : readValue(reading, field, [name], [name], value)]
    }),
  )
  const errors = [...reading.errors, ...findLateDueDates(input['open_questions'], plan, today)]
  return { values, replies: reading.replies, names: reading.names, errors }
}

/** Units and the task may be in the plan already, or come with the answers. */
function mergeSections(plan: Plan, given: Plan): Plan {
  const sections = Object.entries(given).map(([name, section]) => {
    const current: unknown = plan[name as keyof Plan]
    return [name, isRecord(current) && isRecord(section) ? { ...current, ...section } : section]
  })
  return { ...plan, ...Object.fromEntries(sections) } as Plan
}

function listIds(value: unknown): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if (isRecord(inner) && typeof inner['id'] === 'string') ids.add(inner['id'])
    for (const part of Object.values(inner)) visit(part)
  }
  visit(value)
  return ids
}

/** What is known while answers are read, and what was found so far. */
interface Reading {
  /** The plan with the given answers, for units, and as it was. */
  readonly plan: Plan
  readonly known: Plan
  /** The IDs in the plan and in the answers. */
  readonly ids: ReadonlySet<string>
  readonly getText: (path: Path) => string
  readonly replies: GivenReply[]
  readonly names: GivenName[]
  readonly errors: GivenError[]
}

/** Returns the value; `path` has ids or positions of list items, `formPath` has `*`. */
function readValue(reading: Reading, field: Field, path: Path, formPath: Path, value: unknown): unknown {
  if (field.kind === 'group' && isRecord(value)) return readFields(reading, field.fields, path, formPath, value)
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => readItem(reading, field, path, formPath, item, index))
  }
  if (field.kind === 'estimate' && isRecord(value)) return readEstimate(reading, field, path, value)
  if (field.kind === 'number' || field.kind === 'estimate') checkNotation(reading, field, path, value)
  return typeof value === 'string' ? readText(reading, field, path, value) : value
}

function readFields(
  reading: Reading,
  fields: Readonly<Record<string, Field>>,
  path: Path,
  formPath: Path,
  record: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) return [[name, value]]
    const result = readValue(reading, field, [...path, name], [...formPath, name], value)
    if (result === undefined) return []
    if (!isBesides(result)) return [[name, result]]
    const { value: own, substitute, details = {} } = result.besides
    const values = { [substitute ? (field.satisfiedBy ?? name) : name]: own, ...details }
    return Object.entries(values).filter(([, given]) => given !== undefined)
  })
  return Object.fromEntries(entries)
}

function readItem(
  reading: Reading,
  field: ListField,
  list: Path,
  formPath: Path,
  item: unknown,
  index: number,
): unknown[] {
  if (!isRecord(item)) return [item]
  const label = item[field.labelField]
  const reply = typeof label === 'string' ? findItemReply(reading, list, item, label) : undefined
  if (reply !== undefined) {
    reading.replies.push(...reply)
    return []
  }
  const id = typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : `#${index + 1}`
  const [replyCount, nameCount] = [reading.replies.length, reading.names.length]
  const result = readFields(reading, field.fields, [...list, id], [...formPath, '*'], item)
  nameItem(reading.replies, replyCount, list, field.labelField, label)
  nameItem(reading.names, nameCount, list, field.labelField, label)
  return [list[0] === 'people' ? readPerson(reading, [...list, id, 'name'], result) : result]
}

/** An item whose name is "I don't know yet" is no item; a person's entry says so of each role. */
function findItemReply(
  reading: Reading,
  list: Path,
  item: Record<string, unknown>,
  label: string,
): GivenReply[] | undefined {
  const roles = Array.isArray(item['roles']) ? item['roles'].filter(isRole) : []
  const questions =
    list[0] === 'people'
      ? roles.flatMap((role) => findPlanQuestion(reading.plan, ['people', role]) ?? [])
      : [findItemQuestion(list)].filter((question) => question !== undefined)
  const [first] = questions
  const reply = first && findPlainReply(first, cleanInput(label))
  return reply && questions.map((question) => ({ path: question.path, reply, findQuestion: () => question }))
}

/** The name of a person may come with the title, as at the terminal. */
function readPerson(reading: Reading, path: Path, item: Record<string, unknown>): Record<string, unknown> {
  const { name, title, kind } = item
  if (typeof name !== 'string' || name.trim() === '' || kind === 'body') return item
  const person = parsePerson(cleanInput(name), reading.known)
  if (isAnswerError(person)) return item
  const isNew = typeof item['id'] !== 'string' && findPersonByName(person.name, reading.known) === undefined
  const doubt = isNew && isJobTitle(person.name) ? findNameDoubt({ ...person, existingId: undefined }) : undefined
  if (doubt !== undefined) refuse(reading, path, doubt)
  const isSplit = isBlank(title) && person.title !== undefined
  return isSplit ? { ...item, name: person.name, title: person.title } : item
}

/** An item without an id gets one when it is merged, so its questions are found by its name. */
function nameItem(found: GivenText[], from: number, list: Path, labelField: string, label: unknown): void {
  for (const [index, given] of found.entries()) {
    const position = given.path[list.length]
    if (index < from || position?.startsWith('#') !== true) continue
    const rest = given.path.slice(list.length + 1)
    const findQuestion = (plan: Plan): PlanQuestion | undefined => {
      const items = getListItems(plan, list) as readonly Readonly<Record<string, unknown>>[]
      const id = items.find((item) => item[labelField] === label)?.['id']
      return typeof id === 'string' ? findQuestionAt([...list, id, ...rest]) : undefined
    }
    found[index] = { ...given, findQuestion }
  }
}

function readEstimate(
  reading: Reading,
  field: EstimateField,
  path: Path,
  record: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(record).map(([name, value]) => {
    if (!['likely', 'low', 'high'].includes(name)) return [name, value]
    checkNotation(reading, field, [...path, name], value)
    if (typeof value !== 'string') return [name, value]
    const amount = parseAmount(field.quantity, value)
    return [name, isAnswerError(amount) ? refuse(reading, [...path, name], amount.error) : amount.fileValue]
  })
  return Object.fromEntries(entries)
}

/** Asks back about 400.000, which YAML reads as 400. */
function checkNotation(reading: Reading, { quantity }: NumberField | EstimateField, path: Path, value: unknown): void {
  if (typeof value !== 'number') return
  const text = reading.getText(path)
  const amount = /^-?[\d.]+$/.test(text) ? parseAmount(quantity, text) : undefined
  if (amount && isAnswerError(amount) && amount.error.includes('ambiguous') && quantity !== 'share') {
    refuse(reading, path, amount.error)
  }
}

function readText(reading: Reading, field: Field, path: Path, text: string): unknown {
  if (text.trim() === '') return text
  const question = findQuestionAt(path)
  if (question === undefined) return text
  const reply = field.question === undefined ? undefined : findPlainReply(question, cleanInput(text))
  if (reply !== undefined) {
    reading.replies.push({ path, reply, findQuestion: () => question })
    return undefined
  }
  if (isName(reading, field, text, question)) {
    reading.names.push({ path, text, findQuestion: () => question })
    return undefined
  }
  if (!PARSED.has(field.kind)) return text
  const parsed = parseAnswer(question, text, reading.plan)
  if (!isAnswerError(parsed)) return toValue(parsed)
  /* Reading the plan explains other mistakes. */
  return field.kind === 'number' || field.kind === 'estimate' ? refuse(reading, path, parsed.error) : text
}

/** Whether a text names a person, or the item of another list, where the plan has an ID. */
function isName(reading: Reading, { kind, question }: Field, text: string, planQuestion: PlanQuestion): boolean {
  if ((kind !== 'person' && kind !== 'ref') || question === undefined || reading.ids.has(text.trim())) return false
  return kind === 'ref' || !isAnswerError(parseAnswer(planQuestion, text, reading.plan))
}

function refuse(reading: Reading, path: Path, message: string): undefined {
  reading.errors.push({ path, message })
  return undefined
}

const PARSED: ReadonlySet<Field['kind']> = new Set(['number', 'estimate', 'choice', 'choices', 'yesNo', 'date'])

/** A value for other fields beside the one that was filled in, such as an upper limit and its unit. */
interface Besides {
  readonly besides: {
    readonly value: unknown
    readonly substitute: boolean
    readonly details?: LimitDetails | undefined
  }
}

function isBesides(value: unknown): value is Besides {
  return isRecord(value) && Object.hasOwn(value, 'besides')
}

function toValue(parsed: ParsedAnswer): unknown {
  if (parsed.kind === 'substitute' || (parsed.kind === 'value' && parsed.details !== undefined)) {
    const { value, details } = parsed
    const own = typeof value === 'number' ? toFileValue(value, details?.unit) : value
    return { besides: { value: own, substitute: parsed.kind === 'substitute', details } }
  }
  if (parsed.kind !== 'value' && parsed.kind !== 'range') return undefined
  const sample = parsed.sampleSize === undefined ? {} : { sample_size: parsed.sampleSize }
  if (parsed.kind === 'value')
    return parsed.sampleSize === undefined ? parsed.value : { likely: parsed.value, ...sample }
  const { likely, low, high } = parsed.range
  return { likely: likely.fileValue, low: low.fileValue, high: high.fileValue, ...sample }
}

function findQuestionAt(path: Path): PlanQuestion | undefined {
  const form = findFormField(path)
  return form && createFieldQuestion(form, path)
}
