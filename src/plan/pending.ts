import { addDays } from './day.js'
import { fieldAt } from './form.js'
import { isWithin, parsePath, type Path, touches } from './path.js'
import type { OpenQuestion, Plan } from './plan.js'
import { REQUIRED_ROLES } from './roles.js'
import { reached, type Stage } from './stage.js'

/** What the ledgers say about something that is missing. */
export interface Standing {
  readonly state: 'active' | 'pending' | 'set-aside'
  /** Added to the message: who will answer, or that the due date has passed. */
  readonly note?: string
  /** An open question stood for it, and its day has come. */
  readonly lapsed?: boolean
}

/** When the plan is looked at. */
export interface Moment {
  /** ISO day. */
  readonly today: string
  readonly stage: Stage
}

/** However often it is postponed, a question stands for an answer no longer than this. */
const LONGEST_PENDING_DAYS = 60

/** Is somebody finding out, or does it not apply? Only for what is missing; never for what is wrong. */
export function pendingAs(path: Path, plan: Plan, { today, stage }: Moment): Standing {
  if (isSetAside(path, plan)) return { state: 'set-aside' }
  const question = questionAbout(path, plan)
  if (!question) return { state: 'active' }
  const due = lastDay(question)
  const owner = plan.people?.find((person) => person.id === question.owner)?.name ?? question.owner
  if (
    !mayPend(path, stage) ||
    due === undefined ||
    owner === undefined ||
    due < today ||
    !isSameStage(question, path, stage)
  ) {
    const why =
      due === undefined
        ? 'has no due date'
        : owner === undefined
          ? 'has no owner'
          : due < today
            ? `was due on ${due}`
            : undefined
    return {
      state: 'active',
      lapsed: due !== undefined && due < today,
      note: why
        ? `The related open question ${why}.`
        : 'At this stage, an open question can no longer replace the answer.',
    }
  }
  return { state: 'pending', note: `${owner} will answer by ${due}.` }
}

export function questionAbout(path: Path, plan: Plan): OpenQuestion | undefined {
  return plan.open_questions?.find((question) => question.path !== undefined && touches(parsePath(question.path), path))
}

/** The last day on which the question still stands for an answer. */
export function lastDay(question: OpenQuestion): string | undefined {
  const due = question.due ?? question.first_due
  if (due === undefined) return undefined
  const limit = question.asked_on === undefined ? undefined : addDays(question.asked_on, LONGEST_PENDING_DAYS)
  return limit !== undefined && limit < due ? limit : due
}

/** The plan says, with a reason, that it doesn't apply; some roles always apply. */
export function isSetAside(path: Path, plan: Plan): boolean {
  if (isVitalRole(path)) return false
  return (plan.not_applicable ?? []).some(
    (one) => one.path !== undefined && (one.reason ?? '').trim() !== '' && isWithin(path, parsePath(one.path)),
  )
}

function isVitalRole([section, role]: Path): boolean {
  return section === 'people' && REQUIRED_ROLES.some((one) => one.vital === true && one.role === role)
}

/** Without a sponsor and a decision owner there is no project; their sign-off can't be pending at the end. */
function mayPend([section, role]: Path, stage: Stage): boolean {
  if (section === 'people' && (role === 'executive_sponsor' || role === 'decision_owner')) return stage === 'kickoff'
  return section !== 'signoffs' || !reached(stage, 'pre-launch')
}

/** A question asked at one stage does not carry its gap into the next. */
function isSameStage(question: OpenQuestion, path: Path, stage: Stage): boolean {
  const askedAt = question.stage ?? fieldAt(path)?.from
  return askedAt === undefined || askedAt === 'optional' || reached(askedAt, stage)
}
