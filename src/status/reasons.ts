import type { Duty } from '../agenda/duties.js'
import type { Agreement } from '../agreement/standing.js'
import { showDay } from '../plan/day.js'
import { fieldAt } from '../plan/form.js'
import { itemNamed } from '../plan/named.js'
import { parsePath, samePath } from '../plan/path.js'
import { lastDay, type Moment, pendingAs, questionAbout } from '../plan/pending.js'
import { quoted } from '../plan/plain-text.js'
import { inside, pathOf, place } from '../plan/place.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import { personNamed } from '../plan/named.js'

/** Why somebody is waited for, in half a sentence, as it stands behind what they have to do. */

/** How somebody is asked who has not agreed, or no longer, and what is behind it. */
export function standingOf({ state, on, signoff }: Agreement): { readonly verb: string; readonly because: string } {
  const day = on === undefined ? '' : ` on ${showDay(on)}`
  switch (state) {
    case 'void':
      return {
        verb: 'Agree again to',
        because: `the plan has changed since the agreement${on === undefined ? '' : ` of ${showDay(on)}`}`,
      }
    case 'over': {
      const until = signoff?.valid_until
      return {
        verb: 'Agree again to',
        because: `it was agreed to ${until === undefined ? 'for a time that has passed' : `until ${showDay(until)} only`}`,
      }
    }
    case 'rejected':
      return { verb: 'Say what would turn a no into a yes to', because: `the answer${day} was no` }
    case 'not-asked':
    case 'approved':
    case 'approved_with_conditions':
      return { verb: 'Agree to', because: 'not agreed yet' }
  }
}

/** Beside a question, how it stands for the answer; beside anything else nothing. */
export function noteOn({ kind, path }: Duty, plan: Plan, moment: Moment): string {
  const question = kind === 'question' ? plan.open_questions?.find(({ id }) => id === path.at(-1)) : undefined
  return question === undefined
    ? ''
    : [postponedNote(question), pendingNote(question, plan, moment)].filter((part) => part !== '').join('; ')
}

export function postponedNote({ postponed = 0 }: OpenQuestion): string {
  if (postponed < 1) return ''
  return postponed === 1 ? 'postponed once' : postponed === 2 ? 'postponed twice' : `postponed ${postponed} times`
}

/** Until when the question stands for an answer, where that is not the day it is due. */
function pendingNote(question: OpenQuestion, plan: Plan, moment: Moment): string {
  const until = lastDay(question)
  if (until === undefined) return 'without a day it does not count as pending'
  if (question.owner === undefined) return 'without an owner it does not count as pending'
  if (!standsAt(question, plan, moment)) return `no longer counts as pending at the ${moment.stage} stage`
  const due = question.due ?? question.first_due
  if (until < moment.today) return 'no longer counts as pending'
  return until === due ? '' : `counts as pending until ${showDay(until)} at the latest`
}

/** A question asked at one stage does not carry its gap into the next; days aside. */
export function standsAt(question: OpenQuestion, plan: Plan, { today, stage }: Moment): boolean {
  const about = parsePath(question.about ?? '')
  const until = lastDay(question)
  if (until === undefined || until < today || questionAbout(about, plan) !== question) return true
  return pendingAs(about, plan, { today, stage }).state !== 'active'
}

/** What hangs on it, for whoever is asked for it. */
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
      return 'the integration needs it first'
    case 'milestone':
      return 'a milestone of the plan'
    case 'training':
      return plan.project?.launch_on === undefined
        ? 'before it is used'
        : `before the launch on ${showDay(plan.project.launch_on)}`
    case 'review':
      return 'the promise has to be held against what came of it'
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
  const opens = decisions.find((one) => one.id === id)?.opens
  if (opens !== undefined) return `the ${opens} stage begins with it`
  const told = expectations?.told?.find((one) => one.corrected_by === id && one.holds === 'no')
  if (told !== undefined) return `${told.to ?? 'somebody'} has been told what does not hold`
  return 'the project waits for it'
}

function goNoGoReason(plan: Plan): string {
  const bar = plan.rollout?.go_no_go?.bar
  return bar === undefined
    ? 'it decides whether this goes into use'
    : `by the bar ${quoted(itemNamed(plan, pathOf(place.expectations.bar), bar))}`
}

function conditionReason({ path }: Duty, plan: Plan): string {
  const by = plan.signoffs?.find((one) =>
    samePath([...inside(place.signoffs, one.id, 'conditions'), path.at(-1) ?? ''], path),
  )?.by
  return by === undefined ? 'an agreement hangs on it' : `the agreement of ${personNamed(plan, by)} hangs on it`
}

function questionReason(question: OpenQuestion | undefined): string {
  const title = fieldAt(parsePath(question?.about ?? ''))?.field.title
  return title === undefined ? 'nobody knows it yet' : `it is about ${quoted(title)}`
}

function assumptionReason(impact: 'high' | 'low' | undefined): string {
  if (impact === undefined) return 'it is assumed so far'
  return impact === 'high' ? 'if it is false, the project does not pay' : 'if it is false, something has to be adapted'
}

function riskReason(id: string | undefined, { risk }: Plan): string {
  const { likelihood, impact } = risk?.register?.find((one) => one.id === id) ?? {}
  if (likelihood === undefined || impact === undefined) return 'the risk is still open'
  return `likelihood ${likelihood} of 5, impact ${impact} of 5`
}

function concernReason(id: string | undefined, plan: Plan): string {
  const from = plan.concerns?.find((one) => one.id === id)?.from
  return from === undefined ? 'it was raised and not answered' : `${personNamed(plan, from)} raised it`
}
