import { groupBy } from '../text/sort-and-group.js'
import { memoizeLastTwo } from '../plan/memoize.js'
import type { FormatMigration } from '../plan/migrations/types.js'
import { MIGRATIONS } from '../plan/migrate.js'
import { type Path, isSamePath } from '../plan/path.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { listSignoffPaths } from './signoff-scope.js'
import { parseFingerprints, findFingerprint, compareFingerprint } from './fingerprint.js'

export type Signoff = NonNullable<Plan['signoffs']>[number]

/** `outdated`: the signed content has changed since. `expired`: the sign-off has expired. */
export type SignoffState = NonNullable<Signoff['decision']> | 'not-requested' | 'outdated' | 'expired'

/** The sign-off of a person in one of their roles. */
export interface RoleSignoff {
  readonly role: Role
  readonly state: SignoffState
  /** The sign-off that decides the state. */
  readonly signoff?: Signoff
  /** ISO day of that sign-off. */
  readonly signedOn?: string
}

/**
 * The sign-off of a person in each of their roles. The latest sign-off wins. Sign-offs dated in the future are ignored,
 * and so are approvals without a date, because they can't expire. A declined sign-off stays declined, whatever
 * changes, until the person signs off.
 */
export function listRoleSignoffs(plan: Plan, person: Person, today: string): readonly RoleSignoff[] {
  const cache = getSignoffCache(plan)
  const cached = cache.get(person)
  if (cached?.today === today) return cached.roleSignoffs
  const roleSignoffs = computeRoleSignoffs(plan, person, today)
  cache.set(person, { today, roleSignoffs })
  return roleSignoffs
}

/** Groups roles by the sign-off that covers them, so that one for several roles is reported once. */
export function groupBySignoff(roleSignoffs: readonly RoleSignoff[]): readonly {
  readonly signoff: Signoff
  readonly roles: readonly Role[]
  readonly roleSignoffs: readonly RoleSignoff[]
}[] {
  const signed = roleSignoffs.flatMap((roleSignoff) => {
    const { signoff } = roleSignoff
    return signoff === undefined ? [] : [{ signoff, roleSignoff }]
  })
  return [...groupBy(signed, ({ signoff }) => signoff)].map(([signoff, group]) => ({
    signoff,
    roles: group.map(({ roleSignoff }) => roleSignoff.role),
    roleSignoffs: group.map(({ roleSignoff }) => roleSignoff),
  }))
}

interface CachedSignoffs {
  readonly today: string
  readonly roleSignoffs: readonly RoleSignoff[]
}

/** Many rules ask about the same people, so the results are cached. */
const getSignoffCache = memoizeLastTwo((_plan: Plan) => new Map<Person, CachedSignoffs>())

function computeRoleSignoffs(plan: Plan, person: Person, today: string): readonly RoleSignoff[] {
  const signoffs = (plan.signoffs ?? []).filter(
    (signoff) => signoff.person === person.id && hasTakenEffect(signoff, today),
  )
  return (person.roles ?? []).map((role) => computeRoleSignoff(role, signoffs, plan, today))
}

/**
 * Whether the conditions of a sign-off still apply: until the person signs off again or declines. They keep applying
 * while the sign-off is outdated.
 */
export function areConditionsInEffect(signoff: Signoff, plan: Plan, today: string): boolean {
  if (signoff.decision === 'declined') return false
  const person = plan.people?.find(({ id }) => id === signoff.person)
  const isSignedByToday = signoff.signed_on !== undefined && signoff.signed_on <= today
  if (person === undefined || (person.roles ?? []).length === 0 || !isSignedByToday) return true
  return listRoleSignoffs(plan, person, today).some((roleSignoff) => roleSignoff.signoff === signoff)
}

export function isApproved({ state }: RoleSignoff): boolean {
  return state === 'approved' || state === 'approved_with_conditions'
}

function computeRoleSignoff(role: Role, signoffs: readonly Signoff[], plan: Plan, today: string): RoleSignoff {
  const signoff = findLatestSignoff(signoffs.filter((candidate) => appliesToRole(candidate, role)))
  if (signoff?.decision === undefined) return { role, state: 'not-requested' }
  return {
    role,
    state: computeSignoffState(signoff, signoff.decision, role, plan, today),
    signoff,
    ...(signoff.signed_on === undefined ? {} : { signedOn: signoff.signed_on }),
  }
}

