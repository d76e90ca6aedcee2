import { isBlank } from './blank.js'
import { getPersonName, findNamedPerson } from './display-name.js'
import { addDays } from './day.js'
import { findFormField } from './form.js'
import { isWithin, parsePath, type Path, overlaps } from './path.js'
import { meansNotYet } from './not-yet.js'
import type { OpenQuestion, Plan } from './plan.js'
import { REQUIRED_ROLES } from './roles.js'
import { hasReached, type Stage } from './stage.js'

/** The status of a missing answer: active, pending on an open question, or not applicable. */
export interface GapStatus {
  readonly state: 'active' | 'pending' | 'not-applicable'
  /** Added to the message: who will answer by when, or why the open question no longer counts. */
  readonly note?: string
  /** True if an open question covered the gap, and its due date has passed. */
  readonly overdue?: boolean
}

/** The date and the stage as of which a plan is checked. */
export interface AsOf {
  /** ISO date. */
  readonly today: string
  readonly stage: Stage
}

/** An open question can replace an answer for at most this long, no matter how often it is postponed. */
export const MAX_PENDING_DAYS = 60

/** Returns whether a gap is pending or not applicable. For missing answers only, never for wrong ones. */
export function getGapStatus(path: Path, plan: Plan, { today, stage }: AsOf): GapStatus {
  if (isNotApplicable(path, plan)) return { state: 'not-applicable' }
  const question = findOpenQuestion(path, plan)
  if (!question) return { state: 'active' }
  const due = getQuestionDeadline(question)
  const owner = findNamedPerson(plan, question.owner)
  if (
    !canBePending(path, stage) ||
    due === undefined ||
    owner === undefined ||
    due < today ||
    !wasAskedForStage(question, path, stage)
  ) {
    const reason =
      due === undefined
        ? 'has no due date'
        : owner === undefined
          ? question.owner === undefined
            ? 'has no owner'
            : 'has no named owner'
          : due < today
            ? `was due on ${due}`
            : undefined
    return {
      state: 'active',
      overdue: due !== undefined && due < today,
      note: reason
        ? `The related open question ${reason}.`
        : 'At this stage, an open question can no longer replace the answer.',
    }
  }
  return { state: 'pending', note: `${getPersonName(plan, owner)} will answer by ${due}.` }
}

export function findOpenQuestion(path: Path, plan: Plan): OpenQuestion | undefined {
  return plan.open_questions?.find(
    (question) => question.path !== undefined && overlaps(parsePath(question.path), path),
  )
}

/** Returns the last day on which an open question can still replace the answer. */
export function getQuestionDeadline(question: OpenQuestion): string | undefined {
  const due = question.due ?? question.first_due
  if (due === undefined) return undefined
  const limit = question.asked_on === undefined ? undefined : getLatestDueDate(question.asked_on)
  return limit !== undefined && limit < due ? limit : due
}

/** The latest date that the answer to a question that was asked on this day can be due. */
export function getLatestDueDate(askedOn: string): string {
  return addDays(askedOn, MAX_PENDING_DAYS)
}

/** True if the plan marks the path as not applicable, with a reason other than "not yet"; vital roles always apply. */
export function isNotApplicable(path: Path, plan: Plan): boolean {
  if (isVitalRole(path)) return false
  return (plan.not_applicable ?? []).some(
    ({ path: exemptPath, reason = '' }) =>
      exemptPath !== undefined && !isBlank(reason) && !meansNotYet(reason) && isWithin(path, parsePath(exemptPath)),
  )
}

function isVitalRole([section, role]: Path): boolean {
  return section === 'people' && REQUIRED_ROLES.some((required) => required.vital === true && required.role === role)
}

/**
 * True if an open question can replace the answer. There is no project without a sponsor and a decision owner, so both
 * can be pending only at kickoff; sign-offs can't be pending from pre-launch on.
 */
function canBePending([section, role]: Path, stage: Stage): boolean {
  if (section === 'people' && (role === 'executive_sponsor' || role === 'decision_owner')) return stage === 'kickoff'
  return section !== 'signoffs' || !hasReached(stage, 'pre-launch')
}

/** True if the question was asked for this stage or a later one; it doesn't excuse the gap at the next stage. */
function wasAskedForStage(question: OpenQuestion, path: Path, stage: Stage): boolean {
  const askedStage = question.stage ?? findFormField(path)?.expectedFrom
  return askedStage === undefined || askedStage === 'optional' || hasReached(askedStage, stage)
}
