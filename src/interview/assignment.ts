import { type FormField, listFormFields, findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import { parsePath, type Path, formatPath } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import type { AnswerError } from './parse-amount.js'
import {
  type PlanQuestion,
  findPlanQuestion,
  findItemQuestion,
  createFieldQuestion,
  getListItems,
} from './plan-questions.js'

/** One answer such as `economics.base_rate=1.8%`; the value is entered as in the interview. */

export interface Assignment {
  readonly planQuestion: PlanQuestion
  readonly input: string
}

export function parseAssignment(text: string, plan: Plan): Assignment | AnswerError {
  const equals = text.indexOf('=')
  if (equals < 1) return { error: `"${text}" doesn't set a field. Use PATH=VALUE, such as economics.base_rate=1.8%.` }
  const planQuestion = findQuestionByName(text.slice(0, equals).trim(), plan)
  return 'error' in planQuestion ? planQuestion : { planQuestion, input: text.slice(equals + 1) }
}

/** Finds the question for a field. The only item of a list, or a first item, can be left out: `value.kpis.unit`. */
function findQuestionByName(name: string, plan: Plan): PlanQuestion | AnswerError {
  const path = parsePath(name)
  const question = findPlanQuestion(plan, path)
  if (question) return question
  const item = findItemQuestion(path)
  if (item) return item
  const form = findFormField(path)
  const isContainer =
    form && (form.field.kind === 'list' || form.field.kind === 'group' || form.field.kind === 'scalars')
  if (form && !isContainer) return findMissingItemError(path, form, plan) ?? createFieldQuestion(form, path)
  const listField = listFormFields().find((form) => formatPath(form.path.filter((part) => part !== '*')) === name)
  if (listField?.path.includes('*')) return findQuestionInOnlyItem(listField, plan)
  return { error: describeUnknownField(name) }
}

function findMissingItemError(path: Path, form: FormField, plan: Plan): AnswerError | undefined {
  const wildcard = form.path.indexOf('*')
  if (wildcard === -1 || getValue(plan, path.slice(0, wildcard + 1)) !== undefined) return undefined
  const list = formatPath(path.slice(0, wildcard))
  const suggestion = nearest(
    path[wildcard] ?? '',
    getListItems(plan, path.slice(0, wildcard)).map(({ id }) => id),
  )
  return {
    error: `${list} has no item "${path[wildcard]}".${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
  }
}

function findQuestionInOnlyItem(form: FormField, plan: Plan): PlanQuestion | AnswerError {
  const list = form.path.slice(0, form.path.indexOf('*'))
  const items = getListItems(plan, list)
  const [first] = items
  const isLabelField = findFormField(list)?.field.kind === 'list' && form.path.at(-1) === getLabelField(list)
  if (first === undefined && isLabelField)
    return findItemQuestion(list) ?? { error: describeUnknownField(formatPath(list)) }
  if (first !== undefined && items.length === 1) {
    return createFieldQuestion(
      form,
      form.path.map((part) => (part === '*' ? first.id : part)),
    )
  }
  const name = formatPath(list)
  if (first === undefined) return { error: `${name} is empty. Set ${name} first.` }
  const ids = items.map(({ id }) => id)
  const example = formatPath([...list, first.id, ...form.path.slice(list.length + 1)])
  return {
    error: `${name} has ${items.length} items: ${joinWith(ids)}. Name one item, such as ${example}.`,
  }
}

function getLabelField(list: Path): string | undefined {
  const field = findFormField(list)?.field
  return field?.kind === 'list' ? field.labelField : undefined
}

function describeUnknownField(name: string): string {
  const names = [
    ...listFormFields().map(({ path }) => formatPath(path.filter((part) => part !== '*'))),
    ...REQUIRED_ROLES.map(({ role }) => `people.${role}`),
  ]
  const suggestion = nearest(name, names) ?? names.find((candidate) => candidate.endsWith(`.${name.split('.').at(-1)}`))
  return `A plan has no field "${name}".${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`
}
