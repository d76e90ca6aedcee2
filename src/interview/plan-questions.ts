import { getRoleHolding } from '../plan/role-holders.js'
import { isBlank } from '../plan/blank.js'
import { findNamedPerson } from '../plan/display-name.js'
import type { ListField } from '../plan/field.js'
import { capitalize } from '../text/capitalize.js'
import { isFieldApplicable, type FormField, getProfile } from '../plan/form.js'
import { type Path, isSamePath } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Profile, Task } from '../plan/profile.js'
import { type RequiredRole, type Role, getRoleLabel, ROLES, VENDOR_CONTACT } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { inSentence } from '../text/in-sentence.js'
import { type Part, type Topic, listTopics } from './topics.js'

/** A question that can be asked about a plan, with the path that its answer fills. */
export type PlanQuestion = RoleQuestion | FieldQuestion | ItemQuestion

interface QuestionBasics {
  readonly path: Path
  readonly topic: Topic
  readonly title: string
  readonly question: string
  readonly help: string
  readonly example: string | undefined
  readonly owner: Role
  readonly expectedFrom: Stage | 'optional'
  readonly vital: boolean
}
/** Asks who holds a role. */
export interface RoleQuestion extends QuestionBasics {
  readonly kind: 'role'
  readonly role: Role
}
/** Asks for one field, possibly of an existing list item. */
export interface FieldQuestion extends QuestionBasics {
  readonly kind: 'field'
  readonly form: FormField
}
/** Asks for the label of a new list item; the answer creates the item. */
export interface ItemQuestion extends QuestionBasics {
  readonly kind: 'item'
  readonly form: FormField
  readonly list: ListField
}

/** Lists all questions about this plan, answered or not, in the order of the interview. */
export function listPlanQuestions(plan: Plan): readonly PlanQuestion[] {
  const profile = getProfile(plan)
  return listTopics().flatMap((topic) => topic.parts.flatMap((part) => listQuestionsOfPart(part, topic, plan, profile)))
}

function listQuestionsOfPart(part: Part, topic: Topic, plan: Plan, profile: Profile): PlanQuestion[] {
  if (part.kind === 'role')
    return part.role !== VENDOR_CONTACT || profile.method === 'vendor' ? [createRoleQuestion(part.role, topic)] : []
  if (part.kind === 'field')
    return appliesTo(part.form, profile) ? [createFieldQuestion(part.form, part.form.path, topic, profile.task)] : []
  const fields = part.fields.filter((form) => appliesTo(form, profile))
  const items = getListItems(plan, part.list.path)
  if (items.length > 0) {
    return items.flatMap(({ id }) =>
      fields.map((form) => createFieldQuestion(form, pathInItem(form.path, id), topic, profile.task)),
    )
  }
  /* People are added by the questions about roles. */
  return part.list.path.length > 1 && fields.length > 0 ? [createItemQuestion(part, topic, profile.task)] : []
}

function appliesTo(form: FormField, profile: Profile): boolean {
  return isFieldApplicable(form, profile) === true
}

export function getListItems(plan: Plan, list: Path): readonly { readonly id: string }[] {
  const value = getValue(plan, list)
  return Array.isArray(value) ? (value as { id: string }[]) : []
}

/** The path of a field in one item of its list. */
function pathInItem(path: Path, id: string): Path {
  return path.map((part) => (part === '*' ? id : part))
}

function createRoleQuestion({ role, expectedFrom, vital, question }: RequiredRole, topic: Topic): RoleQuestion {
  const roleDescription = ROLES.find((entry) => entry.value === role)?.means ?? ''
  return {
    kind: 'role',
    role,
    path: ['people', role],
    topic,
    title: getRoleLabel(role),
    question,
    example: undefined,
    help: `${capitalize(getRoleLabel(role))}: ${inSentence(roleDescription)} Name a person, because a team can't sign off.`,
    owner: 'ml_lead',
    expectedFrom,
    vital: vital === true,
  }
}

/** A question about a field, in the words that fit the task. */
export function createFieldQuestion(form: FormField, path: Path, topic: Topic = NO_TOPIC, task?: Task): FieldQuestion {
  return { kind: 'field', form, path, topic, ...describeField(form, task) }
}

const NO_TOPIC: Topic = { title: '', parts: [] }

function createItemQuestion(
  { list, fields }: Extract<Part, { kind: 'list' }>,
  topic: Topic,
  task?: Task,
): ItemQuestion {
  const labelForm = fields.find((form) => form.path.at(-1) === list.field.labelField) ?? list
  return {
    kind: 'item',
    form: labelForm,
    list: list.field,
    path: list.path,
    topic,
    ...describeField(labelForm, task),
    help: list.field.help,
  }
}

function describeField({ field, owner, expectedFrom, vital }: FormField, task: Task | undefined) {
  const wording = task && field.forTask?.[task]
  return {
    title: field.title,
    question: wording?.question ?? field.question ?? field.title,
    help: field.help,
    example: wording?.example ?? field.example,
    owner,
    expectedFrom,
    vital,
  }
}

/** Whether the plan has an answer, or an accepted substitute for one. */
export function hasAnswer(planQuestion: PlanQuestion, plan: Plan): boolean {
  if (planQuestion.kind === 'role') return findRoleHolder(plan, planQuestion.role) !== undefined
  const value = getValue(plan, planQuestion.path)
  if (planQuestion.kind === 'item') return Array.isArray(value) && planQuestion.list.canBeNone
  if (planQuestion.form.field.kind === 'person' && findNamedPerson(plan, value as string | undefined) === undefined)
    return false
  return !isBlank(value) || !isBlank(getSubstituteValue(planQuestion, plan))
}

/** The value of the sibling field that can be filled in instead of this field. */
export function getSubstituteValue({ form, path }: FieldQuestion, plan: Plan): unknown {
  const sibling = form.field.satisfiedBy
  return sibling === undefined ? undefined : getValue(plan, [...path.slice(0, -1), sibling])
}

export function findRoleHolder(plan: Plan, role: Role): Person | undefined {
  return getRoleHolding(plan, role).holders[0]
}

/** The question whose answer fills this path; `undefined` if there is none. */
export function findPlanQuestion(plan: Plan, path: Path): PlanQuestion | undefined {
  return listPlanQuestions(plan).find((planQuestion) => isSamePath(planQuestion.path, path))
}

/** The question that adds an item to a list. */
export function findItemQuestion(list: Path): ItemQuestion | undefined {
  for (const topic of listTopics()) {
    for (const part of topic.parts) {
      if (part.kind === 'list' && isSamePath(part.list.path, list)) return createItemQuestion(part, topic)
    }
  }
  return undefined
}

/** The paths of a field in this plan: one for each item of the lists that contain it. */
export function listFieldPaths(path: Path, plan: Plan): readonly Path[] {
  const wildcard = path.indexOf('*')
  if (wildcard === -1) return [path]
  return getListItems(plan, path.slice(0, wildcard)).flatMap(({ id }) =>
    listFieldPaths([...path.slice(0, wildcard), id, ...path.slice(wildcard + 1)], plan),
  )
}
