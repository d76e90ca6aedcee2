import { type Duty, dutiesOf, VERBS } from '../agenda/duties.js'
import { showDay } from '../plan/day.js'
import { isBlank, nameOf, type Said, saying, remark, type Telling } from './said.js'

/** Who does what by when: everything in a plan that somebody still has to do, as a brief tells it. */

export interface Task {
  readonly what: Said
  readonly who: Said
  readonly by: Said
}

/** By day, then by person; what has no day comes last. */
export function tasksByDate(telling: Telling): readonly Task[] {
  return tasksOf(
    telling,
    dutiesOf(telling.plan, telling.today),
    (one, other) => order(one.due, other.due) || order(one.owner, other.owner),
  )
}

/** By person, then by day; what nobody has taken comes last. */
export function tasksByPerson(telling: Telling): readonly Task[] {
  return tasksOf(
    telling,
    dutiesOf(telling.plan, telling.today),
    (one, other) => order(one.owner, other.owner) || order(one.due, other.due),
  )
}

/** What is asked of these people, by day. */
export function tasksFor(telling: Telling, people: readonly string[]): readonly Task[] {
  const theirs = dutiesOf(telling.plan, telling.today).filter(
    ({ owner }) => owner !== undefined && people.includes(owner),
  )
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
    what: saying(`${VERBS[duty.kind]}: ${isBlank(duty.what) ? 'not described yet' : duty.what}`),
    who: duty.owner === undefined ? remark('nobody yet') : saying(nameOf(telling.plan, duty.owner)),
    by: dayOf(telling, duty.due),
  }))
}

function dayOf({ today }: Telling, due: string | undefined): Said {
  if (due === undefined) return remark('no day yet')
  return saying(showDay(due), { note: due < today ? 'overdue' : '' })
}
