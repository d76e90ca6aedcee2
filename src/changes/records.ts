import { formatDate } from '../text/format-date.js'
import { getPersonName, findNamedPerson } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { formatFieldChanges } from './format-fields.js'
import { formatNewSignoff, formatSignoffChange, formatSignoffName } from './signoff-lines.js'
import { quoteText } from '../text/plain-text.js'

/** Changes of the records in a plan (sign-offs, waivers, and open questions), as sentences. */

export interface RecordLine {
  readonly path: Path
  readonly kind: Change['kind']
  /** One or more complete sentences. */
  readonly text: string
}

export interface ComparedPlans {
  readonly before: Plan
  readonly after: Plan
}

const RECORD_SECTIONS = ['signoffs', 'waivers', 'open_questions'] as const
type RecordSection = (typeof RECORD_SECTIONS)[number]

/** Whether `formatRecordChanges` describes this change. Adding or removing an empty list isn't described. */
export function isRecordChange({ path, before, after }: Change): boolean {
  const [section] = path
  const isEmpty = path.length === 1 && [before, after].every((list) => !Array.isArray(list) || list.length === 0)
  return RECORD_SECTIONS.some((recordSection) => recordSection === section) && !isEmpty
}

/** One line for each item of a section that was added, removed, or changed. */
export function formatRecordChanges(
  section: string,
  changes: readonly Change[],
  plans: ComparedPlans,
): readonly RecordLine[] {
  const recordSection = RECORD_SECTIONS.find((candidate) => candidate === section)
  if (recordSection === undefined) return []
  const listChange = changes.find(({ path }) => path.length === 1)
  const items = (listChange?.before ?? listChange?.after ?? []) as readonly { readonly id: string }[]
  const ids = new Set([...items.map(({ id }) => id), ...changes.flatMap(({ path }) => path[1] ?? [])])
  return [...ids].map((id) => {
    const itemChanges = changes.filter(({ path }) => path[1] === id)
    const kind = listChange?.kind ?? itemChanges.find(({ path }) => path.length === 2)?.kind ?? 'changed'
    return { path: [recordSection, id], kind, text: formatRecordLine(recordSection, id, kind, itemChanges, plans) }
  })
}

function formatRecordLine(
  section: RecordSection,
  id: string,
  kind: Change['kind'],
  changes: readonly Change[],
  plans: ComparedPlans,
): string {
  switch (section) {
    case 'signoffs':
      return formatSignoffLine(id, kind, changes, plans)
    case 'waivers':
      return formatWaiverLine(id, kind, changes, plans)
    case 'open_questions':
      return formatQuestionLine(id, kind, changes, plans)
  }
}

function formatSignoffLine(id: string, kind: Change['kind'], changes: readonly Change[], plans: ComparedPlans): string {
  const plan = kind === 'removed' ? plans.before : plans.after
  const signoff = plan.signoffs?.find((candidate) => candidate.id === id)
  if (signoff === undefined) return ''
  if (kind === 'added') return formatNewSignoff(signoff, plan)
  return kind === 'removed'
    ? `${formatSignoffName(signoff, plan)} was removed.`
    : formatSignoffChange(signoff, changes, plans)
}

function formatWaiverLine(id: string, kind: Change['kind'], changes: readonly Change[], plans: ComparedPlans): string {
  const plan = kind === 'removed' ? plans.before : plans.after
  const {
    rule,
    path: findingPath,
    valid_through: validThrough,
    reason,
    approved_by: approvedBy,
  } = plan.waivers?.find((candidate) => candidate.id === id) ?? {}
  const subject = [rule ?? 'a finding', ...(findingPath === undefined ? [] : [findingPath])].join(' at ')
  const validity = validThrough === undefined ? '' : ` through ${formatDate(validThrough)}`
  if (kind === 'removed') return `The waiver of ${subject}${validity} was removed.`
  if (kind === 'changed') return `Waiver of ${subject}: ${formatFieldChanges(changes, plans)}.`
  const namedApprover = findNamedPerson(plan, approvedBy)
  const approver = namedApprover === undefined ? 'An unnamed person' : getPersonName(plan, namedApprover)
  return `${approver} waived ${subject}${validity}${reason === undefined ? '.' : `: ${toSentence(reason)}`}`
}

function formatQuestionLine(
  id: string,
  kind: Change['kind'],
  changes: readonly Change[],
  plans: ComparedPlans,
): string {
  const plan = kind === 'removed' ? plans.before : plans.after
  const question = plan.open_questions?.find((candidate) => candidate.id === id)
  if (question === undefined) return ''
  const { path: fieldPath, due = question.first_due } = question
  const owner = findNamedPerson(plan, question.owner)
  const questionText = formatQuestion(question)
  if (kind === 'removed') {
    const isAnswered = fieldPath !== undefined && getValue(plans.after, parsePath(fieldPath)) !== undefined
    return isAnswered
      ? `Answered: ${questionText}.`
      : `Open question removed without an answer in the plan: ${questionText}.`
  }
  if (kind === 'changed') return formatQuestionChange(question, changes, plans)
  const ownerText = owner === undefined ? 'No owner' : `Owner: ${getPersonName(plan, owner)}`
  return `New open question: ${questionText}. ${ownerText}${due === undefined ? '' : `, due ${formatDate(due)}`}.`
}

/** Describes a moved due date as postponed or moved up. The plan itself counts how often a question was postponed. */
function formatQuestionChange(question: OpenQuestion, changes: readonly Change[], plans: ComparedPlans): string {
  const questionText = formatQuestion(question)
  const due = changes.find(({ path, kind }) => path[2] === 'due' && kind === 'changed')
  const otherChanges = changes.filter(
    (change) => change !== due && !(due !== undefined && change.path[2] === 'times_postponed'),
  )
  const movedText = due && `${formatMovedDate(String(due.before), String(due.after))}: ${questionText}`
  const otherText = otherChanges.length === 0 ? undefined : formatFieldChanges(otherChanges, plans)
  if (movedText === undefined) return `Open question ${questionText}: ${otherText ?? ''}.`
  return otherText === undefined ? `${movedText}.` : `${movedText}; ${otherText}.`
}

function formatMovedDate(before: string, after: string): string {
  return `${after > before ? 'Postponed' : 'Moved up'} from ${formatDate(before)} to ${formatDate(after)}`
}

function formatQuestion({ id, question, path: fieldPath }: OpenQuestion): string {
  const pathText = fieldPath === undefined ? '' : ` (${fieldPath})`
  return question === undefined ? (fieldPath ?? id) : `${quoteText(question)}${pathText}`
}

function toSentence(text: string): string {
  const line = toPlainText(text)
  return /[.!?]$/.test(line) ? line : `${line}.`
}
