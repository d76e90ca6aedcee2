import type { Person } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import type { PlanFile } from '../shared/change-plan.js'

export interface NewCondition {
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly due: string
}

export type Decision = 'approved' | 'approved_with_conditions' | 'declined'

export interface SignoffOptions {
  readonly person: string
  readonly plan: string | undefined
  /** Roles; without any, all roles that the person holds. */
  readonly as: readonly string[]
  readonly decision: Decision | undefined
  readonly evidence: string | undefined
  /** `WHAT; OWNER; DUE` each. */
  readonly condition: readonly string[]
  readonly validThrough: string | undefined
  /** What the person asked to change in the plan; `none` if nothing. */
  readonly changes?: string | undefined
  /** The day on which the person was walked through the figures. */
  readonly walkedThrough?: string | undefined
  /** Print the message that requests the sign-off; record nothing. */
  readonly request: boolean
  /** Only wording has changed since the sign-off, as another person confirms. */
  readonly wordingOnly: boolean
  readonly confirmedBy: string | undefined
}

/** A sign-off as it is about to be recorded. */
export interface NewSignoff {
  readonly decision: Decision
  readonly evidence: string
  readonly conditions: readonly NewCondition[]
  readonly validThrough: string | undefined
  readonly requestedChanges: string | undefined
  readonly walkedThroughOn: string | undefined
}

export interface Signer {
  readonly planFile: PlanFile
  readonly person: Person
  readonly roles: readonly Role[]
}
