import { hasName } from '../../plan/display-name.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../../plan/roles.js'
import { joinWith } from '../../text/join.js'

/** Which roles one person shouldn't combine. Each person gets one finding, by the first of the conflicts they have. */

export type RoleConflict = 'decision-owner-builds' | 'sponsor-builds' | 'too-many'

const REQUIRED_ROLE_SET: ReadonlySet<Role> = new Set(REQUIRED_ROLES.map(({ role }) => role))

export interface RoleConflictOptions {
  readonly people: readonly Person[]
  readonly validator: string | undefined
  readonly tooManyCount: number
}

/** Returns the worst conflict of a person's roles; `undefined` if there is none. */
export function findRoleConflict(
  person: Person,
  { people, validator, tooManyCount }: RoleConflictOptions,
): RoleConflict | undefined {
  if (!hasName(person)) return undefined
  const roles = listHeldRoles(person, validator)
  const isBuilder = roles.includes('ml_lead') || person.department === 'data'
  const isSmall = isSmallTeam(people)
  if (isBuilder && roles.includes('decision_owner') && !isSmall) return 'decision-owner-builds'
  if (isBuilder && roles.includes('executive_sponsor')) return 'sponsor-builds'
  if (roles.includes('ml_lead') && roles.includes('validator')) return 'too-many'
  if (isSmall) return undefined
  return roles.filter((role) => REQUIRED_ROLE_SET.has(role)).length >= tooManyCount ? 'too-many' : undefined
}

/** The roles of a person that should check each other, including a validator named elsewhere. */
export function listHeldRoles({ id, roles = [] }: Person, validator: string | undefined): readonly Role[] {
  const isValidator = validator === id && !roles.includes('validator')
  return [
    ...roles.filter((role) => REQUIRED_ROLE_SET.has(role) || role === 'validator'),
    ...(isValidator ? ['validator' as const] : []),
  ]
}

const SMALL_TEAM = 3

/**
 * A team of three that fills every role of a kickoff shares the roles because there is nobody else: a fact, and nothing
 * that a plan can mend. Where roles are empty, the others haven't been named yet.
 */
export function isSmallTeam(people: readonly Person[]): boolean {
  const named = people.filter(hasName)
  const held = new Set(named.flatMap(({ roles = [] }) => roles))
  const isComplete = REQUIRED_ROLES.every(({ role, expectedFrom }) => expectedFrom !== 'kickoff' || held.has(role))
  return named.length <= SMALL_TEAM && isComplete
}

/** Describes a person who builds the model and holds a role that must not: `the sponsor and also the ML lead`. */
export function describeBuilder(person: Person, heldRole: Role, validator: string | undefined): string {
  const others = listHeldRoles(person, validator).filter((role) => role !== heldRole)
  const department = person.department === 'data' ? ['works in the data department'] : []
  const also = others.length === 0 ? [] : [`is also the ${joinWith(others.map(getRoleLabel))}`]
  return `is the ${getRoleLabel(heldRole)} and ${joinWith([...also, ...department])}`
}
