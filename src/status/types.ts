import type { Finding } from '../lint/finding.js'
import type { AsOf } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { PlanLocation } from '../plan/command-line.js'
import type { Readiness } from './readiness.js'
import type { ExpiringItem } from './expiring.js'
import type { Sitting } from './sitting.js'
import type { StatusActionItem } from './waiting.js'

/** What next steps and agenda are derived from. */
export interface StatusContext extends AsOf {
  readonly plan: Plan
  readonly where: PlanLocation
  readonly readiness: Readiness
  /** Earliest first. */
  readonly actionItems: readonly StatusActionItem[]
  readonly expiringItems: readonly ExpiringItem[]
  /** The findings when the plan is checked as of a stage. */
  readonly findingsAt: (stage: Stage) => readonly Finding[]
  /** What the interview would ask for a stage; `undefined` if it has no question. */
  readonly sittingAt: (stage: Stage) => Sitting | undefined
}

/** Something to do next, with the command that does it or shows how. */
export interface NextStep {
  /** A sentence that starts with a verb. */
  readonly action: string
  readonly reason: string
  readonly command: string
  /** What comes after it, if that is certain: a reply to a request has to be recorded. */
  readonly followUp?: Omit<NextStep, 'followUp'>
}
