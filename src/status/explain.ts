import type { Duty } from '../agreement/action-items.js'
import type { Agreement } from '../agreement/signoff-status.js'
import { formatDate } from '../text/format-date.js'
import { fieldAt } from '../plan/form.js'
import { itemNamed } from '../plan/display-name.js'
import { parsePath, samePath } from '../plan/path.js'
import { lastDay, type Moment, pendingAs, questionAbout } from '../plan/pending.js'
import { quoted } from '../text/plain-text.js'
import { inside, pathOf, place } from '../plan/typed-path.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import { personNamed } from '../plan/display-name.js'

/** The reason for an action item, in half a sentence, shown after what the person must do. */

export const NO_SIGNOFF = 'no sign-off yet'

/** How a person is asked who has not signed off, or whose sign-off is no longer valid, and the reason. */
export function standingOf({ state, on, signoff }: Agreement): { readonly verb: string; readonly because: string } {
  const day = on === undefined ? '' : ` on ${formatDate(on)}`
  switch (state) {
    case 'void':
      return {
        verb: 'Sign off again on',
        because: `the plan has changed since the sign-off${day}`,
      }
    case 'over': {
      const until = signoff?.valid_through
      return {
        verb: 'Sign off again on',
        because: `the sign-off ${until === undefined ? 'has expired' : `was valid through ${formatDate(until)}`}`,
      }
    }
    case 'declined':
      return { verb: 'Say what it would take to sign off on', because: `declined${day}` }
    case 'not-asked':
    case 'approved':
    case 'approved_with_conditions':
      return { verb: 'Sign off on', because: NO_SIGNOFF }
  }
}

/** Beside a question, how it stands for the answer; beside anything else nothing. */
export function noteOn({ kind, path }: Duty, plan: Plan, moment: Moment): string {
  const question = kind === 'question' ? plan.open_questions?.find(({ id }) => id === path.at(-1)) : undefined
  return question === undefined
    ? ''
    : [postponedNote(question), pendingNote(question, plan, moment)].filter((part) => part !== '').join('; ')
}

export function postponedNote({ times_postponed: postponed = 0 }: OpenQuestion): string {
  if (postponed < 1) return ''
  return postponed === 1 ? 'postponed once' : postponed === 2 ? 'postponed twice' : `postponed ${postponed} times`
}

/** Until when the question stands for an answer, where that is not the day it is due. */
function pendingNote(question: OpenQuestion, plan: Plan, moment: Moment): string {
  const until = lastDay(question)
  if (until === undefined) return "no due date, so the question doesn't count as pending"
  if (question.owner === undefined) return "no owner, so the question doesn't count as pending"
  if (!standsAt(question, plan, moment)) return `no longer pending at the ${moment.stage} stage`
  const due = question.due ?? question.first_due
  if (until < moment.today) return 'the answer now counts as missing'
  return until === due ? '' : `pending through ${formatDate(until)} at the latest`
}

/** A question asked at one stage does not carry its gap into the next; days aside. */
export function standsAt(question: OpenQuestion, plan: Plan, { today, stage }: Moment): boolean {
  const about = parsePath(question.path ?? '')
  const until = lastDay(question)
  if (until === undefined || until < today || questionAbout(about, plan) !== question) return true
  return pendingAs(about, plan, { today, stage }).state !== 'active'
}

/** Why it matters, for the person who is asked for it. */
export function reasonFor(duty: Duty, plan: Plan): string {
  const id = duty.path.at(-1)
  switch (duty.kind) {
    case 'decision':
      return decisionReason(id, plan)
    case 'go-no-go':
      return goNoGoReason(plan)
    case 'condition':
      return conditionReason(duty, plan)
    case 'dependency':
      return 'required for the integration'
    case 'milestone':
      return 'milestone'
    case 'training':
      return plan.project?.launch_due === undefined
        ? 'before launch'
        : `before the launch on ${formatDate(plan.project.launch_due)}`
    case 'review':
      return 'to compare actual with expected benefits'
    case 'question':
      return questionReason(plan.open_questions?.find((one) => one.id === id))
    case 'assumption':
      return assumptionReason(plan.assumptions?.find((one) => one.id === id)?.impact)
    case 'risk':
      return riskReason(id, plan)
    case 'concern':
    case 'answer':
      return concernReason(id, plan)
  }
}

function decisionReason(id: string | undefined, { decisions = [], expectations }: Plan): string {
  const opens = decisions.find((one) => one.id === id)?.opens_stage
  if (opens !== undefined) return `required to start the ${opens} stage`
  const told = expectations?.shared_figures?.find((one) => one.correction === id && one.supported === false)
  if (told !== undefined)
    return `corrects an unsupported figure${told.shared_with === undefined ? '' : ` shared with ${told.shared_with}`}`
  return 'the project is waiting for this decision'
}

function goNoGoReason(plan: Plan): string {
  const criterion = plan.rollout?.go_no_go?.success_criterion
  return criterion === undefined
    ? 'decides whether the model goes live'
    : `success criterion: ${quoted(itemNamed(plan, pathOf(place.expectations.success_criteria), criterion))}`
}

function conditionReason({ path }: Duty, plan: Plan): string {
  const by = plan.signoffs?.find((one) =>
    samePath([...inside(place.signoffs, one.id, 'conditions'), path.at(-1) ?? ''], path),
  )?.person
  return by === undefined ? 'condition of a sign-off' : `condition of ${personNamed(plan, by)}'s sign-off`
}

function questionReason(question: OpenQuestion | undefined): string {
  const title = fieldAt(parsePath(question?.path ?? ''))?.field.title
  return title === undefined ? 'open question' : `needed for ${quoted(title)}`
}

function assumptionReason(impact: 'high' | 'low' | undefined): string {
  if (impact === undefined) return 'not validated yet'
  return impact === 'high' ? "if wrong, the project doesn't pay off" : 'if wrong, parts of the plan must change'
}

function riskReason(id: string | undefined, { risk }: Plan): string {
  const { likelihood, impact } = risk?.register?.find((one) => one.id === id) ?? {}
  if (likelihood === undefined || impact === undefined) return 'open risk'
  return `likelihood ${likelihood} of 5, impact ${impact} of 5`
}

function concernReason(id: string | undefined, plan: Plan): string {
  const from = plan.concerns?.find((one) => one.id === id)?.raised_by
  return from === undefined ? 'no response yet' : `raised by ${personNamed(plan, from)}`
}
