import { compareText } from '../text/sort-and-group.js'
import { daysBetween } from '../plan/day.js'
import type { Stage } from '../plan/stage.js'
import { pluralize } from '../text/pluralize.js'

/** When something is due. */
export type Deadline =
  | { readonly kind: 'day'; readonly day: string }
  /** Required at the plan's current stage. */
  | { readonly kind: 'now' }
  | { readonly kind: 'before'; readonly stage: Stage }
  | { readonly kind: 'none' }

export function createDeadline(day: string | undefined): Deadline {
  return day === undefined ? { kind: 'none' } : { kind: 'day', day }
}

export function isOverdue(deadline: Deadline, today: string): boolean {
  return deadline.kind === 'day' && deadline.day < today
}

/** Whether something is overdue or already required at the current stage. */
export function isLate(deadline: Deadline, today: string): boolean {
  return deadline.kind === 'now' || isOverdue(deadline, today)
}

/** Sorts by deadline: overdue items, items required now, items due later, and finally items without a date. */
export function earliestFirst(
  today: string,
): (left: { readonly deadline: Deadline }, right: { readonly deadline: Deadline }) => number {
  return (left, right) => compareText(getSortKey(left.deadline, today), getSortKey(right.deadline, today))
}

function getSortKey(deadline: Deadline, today: string): string {
  switch (deadline.kind) {
    case 'day':
      return deadline.day
    case 'now':
      return today
    case 'before':
      return 'later'
    case 'none':
      return 'never'
  }
}

/** `today`, `in 6 days`, `3 days ago` */
export function formatRelativeDate(date: string, today: string): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  const count = pluralize(Math.abs(days), 'day')
  return days > 0 ? `in ${count}` : `${count} ago`
}
