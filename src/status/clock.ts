import { findRoleHolders } from '../plan/role-holders.js'
import { findNamedPerson } from '../plan/display-name.js'
import type { PlanVersion } from '../agreement/plan-history.js'
import {
  type SignoffState,
  listRoleSignoffs,
  isApproved,
  appliesToRole,
  findLatestSignoff,
} from '../agreement/signoff-status.js'
import { isSignedOff } from '../agreement/open-signoffs.js'
import type { Finding } from '../lint/finding.js'
import { daysBetween } from '../plan/day.js'
import { isWithin, parsePath } from '../plan/path.js'
import { pathInside, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** Key dates: the kickoff, the sponsor's latest sign-off, the launch and how far it has moved. */
export interface ProjectDates {
  readonly startedOn: string | undefined
  /** Negative before the kickoff. */
  readonly daysSinceKickoff: number | undefined
  readonly sponsorSignoff: SponsorSignoff | undefined
  readonly launch: LaunchDate
  readonly liveSince: string | undefined
}

export interface SponsorSignoff {
  readonly signedOn: string
  readonly signedBy: string
  readonly daysAgo: number
  /** `incomplete`: it lacks what its role signs off on at this stage. `too-old`: lint reports the sign-off as expired by age; `no-longer-sponsor`: someone else is the sponsor now. */
  readonly status: SignoffState | 'incomplete' | 'too-old' | 'no-longer-sponsor'
}

export interface LaunchDate {
  /** The launch date in the plan. */
  readonly due: string | undefined
  /** Negative after the launch date. */
  readonly daysLeft: number | undefined
  readonly firstPlan: FirstPlannedLaunch
  /** Days later than first planned; negative if earlier. */
  readonly movedDays: number | undefined
}

export type FirstPlannedLaunch =
  /** `plannedOn`: the date of the commit that first stated the launch date. */
  | { readonly kind: 'known'; readonly due: string; readonly plannedOn: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** The Git history of a plan. */
export interface PlanHistory {
  /** Newest first. */
  readonly versions: readonly PlanVersion[]
  readonly isShallow: boolean
  readonly hasGit: boolean
}

export function computeProjectDates(
  plan: Plan,
  today: string,
  history: PlanHistory,
  findings: readonly Finding[],
): ProjectDates {
  const { started_on: startedOn, launch_due: due } = plan.project ?? {}
  const firstPlan = findFirstPlannedLaunch(history)
  return {
    startedOn,
    daysSinceKickoff: startedOn === undefined ? undefined : daysBetween(startedOn, today),
    sponsorSignoff: findSponsorSignoff(plan, today, findings),
    launch: {
      due,
      daysLeft: due === undefined ? undefined : daysBetween(today, due),
      firstPlan,
      movedDays: due === undefined || firstPlan.kind === 'unknown' ? undefined : daysBetween(firstPlan.due, due),
    },
    liveSince: plan.monitoring?.launched_on,
  }
}

/** How many of the oldest versions are parsed; each takes as long as parsing the current plan. */
const MAX_VERSIONS_READ = 12

/** The launch date in the oldest version that has one. Versions without a readable launch date are skipped. */
function findFirstPlannedLaunch({ versions, isShallow, hasGit }: PlanHistory): FirstPlannedLaunch {
  if (!hasGit) return createUnknownLaunch('plan not in a Git repository')
  if (isShallow) return createUnknownLaunch('shallow clone; run `git fetch --unshallow`')
  if (versions.length === 0) return createUnknownLaunch('plan not committed yet')
  const oldest = versions.slice(-MAX_VERSIONS_READ).toReversed()
  for (const version of oldest) {
    const due = version.plan().project?.launch_due
    if (due !== undefined) return { kind: 'known', due, plannedOn: version.committedOn }
  }
  const searched = oldest.length === 1 ? 'the only committed version' : `the ${oldest.length} oldest committed versions`
  return createUnknownLaunch(`no launch date in ${searched}`)
}

function createUnknownLaunch(reason: string): FirstPlannedLaunch {
  return { kind: 'unknown', reason }
}

/** The latest approval by an executive sponsor, valid or not, because the aim is to show how long ago it was. */
function findSponsorSignoff(plan: Plan, today: string, findings: readonly Finding[]): SponsorSignoff | undefined {
  const sponsors = findRoleHolders(plan, 'executive_sponsor')
  const approvals = (plan.signoffs ?? []).filter((signoff) => {
    const { signed_on: signedOn, decision } = signoff
    const signedBy = findNamedPerson(plan, signoff.person)
    const isApproval = decision === 'approved' || decision === 'approved_with_conditions'
    if (!isApproval || signedBy === undefined || signedOn === undefined || signedOn > today) return false
    const namesRoles = (signoff.roles ?? []).length > 0
    return appliesToRole(signoff, 'executive_sponsor') && (namesRoles || sponsors.some(({ id }) => id === signedBy))
  })
  const { person: signedBy, signed_on: signedOn } = findLatestSignoff(approvals) ?? {}
  if (signedBy === undefined || signedOn === undefined) return undefined
  return {
    signedOn,
    signedBy,
    daysAgo: daysBetween(signedOn, today),
    status: getSponsorStatus(plan, signedBy, today, findings),
  }
}

function getSponsorStatus(
  plan: Plan,
  signer: string,
  today: string,
  findings: readonly Finding[],
): SponsorSignoff['status'] {
  const person = findRoleHolders(plan, 'executive_sponsor').find(({ id }) => id === signer)
  const roleSignoff = person && listRoleSignoffs(plan, person, today).find(({ role }) => role === 'executive_sponsor')
  if (roleSignoff === undefined) return 'no-longer-sponsor'
  const { state, signoff } = roleSignoff
  const isTooOld = findings.some(
    ({ rule, path: findingPath }) =>
      rule === 'buy-in/signoff-expired' &&
      signoff !== undefined &&
      isWithin(parsePath(findingPath), pathInside(path.signoffs, signoff.id)),
  )
  if (isApproved(roleSignoff) && !isSignedOff(roleSignoff, plan, today)) return 'incomplete'
  return isTooOld && isApproved(roleSignoff) ? 'too-old' : state
}
