import { findRoleHolders } from '../plan/role-holders.js'
import { getSignoffScope } from './signoff-scope.js'
import { type RoleSignoff, listRoleSignoffs, isApproved } from './signoff-status.js'
import { listMissingFromApproval } from './required-content.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** A person whose role requires a sign-off, but who hasn't signed off or whose sign-off is no longer valid. */
export interface OpenSignoff {
  readonly person: Person
  readonly role: Role
  readonly roleSignoff: RoleSignoff
}

/** Whether the sign-off is approved and has the content that its role needs at the plan's stage. */
export function isSignedOff(roleSignoff: RoleSignoff, plan: Plan, today: string): boolean {
  const stage = plan.project?.stage ?? 'kickoff'
  return isApproved(roleSignoff) && listMissingFromApproval(roleSignoff, plan, { stage, today }).length === 0
}

/** The missing and invalid sign-offs, role by role in the given order. */
export function listOpenSignoffs(plan: Plan, roles: readonly Role[], today: string): readonly OpenSignoff[] {
  return roles
    .filter((role) => getSignoffScope(role).paths.length > 0)
    .flatMap((role) =>
      findRoleHolders(plan, role).flatMap((person) => {
        const roleSignoff = listRoleSignoffs(plan, person, today).find((candidate) => candidate.role === role)
        return roleSignoff === undefined || isSignedOff(roleSignoff, plan, today) ? [] : [{ person, role, roleSignoff }]
      }),
    )
}
