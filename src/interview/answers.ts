import type { Plan } from '../plan/plan.js'

/** What is answered so far: the plan as read, and its data as written, which edits have to fit. */
export interface Answers {
  readonly plan: Plan
  readonly raw: unknown
}
