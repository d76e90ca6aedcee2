import type { Field } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { ChoiceOption } from '../plan/profile.js'
import { getRoleLabel } from '../plan/roles.js'
import { type Path, formatPath } from '../plan/path.js'
import { isAnswerError } from './parse-amount.js'
import { type PlanQuestion, type FieldQuestion, findRoleHolder, getListItems } from './plan-questions.js'
import { suggestDerivedRate } from './derived-rate.js'
import { PERSON_EXAMPLE } from './people.js'
import { formatCurrentAnswer } from './current-answer.js'
import { type LinesTaken, splitLines } from '../text/pasted-lines.js'
import type { Question } from './question.js'
import { formatReadBack, hasOtherReading } from './read-back.js'
import { type InterviewScope, createTopicHeading } from './scope.js'
import { formatProposalQuestion, proposeAnswer } from './quick-path/propose-answer.js'
import { findSplitExample, splitAnswer } from './quick-path/split-answer.js'
import { cleanInput, parseAnswer } from './parse-answer.js'
import { findPlainReply } from './plain-reply.js'

/** Suggestions from the environment. They are shown, and written only if the person accepts them. */
export interface Hints {
  /** From the Git settings. */
  readonly userName?: string | undefined
  readonly folderName?: string | undefined
}

export function createQuestion(planQuestion: PlanQuestion, plan: Plan, scope: InterviewScope, hints: Hints): Question {
  const suggestion = createSuggestion(planQuestion, plan, hints)
  const offeredText = suggestion?.explanation === undefined ? undefined : suggestion.text
  return {
    path: formatPath(planQuestion.path),
    kind: getQuestionKind(planQuestion),
    ...createTopicHeading(planQuestion, plan, scope),
    message: formatMessage(planQuestion, plan),
    help: `${planQuestion.help}${createSampleHint(planQuestion)} Answered by: ${getRoleLabel(planQuestion.owner)}.`,
    example: getExample(planQuestion),
    options: listOptions(planQuestion, plan),
    suggestion,
    owner: planQuestion.owner,
    canSkip: true,
    lines: getLinesTaken(planQuestion),
    check: (input) => findInputError(planQuestion, input, plan),
    /* A suggestion that follows from other figures already comes with an explanation. */
    readBack: (input) =>
      input === offeredText
        ? undefined
        : formatReadBack(planQuestion, splitAnswer(planQuestion, input, plan).text, plan),
    isAmbiguous: (input) =>
      input !== offeredText && hasOtherReading(planQuestion, splitAnswer(planQuestion, input, plan).text, plan),
  }
}

/** Prose is taken whole, and each line names an item of a list. A figure, a date, or a name has one line. */
export function getLinesTaken(planQuestion: PlanQuestion): LinesTaken {
  if (planQuestion.kind === 'role') return 'first'
  const { field } = planQuestion.form
  if (field.kind !== 'text') return 'first'
  if (planQuestion.kind === 'item') return 'items'
  return field.prose ? 'joined' : 'first'
}

function findInputError(planQuestion: PlanQuestion, input: string, plan: Plan): string | undefined {
  if (getLinesTaken(planQuestion) === 'items' && input.includes('\n')) {
    return splitLines(input)
      .map((line) => findInputError(planQuestion, line, plan))
      .find((error) => error !== undefined)
  }
  if (findPlainReply(planQuestion, cleanInput(input)) !== undefined) return undefined
  const parsed = parseAnswer(planQuestion, splitAnswer(planQuestion, input, plan).text, plan)
  return isAnswerError(parsed) ? parsed.error : undefined
}

function getQuestionKind(planQuestion: PlanQuestion): Question['kind'] {
  if (planQuestion.kind === 'role') return 'text'
  const { kind } = planQuestion.form.field
  if (kind === 'choice' || kind === 'ref') return 'choice'
  if (kind === 'choices') return 'choices'
  return kind === 'yesNo' ? 'yes-no' : 'text'
}

/** Asks for the sample size: a measured share says little without the number of cases it was measured on. */
function createSampleHint(planQuestion: PlanQuestion): string {
  if (planQuestion.kind === 'role' || planQuestion.form.field.kind !== 'estimate') return ''
  const { sample } = planQuestion.form.field
  if (sample === 'none') return ''
  return ` If measured, add how many cases${sample === 'groups' ? ' per group' : ''}: "12%, n = 600".`
}

