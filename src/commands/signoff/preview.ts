import { formatPersonName } from '../../plan/display-name.js'
import { getSignoffScope, listSignoffPaths } from '../../agreement/signoff-scope.js'
import { formatFingerprints } from '../../agreement/fingerprint.js'
import { type Statement, createStatement } from '../../agreement/statement.js'
import { getGateStage, listMissingContent } from '../../agreement/required-content.js'
import type { Decision, Signer } from './types.js'
import { userError } from '../../errors.js'
import { joinWith } from '../../text/join.js'
import { formatPath, overlaps } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { isRole, type Role, getRoleLabel } from '../../plan/roles.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { parseSource } from '../../yaml/parse.js'

/** What a person is shown before a sign-off, and the fingerprints that are recorded. */

/** The roles of a sign-off: the requested ones, or all roles of the person that have something to sign off on. */
export function resolveRoles(person: Person, requestedRoles: readonly string[]): readonly Role[] {
  const name = formatPersonName(person)
  const heldRoles = (person.roles ?? []).filter((role) => getSignoffScope(role).paths.length > 0)
  if (heldRoles.length === 0) {
    throw userError(
      'refused',
      `${name} has no role with a sign-off.`,
      'Give this person a role with a sign-off, then run the command again.',
    )
  }
  if (requestedRoles.length === 0) return heldRoles
  const invalidRole = requestedRoles.find((role) => !heldRoles.some((heldRole) => heldRole === role))
  if (invalidRole === undefined) return requestedRoles.filter(isRole)
  const label = isRole(invalidRole) ? getRoleLabel(invalidRole) : invalidRole
  const isHeld = person.roles?.some((role) => role === invalidRole) === true
  throw userError(
    'bad-option',
    isHeld ? `The role ${label} has nothing to sign off on.` : `${name} doesn't hold the role ${label}.`,
    `Use ${joinWith(
      heldRoles.map((role) => `--as ${role}`),
      'or',
    )}.`,
  )
}

/** Unreadable parts of the plan can't be signed off on. */
export function refuseUnreadableParts(text: string, roles: readonly Role[]): void {
  const { errors } = readPlan(parseSource(text).data)
  const error = errors.find(({ path }) => listSignoffPaths(roles).some((coveredPath) => overlaps(path, coveredPath)))
  if (error === undefined) return
  throw userError(
    'refused',
    `Can't read ${formatPath(error.path)}, which the sign-off covers: ${error.message} Nothing was written.`,
    error.help,
  )
}

/** Refuses a sign-off on a plan that has nothing to sign off on yet. */
export function refuseEmptyStatement(person: Person, roles: readonly Role[], plan: Plan): void {
  const statements = roles.map((role) => createStatement(role, plan)).filter((statement) => statement !== undefined)
  if (statements.some(({ isEmpty }) => !isEmpty)) return
  const missing = statements.flatMap(({ open }) => open).slice(0, 3)
  throw userError(
    'refused',
    `The plan has nothing for ${formatPersonName(person)} to sign off on as ${joinWith(roles.map(getRoleLabel))} yet. Missing: ${missing.join('; ')}. Nothing was recorded.`,
    'Run `mlplan init` to add the missing answers.',
  )
}

/** The statement for each role as a list, with what isn't in the plan yet. */
export function formatStatements(roles: readonly Role[], plan: Plan, width: number): string {
  return roles
    .map((role) => {
      const statement = createStatement(role, plan)
      const missing = statement === undefined ? [] : formatNotCovered(statement)
      const lines = [
        ...(statement?.clauses ?? []).map((clause) => wrapParagraph(sanitize(clause), width, '    - ', '      ')),
        ...missing.map((note) => wrapParagraph(sanitize(note), width, '    ', '    ')),
      ]
      return [`  As ${getRoleLabel(role)}, ${formatOpening(statement)}:`, ...lines].join('\n')
    })
    .join('\n\n')
}

/** How the list of clauses begins; it differs by role. */
export function formatOpening(statement: Statement | undefined): string {
  return sanitize(statement?.opening ?? '').replace(/:$/, '')
}

export function formatNotCovered({ open }: Statement): readonly string[] {
  return open.length === 0 ? [] : [`Not in the plan yet, so not covered: ${open.join('; ')}.`]
}

/**
 * What an approval would lack at the stage that first needs it, one sentence for each role; empty if it would count.
 * Conditions may leave what an open question covers.
 */
export function describeIncompleteSignoff(
  { planFile: { plan }, roles }: Signer,
  decision: Decision | undefined,
  today: string,
): readonly string[] {
  if (decision === 'declined') return []
  const currentStage = plan.project?.stage ?? 'kickoff'
  return roles.flatMap((role) => {
    const stage = getGateStage(role, currentStage)
    const missing = listMissingContent(role, decision === undefined ? undefined : { decision }, plan, { stage, today })
    if (missing.length === 0) return []
    return [
      `This sign-off as ${getRoleLabel(role)} won't count at the ${stage} stage. The plan lacks: ${joinWith(missing.map(({ title }) => title))}. Add the answers, and ask again.`,
    ]
  })
}

/** Fingerprints of all content that the sign-off covers, and of the person's name, as the sign-off stores them. */
export function computeSignoffFingerprints(person: Person, roles: readonly Role[], plan: Plan): string {
  return formatFingerprints(plan, [['people', person.id, 'name'], ...listSignoffPaths(roles)])
}
