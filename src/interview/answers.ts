import type { Plan } from '../plan/plan.js'

/** What is answered so far: the plan as read, and its data as written, which edits have to fit. */
export interface Answers {
  readonly plan: Plan
  readonly raw: unknown
}

export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
