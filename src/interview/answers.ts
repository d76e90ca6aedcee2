import type { Plan } from '../plan/plan.js'

/** The answers so far: the parsed plan, and the raw data of the file, which edits must match. */
export interface Answers {
  readonly plan: Plan
  readonly raw: unknown
}
