import type { Plan } from '../../plan/plan.js'
import type { Evaluation } from '../types.js'

/** One evaluation with what it was made of, as every format takes it. */
export interface EvaluateRun {
  /** Of the plan. */
  readonly file: string
  readonly plan: Plan
  /** Of the scores. */
  readonly scoresFile: string
  readonly digest: string
  readonly evaluation: Evaluation
  readonly toolVersion: string
}
