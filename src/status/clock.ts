import type { PastPlan } from '../agreement/plan-history.js'
import { type AgreementState, agreementOf, isAgreed, speaksFor } from '../agreement/signoff-status.js'
import type { Finding } from '../lint/finding.js'
import { daysBetween } from '../plan/day.js'
import { isWithin, parsePath } from '../plan/path.js'
import { inside, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { holdersIn } from './people.js'

/** How long it takes: since the kickoff, since the sponsor last signed off, and how far the launch has moved. */
export interface Clock {
  readonly startedOn: string | undefined
  /** Negative while the kickoff is still to come. */
  readonly daysSinceKickoff: number | undefined
  readonly sponsor: SponsorAgreement | undefined
  readonly launch: LaunchDay
  readonly liveSince: string | undefined
}

export interface SponsorAgreement {
  readonly on: string
  readonly by: string
  readonly daysAgo: number
  /** Whether that yes still counts. `too-old` is lint's word; `no-longer-sponsor`: somebody else is the sponsor now. */
  readonly standing: AgreementState | 'too-old' | 'no-longer-sponsor'
}

export interface LaunchDay {
  /** As the plan says it now. */
  readonly on: string | undefined
  /** Negative when it has passed. */
  readonly daysLeft: number | undefined
  readonly first: FirstPromise
  /** Later than promised first; negative: earlier. */
  readonly movedDays: number | undefined
}

export type FirstPromise =
  /** `said`: the day of the commit that said so first. */
  | { readonly kind: 'known'; readonly on: string; readonly said: string }
  | { readonly kind: 'unknown'; readonly because: string }

/** What git knows of a plan. */
export interface History {
  /** Newest first. */
  readonly past: readonly PastPlan[]
  readonly isShallow: boolean
  readonly hasGit: boolean
}

export function clockOf(plan: Plan, today: string, history: History, findings: readonly Finding[]): Clock {
  const { started_on: startedOn, launch_due: on } = plan.project ?? {}
  const first = firstPromise(history)
  return {
    startedOn,
    daysSinceKickoff: startedOn === undefined ? undefined : daysBetween(startedOn, today),
    sponsor: sponsorAgreement(plan, today, findings),
    launch: {
      on,
      daysLeft: on === undefined ? undefined : daysBetween(today, on),
      first,
      movedDays: on === undefined || first.kind === 'unknown' ? undefined : daysBetween(first.on, on),
    },
    liveSince: plan.monitoring?.launched_on,
  }
}

/** So many of the oldest versions are read; each takes as long as reading the plan of today. */
const MOST_READ = 12

/** The oldest version that can be read and names a launch date. What could not be read then is passed over. */
function firstPromise({ past, isShallow, hasGit }: History): FirstPromise {
  if (!hasGit) return unknown('plan not in a Git repository')
  if (isShallow) return unknown('shallow clone; run `git fetch --unshallow`')
  if (past.length === 0) return unknown('plan not committed yet')
  const oldest = past.slice(-MOST_READ).toReversed()
  for (const version of oldest) {
    const on = version.plan().project?.launch_due
    if (on !== undefined) return { kind: 'known', on, said: version.on }
  }
  const where = oldest.length === 1 ? 'the only committed version' : `the ${oldest.length} oldest committed versions`
  return unknown(`no launch date in ${where}`)
}

function unknown(because: string): FirstPromise {
  return { kind: 'unknown', because }
}

/** The latest sign-off as executive sponsor, whether it is still valid or not: this is meant to show silence. */
function sponsorAgreement(plan: Plan, today: string, findings: readonly Finding[]): SponsorAgreement | undefined {
  const sponsors = holdersIn(plan, 'executive_sponsor')
  const given = (plan.signoffs ?? []).flatMap((signoff) => {
    const { person: by, signed_on: on, decision } = signoff
    const isYes = decision === 'approved' || decision === 'approved_with_conditions'
    if (!isYes || by === undefined || on === undefined || on > today) return []
    const names = (signoff.roles ?? []).length > 0
    return speaksFor(signoff, 'executive_sponsor') && (names || sponsors.some(({ id }) => id === by))
      ? [{ by, on }]
      : []
  })
  /* Of two on the same day the one further down is the later. */
  const last = given.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).at(-1)
  if (last === undefined) return undefined
  const { by, on } = last
  return { on, by, daysAgo: daysBetween(on, today), standing: standingOf(plan, by, today, findings) }
}

function standingOf(plan: Plan, by: string, today: string, findings: readonly Finding[]): SponsorAgreement['standing'] {
  const person = holdersIn(plan, 'executive_sponsor').find(({ id }) => id === by)
  const agreement = person && agreementOf(plan, person, today).find(({ role }) => role === 'executive_sponsor')
  if (agreement === undefined) return 'no-longer-sponsor'
  const { state, signoff } = agreement
  const isTooOld = findings.some(
    ({ rule, path }) =>
      rule === 'buy-in/signoff-expired' &&
      signoff !== undefined &&
      isWithin(parsePath(path), inside(place.signoffs, signoff.id)),
  )
  return isTooOld && isAgreed(agreement) ? 'too-old' : state
}
