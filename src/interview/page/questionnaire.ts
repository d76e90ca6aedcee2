import { isFieldApplicable, getProfile } from '../../plan/form.js'
import { getPersonName } from '../../plan/display-name.js'
import { type Path } from '../../plan/path.js'
import { type Plan, PLAN_VERSION } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import { hasReached } from '../../plan/stage.js'
import type { PlanQuestion } from '../plan-questions.js'
import { createQuestion } from '../create-question.js'
import { listOpenQuestions, type InterviewScope, getPlanStage } from '../scope.js'

/** The open questions as a document, with a form that can be imported as answers after it is filled in. */
export interface Questionnaire {
  readonly mlplan: number
  readonly plan: string
  readonly as_of: string
  readonly for_role?: Role
  /** The names of those whose questions these are. */
  readonly for_people?: readonly string[]
  readonly questions: readonly QuestionnaireEntry[]
  /** A partial plan; fields that stay empty change nothing. */
  readonly answers: AnswerForm
}

export interface QuestionnaireEntry {
  readonly path: string
  readonly topic: string
  readonly question: string
  readonly help: string
  readonly owner_role: Role
  readonly example?: string
  readonly options?: readonly { readonly value: string; readonly meaning: string }[]
  readonly current_answer?: string
}

export interface AnswerForm {
  readonly [key: string]: AnswerForm | readonly AnswerForm[] | null | string | readonly string[] | number
}

export function createQuestionnaire(file: string, plan: Plan, scope: InterviewScope): Questionnaire {
  const questions = listOpenQuestions(plan, scope)
  return {
    mlplan: PLAN_VERSION,
    plan: file,
    as_of: scope.today,
    ...(scope.role === undefined ? {} : { for_role: scope.role }),
    ...(scope.people === undefined ? {} : { for_people: scope.people.map((id) => getPersonName(plan, id)) }),
    questions: questions.map((planQuestion) => createEntry(planQuestion, plan, scope)),
    answers: createAnswerForm(questions, plan, scope),
  }
}

function createEntry(planQuestion: PlanQuestion, plan: Plan, scope: InterviewScope): QuestionnaireEntry {
  const { path, topic, message, help, owner, options, suggestion, ...question } = createQuestion(
    planQuestion,
    plan,
    scope,
    {},
  )
  /* On a page, every field has a line of its own. */
  const example = (planQuestion.kind === 'role' ? undefined : planQuestion.form.field.example) ?? question.example
  return {
    path,
    topic,
    question: message,
    help,
    owner_role: owner,
    ...(example === undefined ? {} : { example }),
    ...(options.length === 0 ? {} : { options: options.map(({ value, means }) => ({ value, meaning: means })) }),
    ...(suggestion === undefined ? {} : { current_answer: suggestion.text }),
  }
}

type MutableForm = { [key: string]: MutableForm | MutableForm[] | null | string | string[] | number }

function createAnswerForm(questions: readonly PlanQuestion[], plan: Plan, scope: InterviewScope): AnswerForm {
  const form: MutableForm = { mlplan: PLAN_VERSION }
  for (const planQuestion of questions) {
    if (planQuestion.kind === 'role') ensurePeople(form).push({ name: null, title: null, roles: [planQuestion.role] })
    else if (planQuestion.kind === 'field') addField(form, planQuestion.path, planQuestion.form.path)
    else addItem(form, planQuestion, plan, scope)
  }
  return form
}

function ensurePeople(form: MutableForm): MutableForm[] {
  return ensureList(form, 'people')
}

function ensureList(container: MutableForm, name: string): MutableForm[] {
  const list = container[name]
  if (Array.isArray(list)) return list as MutableForm[]
  const created: MutableForm[] = []
  container[name] = created
  return created
}

/** Adds an empty field to the form. `formPath` shows which parts of the path are IDs. */
function addField(form: MutableForm, path: Path, formPath: Path): void {
  let container = form
  for (const [index, part] of path.slice(0, -1).entries()) {
    if (formPath[index] === '*') continue
    container =
      formPath[index + 1] === '*'
        ? ensureItem(ensureList(container, part), path[index + 1] ?? '')
        : ensureGroup(container, part)
  }
  container[path.at(-1) ?? ''] = null
}

function ensureItem(list: MutableForm[], id: string): MutableForm {
  const existing = list.find((item) => item['id'] === id)
  if (existing) return existing
  const created: MutableForm = { id }
  list.push(created)
  return created
}

function ensureGroup(container: MutableForm, name: string): MutableForm {
  const existing = container[name]
  if (typeof existing === 'object' && existing !== null && !Array.isArray(existing)) return existing
  const created: MutableForm = {}
  container[name] = created
  return created
}

/** Adds an empty list item with all its expected fields. */
function addItem(
  form: MutableForm,
  planQuestion: Extract<PlanQuestion, { kind: 'item' }>,
  plan: Plan,
  scope: InterviewScope,
): void {
  const part = planQuestion.topic.parts.find(
    (candidate) => candidate.kind === 'list' && candidate.list.path === planQuestion.path,
  )
  const forms = part?.kind === 'list' ? part.fields : [planQuestion.form]
  const stage = scope.stage ?? getPlanStage(plan)
  const expectedFields = forms.filter(
    (field) =>
      field === planQuestion.form ||
      (isFieldApplicable(field, getProfile(plan)) === true &&
        (scope.section !== undefined || (field.expectedFrom !== 'optional' && hasReached(stage, field.expectedFrom)))),
  )
  let container = form
  for (const name of planQuestion.path.slice(0, -1)) container = ensureGroup(container, name)
  const item = Object.fromEntries(expectedFields.map(({ path }) => [path.at(-1) ?? '', null]))
  ensureList(container, planQuestion.path.at(-1) ?? '').push(item)
}
