import { showDay } from '../plan/day.js'
import type { Plan } from '../plan/plan.js'
import { isBlank, nameOf, type Said, saying, remark, type Telling } from './said.js'

/** Who does what by when: everything in a plan that somebody still has to do. */

export interface Task {
  readonly what: Said
  readonly who: Said
  readonly by: Said
}

interface Duty {
  /** Before the plan's own words: "Find out". */
  readonly verb: string
  readonly what: string | undefined
  /** Id of the person. */
  readonly owner: string | undefined
  /** ISO day. */
  readonly due: string | undefined
}

/** By day, then by person; what has no day comes last. */
export function tasksByDate(telling: Telling): readonly Task[] {
  return tasksOf(
    telling,
    dutiesOf(telling.plan),
    (one, other) => order(one.due, other.due) || order(one.owner, other.owner),
  )
}

/** By person, then by day; what nobody has taken comes last. */
export function tasksByPerson(telling: Telling): readonly Task[] {
  return tasksOf(
    telling,
    dutiesOf(telling.plan),
    (one, other) => order(one.owner, other.owner) || order(one.due, other.due),
  )
}

/** What is asked of these people, by day. */
export function tasksFor(telling: Telling, people: readonly string[]): readonly Task[] {
  const theirs = dutiesOf(telling.plan).filter(({ owner }) => owner !== undefined && people.includes(owner))
  return tasksOf(telling, theirs, (one, other) => order(one.due, other.due))
}

export interface Decided {
  readonly what: Said
  readonly who: Said
  readonly on: Said
  readonly outcome: Said
}

export function decidedOf({ plan }: Telling): readonly Decided[] {
  const said = (text: string | undefined, none: string) => (isBlank(text) ? remark(none) : saying(text ?? ''))
  return (plan.decisions ?? [])
    .filter((one) => one.decided_on !== undefined || !isBlank(one.outcome))
    .map((one) => ({
      what: said(one.what, 'not described yet'),
      who: said(one.from && nameOf(plan, one.from), 'nobody is named'),
      on: said(one.decided_on && showDay(one.decided_on), 'no day is given'),
      outcome: said(one.outcome, 'not written down'),
    }))
}

function order(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return 1
  return other === undefined || one < other ? -1 : 1
}

function tasksOf(telling: Telling, duties: readonly Duty[], by: (one: Duty, other: Duty) => number): readonly Task[] {
  return [...duties].sort(by).map((duty) => ({
    what: saying(`${duty.verb}: ${isBlank(duty.what) ? 'not described yet' : duty.what}`),
    who: duty.owner === undefined ? remark('nobody yet') : saying(nameOf(telling.plan, duty.owner)),
    by: dayOf(telling, duty.due),
  }))
}

function dayOf({ today }: Telling, due: string | undefined): Said {
  if (due === undefined) return remark('no day yet')
  return saying(showDay(due), { note: due < today ? 'overdue' : '' })
}

function dutiesOf(plan: Plan): readonly Duty[] {
  return [...asked(plan), ...toBuild(plan), ...toFindOut(plan), ...toSeeTo(plan)]
}

function asked({ decisions = [], rollout, signoffs = [] }: Plan): readonly Duty[] {
  const goNoGo = rollout?.go_no_go
  const isOpen =
    goNoGo !== undefined && goNoGo.result === undefined && (goNoGo.on !== undefined || goNoGo.decider !== undefined)
  return [
    ...decisions
      .filter((one) => one.decided_on === undefined && isBlank(one.outcome))
      .map((one) => ({ verb: 'Decide', what: one.what, owner: one.from, due: one.needed_by })),
    ...(isOpen ? [{ verb: 'Decide', what: 'go or no-go', owner: goNoGo.decider, due: goNoGo.on }] : []),
    ...signoffs
      .flatMap((one) => one.conditions ?? [])
      .filter((one) => one.met_on === undefined)
      .map((one) => ({ verb: 'Meet the condition', what: one.what, owner: one.owner, due: one.due })),
  ]
}

function toBuild({ integration, milestones = [], change, monitoring }: Plan): readonly Duty[] {
  const training = change?.training
  const review = monitoring?.benefits_review
  return [
    ...(integration?.dependencies ?? [])
      .filter((one) => one.done_on === undefined)
      .map((one) => ({ verb: 'Deliver', what: one.what, owner: one.owner, due: one.due })),
    ...milestones
      .filter((one) => one.done_on === undefined)
      .map((one) => ({ verb: 'Reach', what: one.name, owner: one.owner, due: one.due })),
    ...(training && training.done_on === undefined && (training.due !== undefined || training.owner !== undefined)
      ? [{ verb: 'Train', what: 'everybody whose work changes', owner: training.owner, due: training.due }]
      : []),
    ...(review?.due !== undefined && review.done_on === undefined
      ? [{ verb: 'Measure', what: 'the benefit, against what was promised', owner: monitoring?.owner, due: review.due }]
      : []),
  ]
}

function toFindOut({ open_questions = [], assumptions = [] }: Plan): readonly Duty[] {
  return [
    ...open_questions.map((one) => ({
      verb: 'Find out',
      what: isBlank(one.question) ? one.about : one.question,
      owner: one.owner,
      due: one.due ?? one.first_due,
    })),
    ...assumptions
      .filter((one) => one.status === undefined || one.status === 'open')
      .map((one) => ({ verb: 'Check whether it holds', what: one.text, owner: one.owner, due: one.validate_by })),
  ]
}

function toSeeTo({ risk, concerns = [] }: Plan): readonly Duty[] {
  return [
    ...(risk?.register ?? [])
      .filter((one) => one.status !== 'closed')
      .map((one) => ({
        verb: 'Reduce the risk',
        what: withMeasure(one.text, one.mitigation),
        owner: one.owner,
        due: one.due,
      })),
    ...concerns
      .filter((one) => isBlank(one.answer) || one.due !== undefined)
      .map((one) => ({ verb: 'Answer the concern', what: one.concern, owner: one.owner, due: one.due })),
  ]
}

function withMeasure(text: string | undefined, mitigation: string | undefined): string | undefined {
  return isBlank(mitigation) ? text : `${text ?? 'not described yet'} (${mitigation})`
}
