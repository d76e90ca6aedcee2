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
  /** How many success criteria the command line left out. */
  readonly leftOutCriteria: number
  /** The score from which the command line acts; `undefined`: as the plan says. */
  readonly givenThreshold: number | undefined
  readonly toolVersion: string
}
