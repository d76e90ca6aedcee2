import type { Finding } from '../lint/finding.js'
import type { Moment } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { Where } from '../plan/command-line.js'
import type { Readiness } from './readiness.js'
import type { RunningOut } from './expiring.js'
import type { Wait } from './waiting.js'

/** What is known of a plan when it is asked what comes next. */
export interface Facts extends Moment {
  readonly plan: Plan
  readonly where: Where
  readonly readiness: Readiness
  /** Earliest first. */
  readonly waits: readonly Wait[]
  readonly runningOut: readonly RunningOut[]
  /** What is found when the plan is judged as at a stage. */
  readonly atStage: (stage: Stage) => readonly Finding[]
}
