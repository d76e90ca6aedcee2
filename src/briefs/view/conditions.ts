import { type Duty, dutiesOf } from '../../agreement/action-items.js'
import { formatDate } from '../../text/format-date.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from '../template-value.js'

/** Conditions of sign-offs that are not met yet. */

export interface Condition {
  readonly what: Said
  readonly from: Said
  readonly owner: Said
  readonly due: Said
}

/** Conditions that these people set, or all of them, and that are not met yet. */
export function openConditions(telling: Telling, people?: readonly string[]): readonly Condition[] {
  const { plan, today } = telling
  return conditionsSet(telling)
    .filter(({ from }) => people === undefined || (from !== undefined && people.includes(from)))
    .map(({ what, from, owner, due }) => ({
      what: isBlank(what) ? remark('not described yet') : saying(what ?? ''),
      from: from === undefined ? remark('no one') : saying(nameOf(plan, from)),
      owner: owner === undefined ? remark('no owner yet') : saying(nameOf(plan, owner)),
      due: due === undefined ? remark('no date yet') : saying(formatDate(due), { note: due < today ? 'overdue' : '' }),
    }))
}

/** Those not met yet, each with the id of whoever set it. */
export function conditionsSet({ plan, today }: Telling): readonly (Duty & { readonly from: string | undefined })[] {
  return dutiesOf(plan, today)
    .filter(({ kind }) => kind === 'condition')
    .map((duty) => ({ ...duty, from: plan.signoffs?.find(({ id }) => id === duty.path[1])?.person }))
}
