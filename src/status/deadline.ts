import { daysBetween } from '../plan/day.js'
import type { Stage } from '../plan/stage.js'

/** By when something is wanted. */
export type By =
  | { readonly kind: 'day'; readonly day: string }
  /** At the stage the plan is at already. */
  | { readonly kind: 'now' }
  | { readonly kind: 'before'; readonly stage: Stage }
  | { readonly kind: 'none' }

export function byDay(day: string | undefined): By {
  return day === undefined ? { kind: 'none' } : { kind: 'day', day }
}

export function isOverdue(by: By, today: string): boolean {
  return by.kind === 'day' && by.day < today
}

/** Is somebody late with it: past its day, or past the stage that wanted it? */
export function isLate(by: By, today: string): boolean {
  return by.kind === 'now' || isOverdue(by, today)
}

/** Earliest first: what is wanted now stands between what is overdue and what is to come; what has no day comes last. */
export function earliestFirst(today: string): (one: { readonly by: By }, other: { readonly by: By }) => number {
  return (one, other) => compare(keyOf(one.by, today), keyOf(other.by, today))
}

function keyOf(by: By, today: string): string {
  switch (by.kind) {
    case 'day':
      return by.day
    case 'now':
      return today
    case 'before':
      return 'later'
    case 'none':
      return 'never'
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** `today`, `in 6 days`, `3 days ago` */
export function fromToday(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  const many = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `in ${many}` : `${many} ago`
}