/** The text of the question; for a field of a list item, it starts with the name of the item. */
function formatMessage(planQuestion: PlanQuestion, plan: Plan): string {
  const question = formatProposalQuestion(planQuestion, plan) ?? planQuestion.question
  if (planQuestion.kind === 'role') return question
  const { field } = planQuestion.form
  const unit = field.kind === 'estimate' || field.kind === 'number' ? getUnitLabel(field, plan) : ''
  const message = unit === '' ? question : `${question.replace(/\?$/, '')} (in ${unit})?`
  const itemName = planQuestion.kind === 'field' ? getItemName(planQuestion, plan) : undefined
  return itemName === undefined || itemName === '' ? message : `${itemName}: ${message}`
}

function getUnitLabel(field: Field & { readonly kind: 'estimate' | 'number' }, plan: Plan): string {
  if (field.quantity === 'money') return plan.economics?.currency ?? ''
  return field.unit === '' || field.question?.includes(field.unit) ? '' : field.unit
}

/** The name of the list item that a question is about; `undefined` if the question asks for the name itself. */
function getItemName({ form, path }: FieldQuestion, plan: Plan): string | undefined {
  const wildcard = form.path.indexOf('*')
  const list = findFormField(form.path.slice(0, wildcard))?.field
  if (wildcard === -1 || list?.kind !== 'list' || form.path.at(-1) === list.labelField) return undefined
  return getText(plan, [...path.slice(0, wildcard + 1), list.labelField])
}

function getText(plan: Plan, path: Path): string | undefined {
  const value = getValue(plan, path)
  return typeof value === 'string' ? value : undefined
}

function getExample(planQuestion: PlanQuestion): string | undefined {
  if (planQuestion.kind === 'role') return PERSON_EXAMPLE
  const { field } = planQuestion.form
  const isWordedForTask = planQuestion.example !== field.example
  if (isWordedForTask) return planQuestion.example
  if (field.satisfiedBy === 'at_most') return 'at least 6.5%'
  return findSplitExample(planQuestion) ?? field.example ?? (field.kind === 'person' ? PERSON_EXAMPLE : undefined)
}

function listOptions(planQuestion: PlanQuestion, plan: Plan): readonly ChoiceOption[] {
  if (planQuestion.kind === 'role') return listPeopleOptions(plan)
  const { field } = planQuestion.form
  if (field.kind === 'choice' || field.kind === 'choices') return field.options
  if (field.kind === 'person') return listPeopleOptions(plan)
  return field.kind === 'ref' ? listItemOptions(field.targetList, plan) : []
}

function listPeopleOptions(plan: Plan): ChoiceOption[] {
  return (plan.people ?? []).flatMap(({ name, title }) =>
    name === undefined ? [] : [{ value: name, label: name, means: title ?? '' }],
  )
}

function listItemOptions(targetList: string, plan: Plan): ChoiceOption[] {
  const path = targetList.split('.')
  const list = findFormField(path)?.field
  const labelField = list?.kind === 'list' ? list.labelField : 'name'
  return getListItems(plan, path).map(({ id }) => ({
    value: id,
    label: getText(plan, [...path, id, labelField]) ?? id,
    means: '',
  }))
}

function createSuggestion(planQuestion: PlanQuestion, plan: Plan, hints: Hints): Question['suggestion'] {
  const currentAnswer = formatCurrentAnswer(planQuestion, plan)
  if (currentAnswer !== undefined) return { text: currentAnswer, source: 'the plan' }
  if (planQuestion.kind === 'role') {
    const { userName } = hints
    return planQuestion.role === 'ml_lead' && userName !== undefined
      ? { text: userName, source: 'your Git settings' }
      : undefined
  }
  if (formatPath(planQuestion.path) === 'project.name' && hints.folderName !== undefined) {
    return { text: hints.folderName, source: 'the folder name' }
  }
  const derivedRate = suggestDerivedRate(planQuestion.path, plan)
  if (derivedRate) return { ...derivedRate, source: 'the other three rates' }
  const proposed = proposeAnswer(planQuestion, plan)
  if (proposed) return proposed
  const holderName =
    planQuestion.form.field.kind === 'person' ? findRoleHolder(plan, planQuestion.owner)?.name : undefined
  return holderName === undefined
    ? undefined
    : { text: holderName, source: `the ${getRoleLabel(planQuestion.owner)} role` }
}
