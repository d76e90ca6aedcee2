import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

export type Signoff = NonNullable<Plan['signoffs']>[number]

export type AgreementState = NonNullable<Signoff['decision']> | 'not-asked'

/** Where somebody stands in one of their roles. */
export interface Agreement {
  readonly role: Role
  readonly state: AgreementState
  /** The sign-off that says so. */
  readonly signoff?: Signoff
  /** ISO day of that sign-off. */
  readonly on?: string
}

/**
 * Where somebody stands in each role they hold. The latest sign-off wins; one that is dated in the future has
 * not happened, and an approval without a day cannot age, so neither counts.
 */
export function agreementOf(plan: Pick<Plan, 'signoffs'>, person: Person, today: string): readonly Agreement[] {
  const theirs = (plan.signoffs ?? []).filter((signoff) => signoff.by === person.id && hasHappened(signoff, today))
  return (person.roles ?? []).map((role) => agreementAs(role, theirs))
}

export function isAgreed({ state }: Agreement): boolean {
  return state === 'approved' || state === 'approved_with_conditions'
}

function agreementAs(role: Role, signoffs: readonly Signoff[]): Agreement {
  const signoff = latest(signoffs.filter((one) => speaksFor(one, role)))
  if (signoff?.decision === undefined) return { role, state: 'not-asked' }
  return {
    role,
    state: signoff.decision,
    signoff,
    ...(signoff.on === undefined ? {} : { on: signoff.on }),
  }
}

/** A sign-off that names no role is given in all of them. */
function speaksFor({ roles }: Signoff, role: Role): boolean {
  return roles === undefined || roles.length === 0 || roles.includes(role)
}

function hasHappened({ decision, on }: Signoff, today: string): boolean {
  if (decision === undefined) return false
  return on === undefined ? decision === 'rejected' : on <= today
}

/** Of two on the same day the one further down in the file is the later. */
function latest(signoffs: readonly Signoff[]): Signoff | undefined {
  return signoffs.reduce<Signoff | undefined>(
    (last, one) => (last === undefined || (one.on ?? '') >= (last.on ?? '') ? one : last),
    undefined,
  )
}
