import { findRoleHolders } from '../plan/role-holders.js'
import { getSignoffScope } from './signoff-scope.js'
import { type RoleSignoff, listRoleSignoffs, isApproved } from './signoff-status.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** A person whose role requires a sign-off, but who hasn't signed off or whose sign-off is no longer valid. */
export interface OpenSignoff {
  readonly person: Person
  readonly role: Role
  readonly roleSignoff: RoleSignoff
}

/** The missing and invalid sign-offs, role by role in the given order. */
export function listOpenSignoffs(plan: Plan, roles: readonly Role[], today: string): readonly OpenSignoff[] {
  return roles
    .filter((role) => getSignoffScope(role).paths.length > 0)
    .flatMap((role) =>
      findRoleHolders(plan, role).flatMap((person) => {
        const roleSignoff = listRoleSignoffs(plan, person, today).find((candidate) => candidate.role === role)
        return roleSignoff === undefined || isApproved(roleSignoff) ? [] : [{ person, role, roleSignoff }]
      }),
    )
}