function computeSignoffState(
  signoff: Signoff,
  decision: NonNullable<Signoff['decision']>,
  role: Role,
  plan: Plan,
  today: string,
): SignoffState {
  if (decision === 'declined') return decision
  if (listChangedParts(signoff, plan, [role]).length > 0) return 'outdated'
  return signoff.valid_through !== undefined && signoff.valid_through < today ? 'expired' : decision
}

/** Whether a sign-off covers a role. A sign-off that names no role covers all roles of the person. */
export function appliesToRole({ roles }: Signoff, role: Role): boolean {
  return roles === undefined || roles.length === 0 || roles.includes(role)
}

function hasTakenEffect({ decision, signed_on: signedOn }: Signoff, today: string): boolean {
  if (decision === undefined) return false
  return signedOn === undefined ? decision === 'declined' : signedOn <= today
}

/** The latest sign-off. Of two on the same date, the one further down in the file counts as later. */
export function findLatestSignoff(signoffs: readonly Signoff[]): Signoff | undefined {
  return signoffs.reduce<Signoff | undefined>(
    (latest, signoff) =>
      latest === undefined || (signoff.signed_on ?? '') >= (latest.signed_on ?? '') ? signoff : latest,
    undefined,
  )
}

/** Whether every part that the sign-off covers has a fingerprint. A sign-off written by hand has none. */
export function isTiedToVersion({ roles, fingerprints }: Signoff): boolean {
  const parts = parseFingerprints(fingerprints)
  return (
    parts.length > 0 && listSignoffPaths(roles ?? []).every((path) => parts.some((part) => isSamePath(part.path, path)))
  )
}

/** A part of the plan that has changed since the sign-off. */
export interface ChangedPart {
  readonly path: Path
  /** Only sentences changed; every figure, name, date, and choice is the same. */
  readonly isWordingOnly: boolean
}

/** The changed parts that make a sign-off outdated in these roles. Confirmed wording changes don't count. */
export function listChangedParts(
  signoff: Signoff,
  plan: Plan,
  roles: readonly Role[],
  migrations: readonly FormatMigration[] = MIGRATIONS,
): readonly ChangedPart[] {
  const rolePaths = listSignoffPaths(roles)
  const otherPaths = listSignoffPaths(signoff.roles ?? [])
  return parseFingerprints(signoff.fingerprints, migrations).flatMap(({ path, fingerprint }) => {
    /* A part that no current role covers still counts: it was covered when the person signed off. */
    if (!includesPath(path, rolePaths) && includesPath(path, otherPaths)) return []
    const comparison = compareFingerprint(fingerprint, plan, path, migrations)
    if (comparison === 'same') return []
    const isWordingOnly = comparison === 'wording'
    return isWordingOnly && isWordingConfirmed(signoff, plan, path, migrations) ? [] : [{ path, isWordingOnly }]
  })
}

function includesPath(path: Path, paths: readonly Path[]): boolean {
  return paths.some((candidate) => isSamePath(candidate, path))
}

/** Whether someone other than the ML lead confirmed the new wording, and the part hasn't changed since. */
function isWordingConfirmed(
  { wording_confirmations }: Signoff,
  plan: Plan,
  path: Path,
  migrations: readonly FormatMigration[],
): boolean {
  return (wording_confirmations ?? []).some(({ confirmed_by: confirmedBy, fingerprints: confirmed }) => {
    const fingerprint = findFingerprint(confirmed, path, migrations)
    return (
      canConfirmWording(plan, confirmedBy) &&
      fingerprint !== undefined &&
      compareFingerprint(fingerprint, plan, path, migrations) === 'same'
    )
  })
}

/** Whether a person may confirm that only wording changed. The ML lead, who usually writes the wording, may not. */
export function canConfirmWording({ people }: Plan, id: string | undefined): boolean {
  const person = people?.find((candidate) => candidate.id === id)
  return person !== undefined && person.roles?.includes('ml_lead') !== true
}
