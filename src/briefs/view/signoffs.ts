import { getRoleHolding } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { isSignedOff, listOpenSignoffs } from '../../agreement/open-signoffs.js'
import { getSignoffScope } from '../../agreement/signoff-scope.js'
import { type RoleSignoff, listRoleSignoffs, isApproved } from '../../agreement/signoff-status.js'
import { isNotApplicable } from '../../plan/pending.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel, ROLES } from '../../plan/roles.js'
import { getNextStage, hasReached, type Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import type { ActionItemRow } from './tasks.js'
import { capitalize } from '../../text/capitalize.js'
import { formatQuantity } from '../../text/pluralize.js'

/** Sign-offs: who signed off on what, and who has not yet. */

export interface SignoffRow {
  readonly who: TemplateValue
  readonly role: string
  /** What the person signs off on, or is asked to. */
  readonly covers: string
  readonly standing: TemplateValue
  readonly signed_off: boolean
  /** `signed off`, `not asked yet`: sign-offs in the same state are listed together. */
  readonly state: string
  /** The open conditions of a conditional sign-off: `1 condition open`; mostly empty. */
  readonly terms: string
  /** Date of the sign-off: `Nov 20, 2026`; empty if there is none. */
  readonly on: string
}

/** Everyone who is asked to sign off: all roles except the ML lead, who owns the plan. */
export function listSignoffs(context: BriefContext): readonly SignoffRow[] {
  return listSignoffsForRoles(
    context,
    ROLES.map((role) => role.value).filter((role) => role !== 'ml_lead'),
  )
}

/** One row per holder of a role that signs off. A role that is required, or assigned to "TBD", has one too. */
export function listSignoffsForRoles(context: BriefContext, roles: readonly Role[]): readonly SignoffRow[] {
  return roles
    .filter((role) => getSignoffScope(role).paths.length > 0)
    .flatMap((role) => {
      const { status, holders } = getRoleHolding(context.plan, role)
      if (status === 'held') return holders.map((person) => createSignoffRow(context, role, person))
      const isExpected = status === 'placeholder' || isRequiredRole(role)
      return isExpected && !isNotApplicable(['people', role], context.plan) ? [createVacantRow(role)] : []
    })
}

/** Asks the holders of these roles for the sign-offs that are still open. */
export function listRequestedSignoffs(
  context: BriefContext,
  roles: readonly Role[],
  stage: Stage,
): readonly ActionItemRow[] {
  return listOpenSignoffs(context.plan, roles, context.today).map(({ person, role }) => ({
    what: toTemplateValue(`Sign off on ${getSignoffScope(role).description}, or tell us what's blocking you`),
    who: toTemplateValue(formatPersonName(person)),
    by: describeSignoffDue(role, stage),
  }))
}

/** Lint reports the missing sign-off from the same stage on. */
function describeSignoffDue(role: Role, stage: Stage): TemplateValue {
  const { requiredFrom: dueStage = getNextStage(stage) } = getSignoffScope(role)
  return dueStage === undefined || hasReached(stage, dueStage)
    ? toPlaceholder('now')
    : toTemplateValue(`before the ${dueStage} stage`)
}

function isRequiredRole(role: Role): boolean {
  return REQUIRED_ROLES.some((required) => required.role === role)
}

function createVacantRow(role: Role): SignoffRow {
  const state = 'no one named yet'
  return {
    who: toPlaceholder(state),
    role: getRoleLabel(role),
    covers: getSignoffScope(role).description,
    standing: toPlaceholder('not asked yet'),
    signed_off: false,
    state,
    terms: '',
    on: '',
  }
}

function createSignoffRow(context: BriefContext, role: Role, person: Person): SignoffRow {
  const roleSignoff = listRoleSignoffs(context.plan, person, context.today).find((candidate) => candidate.role === role)
  const isIncomplete =
    roleSignoff !== undefined && isApproved(roleSignoff) && !isSignedOff(roleSignoff, context.plan, context.today)
  return {
    who: toTemplateValue(formatPersonName(person)),
    role: getRoleLabel(role),
    covers: getSignoffScope(role).description,
    standing: isIncomplete
      ? toPlaceholder("incomplete: it doesn't cover what this stage needs")
      : roleSignoff
        ? describeSignoffStatus(roleSignoff)
        : toPlaceholder('not asked yet'),
    signed_off: roleSignoff !== undefined && isSignedOff(roleSignoff, context.plan, context.today),
    state: isIncomplete ? 'incomplete' : getSignoffState(roleSignoff),
    terms: roleSignoff ? formatConditions(roleSignoff) : '',
    on: roleSignoff?.signedOn === undefined ? '' : formatDate(roleSignoff.signedOn),
  }
}

function describeSignoffStatus(roleSignoff: RoleSignoff): TemplateValue {
  const { state, signedOn } = roleSignoff
  const date = signedOn === undefined ? '' : ` on ${formatDate(signedOn)}`
  switch (state) {
    case 'not-requested':
      return toPlaceholder('not asked yet')
    case 'declined':
      return toTemplateValue(`declined${date}`)
    case 'approved':
      return toTemplateValue(`signed off${date}`)
    case 'approved_with_conditions':
      return toTemplateValue(`signed off${date}, ${formatConditions(roleSignoff)}`)
    case 'outdated':
      return toPlaceholder(`outdated: signed off${date === '' ? '' : `${date},`} before the plan changed`)
    case 'expired':
      return toPlaceholder(`expired: signed off${date}`)
  }
}

/* In the order of the brief. */
const SIGNOFF_STATES = [
  'signed off',
  'declined',
  'incomplete',
  'outdated',
  'expired',
  'not asked yet',
  'no one named yet',
] as const

function getSignoffState(roleSignoff: RoleSignoff | undefined): (typeof SIGNOFF_STATES)[number] {
  switch (roleSignoff?.state) {
    case 'approved':
    case 'approved_with_conditions':
      return 'signed off'
    case 'declined':
      return 'declined'
    case 'outdated':
      return 'outdated'
    case 'expired':
      return 'expired'
    case 'not-requested':
    case undefined:
      return 'not asked yet'
  }
}

function formatConditions({ state, signoff }: RoleSignoff): string {
  if (state !== 'approved_with_conditions') return ''
  const openCount = (signoff?.conditions ?? []).filter((condition) => condition.met_on === undefined).length
  return openCount === 0 ? 'all conditions met' : `${formatQuantity(openCount, 'conditions')} open`
}

export interface SignoffGroup {
  readonly state: string
  /** `Devon Achebe (decision owner), Rebecca Stein (privacy and legal, 1 condition open)` */
  readonly people: string
}

/** One line per state with everyone in that state; a role that no one holds is listed by its name. */
export function groupSignoffs(signoffs: readonly SignoffRow[]): readonly SignoffGroup[] {
  return SIGNOFF_STATES.flatMap((state) => {
    const members = signoffs.filter((signoff) => signoff.state === state)
    if (members.length === 0) return []
    const isEveryone = state === 'signed off' && members.length === signoffs.length && members.length > 1
    const namedMembers = isEveryone ? members.filter(({ terms }) => terms !== '') : members
    const people = formatNames(namedMembers, state).join(', ')
    const text = isEveryone ? `all ${signoffs.length}${people === '' ? '' : `; ${people}`}` : people
    return [{ state: capitalize(state), people: text }]
  })
}

/** Each name once, with the role in parentheses unless the person has signed off, and with open conditions. */
function formatNames(members: readonly SignoffRow[], state: string): readonly string[] {
  const detailsByName = new Map<string, string[]>()
  for (const { who, role, terms } of members) {
    const name = who.said ? who.text : role
    const parts = !who.said ? [] : state === 'signed off' ? [terms] : [role, terms]
    detailsByName.set(name, [...(detailsByName.get(name) ?? []), ...parts.filter((part) => part !== '')])
  }
  return [...detailsByName].map(([name, parts]) => (parts.length === 0 ? name : `${name} (${parts.join(', ')})`))
}
