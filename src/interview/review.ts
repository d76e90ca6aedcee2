import { getItemName, getPersonName } from '../plan/display-name.js'
import { findFormField } from '../plan/form.js'
import { getRoleLabel } from '../plan/roles.js'
import { joinWith } from '../text/join.js'
import { truncateAtWord } from '../text/truncate.js'
import { capitalize } from '../text/capitalize.js'
import { parsePath, type Path, isSamePath, formatPath } from '../plan/path.js'
import { type Plan, PLAN } from '../plan/plan.js'
import type { ChoiceOption } from '../plan/profile.js'
import { listTopics } from './topics.js'
import { type PlanQuestion, listPlanQuestions, hasAnswer, getListItems } from './plan-questions.js'
import { comparePositions, computePosition } from './positions.js'
import { formatCurrentAnswer } from './current-answer.js'

/** One answer in the review at the end of the interview, where every answer can be changed. */
interface ReviewLine {
  readonly section: string
  readonly path: Path
  readonly text: string
}

const DONE = 'done'
const ADD = 'add:'

function listReviewLines(plan: Plan): readonly ReviewLine[] {
  return listPlanQuestions(plan)
    .map((planQuestion) => ({ planQuestion, text: describeState(planQuestion, plan) }))
    .filter((line): line is { planQuestion: PlanQuestion; text: string } => line.text !== undefined)
    .map(({ planQuestion, text }) => ({ planQuestion, text, position: computePosition(planQuestion.path, plan) }))
    .toSorted((left, right) => comparePositions(left.position, right.position))
    .map(({ planQuestion, text }) => ({
      section: sectionTitle(planQuestion.path),
      path: planQuestion.path,
      text: `${capitalize(planQuestion.title)}${formatOwnerNote(planQuestion, plan)}: ${text}`,
    }))
}

/** Which item of a list an answer is about; a person's name is told from others by the roles. */
function formatOwnerNote(planQuestion: PlanQuestion, plan: Plan): string {
  if (planQuestion.kind !== 'field') return ''
  const { path, form } = planQuestion
  const wildcard = form.path.lastIndexOf('*')
  if (wildcard === -1) return ''
  const [list, id = ''] = [path.slice(0, wildcard), path[wildcard]]
  const field = findFormField(list)?.field
  const isLabel = field?.kind === 'list' && field.labelField === form.path.at(-1)
  const roles = plan.people?.find((person) => person.id === id)?.roles ?? []
  const note = !isLabel ? getItemName(plan, list, id) : list[0] === 'people' ? joinWith(roles.map(getRoleLabel)) : ''
  return note === '' ? '' : ` (${truncateAtWord(note, MAX_NOTE)})`
}

const MAX_NOTE = 48

function describeState(planQuestion: PlanQuestion, plan: Plan): string | undefined {
  if (hasAnswer(planQuestion, plan)) return formatAnswerLabel(planQuestion, plan)
  const isAboutQuestion = (entry: { readonly path?: string | undefined }): boolean =>
    entry.path !== undefined && isSamePath(parsePath(entry.path), planQuestion.path)
  const open = plan.open_questions?.find(isAboutQuestion)
  if (open) {
    const owner = open.owner === undefined ? 'missing' : getPersonName(plan, open.owner)
    return `open question (owner: ${owner}, due: ${open.due ?? 'missing'})`
  }
  const exception = plan.not_applicable?.find(isAboutQuestion)
  return exception && `not applicable: ${exception.reason ?? ''}`
}

/** The current answer, with the labels of its options. */
export function formatAnswerLabel(planQuestion: PlanQuestion, plan: Plan): string | undefined {
  return formatLabels(planQuestion, formatCurrentAnswer(planQuestion, plan))
}

/** Replaces the values of an answer with the labels of their options. */
function formatLabels(planQuestion: PlanQuestion, answer: string | undefined): string | undefined {
  if (planQuestion.kind === 'role' || !('options' in planQuestion.form.field)) return answer
  const { options } = planQuestion.form.field
  const labels = answer?.split(', ').map((value) => options.find((option) => option.value === value)?.label ?? value)
  return labels?.join(', ')
}

function sectionTitle([section = '']: Path): string {
  return (PLAN as Readonly<Record<string, { readonly title: string }>>)[section]?.title ?? section
}

/** The options of the review: done, change an answer, or add to a list. */
export function listReviewOptions(plan: Plan): readonly ChoiceOption[] {
  const changeOptions = listReviewLines(plan).map(({ section, path, text }) => ({
    value: formatPath(path),
    label: `${section} - ${text}`,
    means: '',
  }))
  const lists = listTopics().flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'list' ? [part.list] : [])))
  const addOptions = lists
    .filter(({ path }) => path.length > 1 && getListItems(plan, path).length > 0)
    .map(({ path, field }) => ({
      value: `${ADD}${formatPath(path)}`,
      label: `Add another ${field.item}`,
      means: field.help,
    }))
  return [{ value: DONE, label: 'Done', means: 'No changes.' }, ...changeOptions, ...addOptions]
}

/** Parses the option that was selected in the review; `undefined` for "done". */
export function parseReviewChoice(value: string): { readonly kind: 'change' | 'add'; readonly path: Path } | undefined {
  if (value === DONE) return undefined
  return value.startsWith(ADD)
    ? { kind: 'add', path: parsePath(value.slice(ADD.length)) }
    : { kind: 'change', path: parsePath(value) }
}
