import { actionOf, type Duty, dutiesOf } from '../../agreement/action-items.js'
import { inside, place } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import { isBlank, nameOf, type Said, saying, remark, type Telling } from '../template-value.js'

/** Who does what by when: everything in a plan that somebody still has to do, as a brief says it. */

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

/** A duty, with a verb of its own where that of its kind would be too wide. */
type Asked = Duty & { readonly verb?: string }

/** What is asked of these people, by day. */
export function tasksFor(telling: Telling, people: readonly string[]): readonly Task[] {
  const { plan, today } = telling
  const theirs: readonly Asked[] = [...dutiesOf(plan, today), ...toJudge(telling)].filter(
    ({ owner }) => owner !== undefined && people.includes(owner),
  )
  return tasksOf(telling, theirs, (one, other) => order(one.due, other.due))
}

const CRITERION = 'Decide whether this success criterion is met'

/** What a person has to judge or measure on a date that is still ahead; the plan keeps no record of whether they did. */
function toJudge({ plan, today }: Telling): readonly Asked[] {
  const criteria = (plan.expectations?.success_criteria ?? []).map(({ id, metric, decided_by, due }): Asked => {
    const path = inside(place.expectations.success_criteria, id)
    return { kind: 'decision', verb: CRITERION, path, what: metric ?? id, owner: decided_by, due }
  })
  const kpis = (plan.value?.kpis ?? []).map(({ id, name, measured_by, target_due }): Asked => {
    const path = inside(place.value.kpis, id)
    return { kind: 'review', verb: 'Measure', path, what: name ?? id, owner: measured_by, due: target_due }
  })
  return [...criteria, ...kpis].filter(({ due }) => due !== undefined && due >= today)
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
      what: said(one.decision, 'not described yet'),
      who: said(one.decided_by && nameOf(plan, one.decided_by), 'no one named'),
      on: said(one.decided_on && formatDate(one.decided_on), 'no date given'),
      outcome: said(one.outcome, 'not recorded'),
    }))
}

function order(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return 1
  return other === undefined || one < other ? -1 : 1
}

function tasksOf(telling: Telling, duties: readonly Asked[], by: (one: Duty, other: Duty) => number): readonly Task[] {
  return [...duties].sort(by).map((duty) => ({
    what: saying(wordsOf(telling, duty)),
    who: duty.owner === undefined ? remark('no owner yet') : saying(nameOf(telling.plan, duty.owner)),
    by: dayOf(telling, duty.due),
  }))
}

function wordsOf(telling: Telling, duty: Asked): string {
  const what = isBlank(duty.what) ? 'not described yet' : (duty.what ?? '')
  return duty.verb === undefined ? actionOf(duty.kind, what, raisedBy(telling, duty)) : `${duty.verb}: ${what}`
}

/** Whoever responds to a concern should know whose it is. */
function raisedBy({ plan }: Telling, { kind, path }: Duty): string {
  if (kind !== 'concern' && kind !== 'answer') return ''
  const from = plan.concerns?.find(({ id }) => id === path[1])?.raised_by
  return from === undefined ? '' : ` from ${nameOf(plan, from)}`
}

function dayOf({ today }: Telling, due: string | undefined): Said {
  if (due === undefined) return remark('no date yet')
  return saying(formatDate(due), { note: due < today ? 'overdue' : '' })
}
