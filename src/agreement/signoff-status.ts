import { keptFor } from '../plan/memoize.js'
import { type Step, STEPS } from '../plan/migrate.js'
import { type Path, samePath } from '../plan/path.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { placesOf } from './signoff-scope.js'
import { contentParts, fingerprintAt, likeness } from './fingerprint.js'

export type Signoff = NonNullable<Plan['signoffs']>[number]

/** `void`: what was agreed to has changed since. `over`: it was given for a time, which has passed. */
export type AgreementState = NonNullable<Signoff['decision']> | 'not-asked' | 'void' | 'over'

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
 * not happened, and an approval without a day cannot age, so neither counts. A no stays a no, whatever is changed,
 * until it is taken back.
 */
export function agreementOf(plan: Plan, person: Person, today: string): readonly Agreement[] {
  const ofPlan = known(plan)
  const last = ofPlan.get(person)
  if (last?.today === today) return last.found
  const found = workOut(plan, person, today)
  ofPlan.set(person, { today, found })
  return found
}

interface OnDay {
  readonly today: string
  readonly found: readonly Agreement[]
}

/** Rule after rule asks for the same people. */
const known = keptFor((_plan: Plan) => new Map<Person, OnDay>())

function workOut(plan: Plan, person: Person, today: string): readonly Agreement[] {
  const theirs = (plan.signoffs ?? []).filter((signoff) => signoff.person === person.id && hasHappened(signoff, today))
  return (person.roles ?? []).map((role) => agreementAs(role, theirs, plan, today))
}

/** Conditions hold until somebody agrees anew or says no; also while what was agreed to has changed since. */
export function conditionsHold(signoff: Signoff, plan: Plan, today: string): boolean {
  if (signoff.decision === 'declined') return false
  const person = plan.people?.find(({ id }) => id === signoff.person)
  const hasCome = signoff.signed_on !== undefined && signoff.signed_on <= today
  if (person === undefined || (person.roles ?? []).length === 0 || !hasCome) return true
  return agreementOf(plan, person, today).some((one) => one.signoff === signoff)
}

export function isAgreed({ state }: Agreement): boolean {
  return state === 'approved' || state === 'approved_with_conditions'
}

function agreementAs(role: Role, signoffs: readonly Signoff[], plan: Plan, today: string): Agreement {
  const signoff = latest(signoffs.filter((one) => speaksFor(one, role)))
  if (signoff?.decision === undefined) return { role, state: 'not-asked' }
  return {
    role,
    state: stateOf(signoff, signoff.decision, role, plan, today),
    signoff,
    ...(signoff.signed_on === undefined ? {} : { on: signoff.signed_on }),
  }
}

function stateOf(
  signoff: Signoff,
  decision: NonNullable<Signoff['decision']>,
  role: Role,
  plan: Plan,
  today: string,
): AgreementState {
  if (decision === 'declined') return decision
  if (changedSince(signoff, plan, [role]).length > 0) return 'void'
  return signoff.valid_through !== undefined && signoff.valid_through < today ? 'over' : decision
}

/** A sign-off that names no role is given in all of them. */
export function speaksFor({ roles }: Signoff, role: Role): boolean {
  return roles === undefined || roles.length === 0 || roles.includes(role)
}

function hasHappened({ decision, signed_on: on }: Signoff, today: string): boolean {
  if (decision === undefined) return false
  return on === undefined ? decision === 'declined' : on <= today
}

/** Of two on the same day the one further down in the file is the later. */
function latest(signoffs: readonly Signoff[]): Signoff | undefined {
  return signoffs.reduce<Signoff | undefined>(
    (last, one) => (last === undefined || (one.signed_on ?? '') >= (last.signed_on ?? '') ? one : last),
    undefined,
  )
}

/** Nothing that somebody agreed to is left unbound, as all of it is where it was written by hand. */
export function isBound({ roles, fingerprints: content }: Signoff): boolean {
  const parts = contentParts(content)
  return parts.length > 0 && placesOf(roles ?? []).every((place) => parts.some((part) => samePath(part.place, place)))
}

/** A part of the plan that has changed since somebody agreed to it. */
export interface ChangedPart {
  readonly place: Path
  /** Only sentences read otherwise; every figure, name, day and choice is as it was. */
  readonly isWording: boolean
}

/** The parts that void a sign-off, in these roles. Wording that somebody carried over does not. */
export function changedSince(
  signoff: Signoff,
  plan: Plan,
  roles: readonly Role[],
  steps: readonly Step[] = STEPS,
): readonly ChangedPart[] {
  const asked = placesOf(roles)
  const others = placesOf(signoff.roles ?? [])
  return contentParts(signoff.fingerprints, steps).flatMap(({ place, fingerprint }) => {
    /* What no role of today covers was bound when a role still did. */
    if (!isAmong(place, asked) && isAmong(place, others)) return []
    const found = likeness(fingerprint, plan, place, steps)
    if (found === 'same') return []
    const isWording = found === 'wording'
    return isWording && isCarriedOver(signoff, plan, place, steps) ? [] : [{ place, isWording }]
  })
}

function isAmong(place: Path, places: readonly Path[]): boolean {
  return places.some((one) => samePath(one, place))
}

/** Carried over by somebody who does not lead the work, and not changed again since. */
function isCarriedOver({ wording_confirmations }: Signoff, plan: Plan, place: Path, steps: readonly Step[]): boolean {
  return (wording_confirmations ?? []).some(({ confirmed_by: by, fingerprints: content }) => {
    const fingerprint = fingerprintAt(content, place, steps)
    return mayCarryOver(plan, by) && fingerprint !== undefined && likeness(fingerprint, plan, place, steps) === 'same'
  })
}

/** Whoever wrote the new wording cannot also find that it changes nothing. */
export function mayCarryOver({ people }: Plan, id: string | undefined): boolean {
  const person = people?.find((one) => one.id === id)
  return person !== undefined && person.roles?.includes('ml_lead') !== true
}
