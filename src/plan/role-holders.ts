import { hasName } from './display-name.js'
import type { Person, Plan } from './plan.js'
import type { Role } from './roles.js'

/** Who holds a role. Lint, status, briefs, the interview, and every command ask here, so that they agree. */

export interface RoleHolding {
  /** `placeholder`: the plan assigns the role, but only to entries without a name, such as "TBD". */
  readonly status: 'held' | 'placeholder' | 'vacant'
  readonly holders: readonly Person[]
}

/** Returns who holds a role. An entry without a name doesn't hold one. */
export function getRoleHolding({ people = [] }: Pick<Plan, 'people'>, role: Role): RoleHolding {
  const entries = people.filter(({ roles }) => roles?.includes(role))
  const holders = entries.filter(hasName)
  return { status: holders.length > 0 ? 'held' : entries.length > 0 ? 'placeholder' : 'vacant', holders }
}

/** Returns the people with a name who hold at least one of the roles, in the order of the plan. */
export function findRoleHolders({ people = [] }: Pick<Plan, 'people'>, ...roles: readonly Role[]): readonly Person[] {
  return people.filter((person) => hasName(person) && roles.some((role) => person.roles?.includes(role)))
}
