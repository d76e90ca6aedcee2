import { meansNotYet } from '../plan/not-yet.js'
import { isPlaceholderName } from '../plan/placeholder-words.js'
import type { FormField } from '../plan/form.js'
import { isBlank } from '../plan/blank.js'
import { formatDate } from '../text/format-date.js'
import { getPersonName, findNamedPerson } from '../plan/display-name.js'
import { isWithin, parsePath, type Path, isSamePath } from '../plan/path.js'
import { getQuestionDeadline, findOpenQuestion } from '../plan/pending.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Profile } from '../plan/profile.js'

/** A value as a template sees it: its text, and whether the plan has an answer. Templates read `said` and `applies`. */
export interface TemplateValue {
  readonly text: string
  /** False for placeholders such as "not decided yet" or "not applicable", which are printed in italics. */
  readonly said: boolean
  /** False if the field does not apply to this kind of project. */
  readonly applies: boolean
  /** Printed after the text, in italics: the answer is still being checked, or a part of it is missing. */
  readonly note: string
  /** The meaning of a choice, in a sentence; empty for other kinds of fields. */
  readonly means: string
}

/** The plan that a brief is about, and the date it is written on. */
export interface BriefContext {
  readonly plan: Plan
  /** ISO date. */
  readonly today: string
  readonly profile: Profile
}

export function toTemplateValue(text: string, overrides: Partial<TemplateValue> = {}): TemplateValue {
  return { text, said: true, applies: true, note: '', means: '', ...overrides }
}

/** Text that is not an answer from the plan, such as "no owner yet"; printed in italics. */
export function toPlaceholder(text: string): TemplateValue {
  return toTemplateValue(text, { said: false })
}

/** The placeholder for a missing answer: not applicable, an open question with its owner, or not decided yet. */
export function describeMissing(context: BriefContext, path: Path, subject?: string): TemplateValue {
  const reason = findNotApplicableReason(context.plan, path)
  if (reason !== undefined)
    return toPlaceholder(`${subject === undefined ? '' : `${subject}: `}not applicable (${reason})`)
  const question = findOpenQuestion(path, context.plan)
  const ownerAndDue = question && formatOwnerAndDue(context, question)
  return toPlaceholder(
    `${subject === undefined ? 'not' : `${subject} isn't`} decided yet${ownerAndDue ? ` (${ownerAndDue})` : ''}`,
  )
}

/** `being checked: Devon Achebe, Dec 11, 2026` if an open question is about an answered field; else empty. */
export function formatCheckNote(context: BriefContext, path: Path): string {
  const question = context.plan.open_questions?.find(
    ({ path: questionPath }) => questionPath !== undefined && isWithin(parsePath(questionPath), path),
  )
  return question ? `being checked: ${formatOwnerAndDue(context, question) ?? 'no owner yet'}` : ''
}

/** A person by name; `missing`, such as "no owner yet", if the plan names no one. */
export function describePerson(
  { plan }: Pick<BriefContext, 'plan'>,
  id: string | undefined,
  missing: string,
): TemplateValue {
  const person = findNamedPerson(plan, id)
  return person === undefined ? toPlaceholder(missing) : toTemplateValue(getPersonName(plan, person))
}

/** Whether the plan has no answer: nothing is written, or a person without a name is meant. */
export function isUnanswered({ plan }: BriefContext, { field, path: formPath }: FormField, value: unknown): boolean {
  if (isBlank(value)) return true
  if (field.kind === 'person') return findNamedPerson(plan, value as string) === undefined
  return isSamePath(formPath, ['people', '*', 'name']) && isPlaceholderName(value as string)
}

/** The recorded reason why a field does not apply; `undefined` if there is none. */
export function findNotApplicableReason(plan: Plan, path: Path): string | undefined {
  return findNotApplicable(plan, path)?.reason
}

/** The `not_applicable` entry that covers a path: its reason, and its own path, which may be a whole group. */
export function findNotApplicable(
  plan: Plan,
  path: Path,
): { readonly path: Path; readonly reason: string } | undefined {
  const entry = plan.not_applicable?.find(
    (item) =>
      !isBlank(item.reason) &&
      !meansNotYet(item.reason ?? '') &&
      item.path !== undefined &&
      isWithin(path, parsePath(item.path)),
  )
  return entry && { path: parsePath(entry.path ?? ''), reason: entry.reason ?? '' }
}

/** Owner and due date of an open question: `Devon Achebe, Dec 11, 2026`; `undefined` if neither is recorded. */
export function formatOwnerAndDue({ plan, today }: BriefContext, question: OpenQuestion): string | undefined {
  const owner = findNamedPerson(plan, question.owner)
  const date = getQuestionDeadline(question)
  const parts = [
    owner === undefined ? undefined : getPersonName(plan, owner),
    date === undefined ? undefined : `${date < today ? 'was due ' : ''}${formatDate(date)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
