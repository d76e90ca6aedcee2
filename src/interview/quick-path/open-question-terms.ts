import { isIsoDate } from '../../plan/day.js'
import type { Plan } from '../../plan/plan.js'
import { formatDate } from '../../text/format-date.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import { type DueDateLimits, parseDate, parseDueDate } from '../check-date.js'
import { type AnswerError, isAnswerError } from '../parse-amount.js'
import { cleanInput } from '../parse-answer.js'
import { findNameDoubt, formatSwappedName, parsePerson, type PersonInput } from '../people.js'
import type { PlanQuestion } from '../plan-questions.js'
import { getDefaultDueDate, type OpenQuestionTerms, suggestOwner } from '../skip-question.js'

/** Who finds out what nobody knows yet, and by when: proposed for each question, and asked once a topic. */

export interface ProposedTerms {
  /** The proposal as one line; `undefined` while no one can own a question. */
  readonly text: string | undefined
  /** The owners in the order of the questions. */
  readonly owners: readonly (string | undefined)[]
  readonly due: string
}

export function proposeTerms(
  questions: readonly PlanQuestion[],
  plan: Plan,
  limits: DueDateLimits,
  userName: string | undefined,
): ProposedTerms {
  const owners = questions.map((question) => suggestOwner(question, plan)?.name ?? userName)
  const due = getDefaultDueDate(limits)
  const names = [...new Set(owners)].filter((name) => name !== undefined)
  const isComplete = names.length > 0 && owners.every((name) => name !== undefined)
  return { text: isComplete ? `${formatOwners(names, questions, owners)} by ${due}` : undefined, owners, due }
}

/** `Ann Chen`, or with several owners, `Ann Chen (base rate) and Bo Lind (build cost)`. */
function formatOwners(
  names: readonly string[],
  questions: readonly PlanQuestion[],
  owners: readonly (string | undefined)[],
): string {
  if (names.length === 1) return names[0] ?? ''
  return joinWith(
    names.map((name) => {
      const titles = questions.filter((_, index) => owners[index] === name).map(({ title }) => inSentence(title))
      return `${name} (${titles.join(', ')})`
    }),
  )
}

/** Returns the terms of each question. `NAME by DATE`; a name or a date alone leaves the other as proposed. */
export function parseTerms(
  input: string,
  { text, owners, due }: ProposedTerms,
  plan: Plan,
  limits: DueDateLimits,
): readonly OpenQuestionTerms[] | AnswerError {
  const typed = cleanInput(input)
  const { name, date } = typed === text ? { name: '', date: due } : splitTerms(typed, limits.today)
  const dueDate = parseDueDate(date === '' ? due : date, limits)
  if (isAnswerError(dueDate)) return dueDate
  const people = (name === '' ? owners : owners.map(() => name)).map((owner) =>
    owner === undefined ? { error: NO_OWNER } : readOwner(owner, plan),
  )
  const error = people.find(isAnswerError)
  return error ?? people.map((owner) => ({ owner: owner as PersonInput, due: dueDate.day }))
}

/** How a name whose parts were taken the other way around was read, and a date in words; `undefined` for all others. */
export function formatTermsReadBack(
  input: string,
  terms: readonly OpenQuestionTerms[] | AnswerError,
  today: string,
): string | undefined {
  const [first] = isAnswerError(terms) ? [] : terms
  if (first === undefined) return undefined
  const { date } = splitTerms(cleanInput(input), today)
  const isInWords = date !== '' && date !== first.due
  const parts = [formatSwappedName(first.owner), isInWords ? `Due: ${formatDate(first.due)}` : undefined]
  return parts.filter((part) => part !== undefined).join('; ') || undefined
}

/** Whether the title came before the name. The limit leaves one day that a date without a year can be. */
export function hasOtherOwner(terms: readonly OpenQuestionTerms[] | AnswerError): boolean {
  return !isAnswerError(terms) && terms.some(({ owner }) => formatSwappedName(owner) !== undefined)
}

function readOwner(name: string, plan: Plan): PersonInput | AnswerError {
  const owner = parsePerson(name, plan)
  const doubt = isAnswerError(owner) ? undefined : findNameDoubt(owner)
  return doubt === undefined ? owner : { error: doubt }
}

const NO_OWNER = 'Name who will answer, such as "Ilse Verhoeven, Chief Claims Officer".'

/** A date at the end, after `by` or a comma, or alone. */
function splitTerms(input: string, today: string): { readonly name: string; readonly date: string } {
  const [, before = '', after = ''] = /^(?:(.*\S)\s+)?(?:by|until|before)\s+(.+)$/i.exec(input) ?? []
  if (after !== '') return { name: before.replace(/,$/, ''), date: after }
  if (!isAnswerError(parseDate(input, today)) || /^\d/.test(input)) return { name: '', date: input }
  const comma = input.lastIndexOf(',')
  const tail = input.slice(comma + 1).trim()
  return comma !== -1 && (isIsoDate(tail) || /^\d/.test(tail))
    ? { name: input.slice(0, comma).trim(), date: tail }
    : { name: input, date: '' }
}
