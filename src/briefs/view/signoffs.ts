import { openAgreements } from '../../agreement/open-agreements.js'
import { coverOf } from '../../agreement/signoff-scope.js'
import { type Agreement, agreementOf, isAgreed } from '../../agreement/signoff-status.js'
import { capital } from '../../text/capitalize.js'
import { isSetAside } from '../../plan/pending.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel, ROLES } from '../../plan/roles.js'
import { nextStage, reached, type Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import { nameOf, remark, type Said, saying, type Telling } from '../template-value.js'
import type { Task } from './tasks.js'
import { counted } from '../format-value.js'

/** Who signed off on what, and who has not. */

export interface Signoff {
  readonly who: Said
  readonly role: string
  /** What they sign off on, or are asked to. */
  readonly covers: string
  readonly standing: Said
  readonly signed_off: boolean
  /** `signed off`, `not asked yet`: those who stand alike are listed together. */
  readonly state: string
  /** The conditions that are open: `1 condition open`; mostly empty. */
  readonly terms: string
  /** `Nov 20, 2026`; empty where there is none. */
  readonly on: string
}

/** All who are asked: everybody but the ML lead, whose plan it is. */
export function signoffs(telling: Telling): readonly Signoff[] {
  return signoffsOf(
    telling,
    ROLES.map((role) => role.value).filter((role) => role !== 'ml_lead'),
  )
}

/** One row for each role that has to sign off, also where nobody holds it; the others where somebody does. */
export function signoffsOf(telling: Telling, roles: readonly Role[]): readonly Signoff[] {
  return roles
    .filter((role) => coverOf(role).places.length > 0)
    .flatMap((role) => {
      const holders = holdersOf(telling, [role])
      if (holders.length > 0) return holders.map((person) => signoffOf(telling, role, person))
      return isRequired(role) && !isSetAside(['people', role], telling.plan) ? [vacancy(role)] : []
    })
}

export function holdersOf({ plan }: Telling, roles: readonly Role[]): readonly Person[] {
  return (plan.people ?? []).filter((person) => roles.some((role) => person.roles?.includes(role)))
}

/** Of those who hold one of these roles and have not signed off, that comes first of all that is asked. */
export function signoffsAsked(telling: Telling, roles: readonly Role[], stage: Stage): readonly Task[] {
  return openAgreements(telling.plan, roles, telling.today).map(({ person, role }) => ({
    what: saying(`Sign off on ${coverOf(role).words}, or tell us what's blocking you`),
    who: saying(nameOf(telling.plan, person.id)),
    by: neededBefore(role, stage),
  }))
}

/** Lint misses it from the same stage on. */
function neededBefore(role: Role, stage: Stage): Said {
  const { from = nextStage(stage) } = coverOf(role)
  return from === undefined || reached(stage, from) ? remark('now') : saying(`before the ${from} stage`)
}

function isRequired(role: Role): boolean {
  return REQUIRED_ROLES.some((one) => one.role === role)
}

function vacancy(role: Role): Signoff {
  const state = 'no one named yet'
  return {
    who: remark(state),
    role: roleLabel(role),
    covers: coverOf(role).words,
    standing: remark('not asked yet'),
    signed_off: false,
    state,
    terms: '',
    on: '',
  }
}

function signoffOf(telling: Telling, role: Role, person: Person): Signoff {
  const agreement = agreementOf(telling.plan, person, telling.today).find((one) => one.role === role)
  return {
    who: saying(nameOf(telling.plan, person.id)),
    role: roleLabel(role),
    covers: coverOf(role).words,
    standing: agreement ? standingOf(agreement) : remark('not asked yet'),
    signed_off: agreement !== undefined && isAgreed(agreement),
    state: stateOf(agreement),
    terms: agreement ? termsOf(agreement) : '',
    on: agreement?.on === undefined ? '' : formatDate(agreement.on),
  }
}

function standingOf(agreement: Agreement): Said {
  const { state, on } = agreement
  const date = on === undefined ? '' : ` on ${formatDate(on)}`
  switch (state) {
    case 'not-asked':
      return remark('not asked yet')
    case 'declined':
      return saying(`declined${date}`)
    case 'approved':
      return saying(`signed off${date}`)
    case 'approved_with_conditions':
      return saying(`signed off${date}, ${termsOf(agreement)}`)
    case 'void':
      return remark(`outdated: signed off${date === '' ? '' : `${date},`} before the plan changed`)
    case 'over':
      return remark(`expired: signed off${date}`)
  }
}

/* In this order on the page. */
const STATES = ['signed off', 'declined', 'outdated', 'expired', 'not asked yet', 'no one named yet'] as const

function stateOf(agreement: Agreement | undefined): (typeof STATES)[number] {
  switch (agreement?.state) {
    case 'approved':
    case 'approved_with_conditions':
      return 'signed off'
    case 'declined':
      return 'declined'
    case 'void':
      return 'outdated'
    case 'over':
      return 'expired'
    case 'not-asked':
    case undefined:
      return 'not asked yet'
  }
}

function termsOf({ state, signoff }: Agreement): string {
  if (state !== 'approved_with_conditions') return ''
  const open = (signoff?.conditions ?? []).filter((one) => one.met_on === undefined).length
  return open === 0 ? 'all conditions met' : `${counted(open, 'conditions')} open`
}

export interface SignoffGroup {
  readonly state: string
  /** `Devon Achebe (decision owner), Rebecca Stein (privacy and legal, 1 condition open)` */
  readonly people: string
}

/** Those who stand alike in one line each; of a role that nobody holds, the role. */
export function signoffGroups(all: readonly Signoff[]): readonly SignoffGroup[] {
  return STATES.flatMap((state) => {
    const alike = all.filter((one) => one.state === state)
    if (alike.length === 0) return []
    const isAll = state === 'signed off' && alike.length === all.length && alike.length > 1
    const named = isAll ? alike.filter(({ terms }) => terms !== '') : alike
    const people = names(named, state).join(', ')
    const of = isAll ? `all ${all.length}${people === '' ? '' : `; ${people}`}` : people
    return [{ state: capital(state), people: of }]
  })
}

/** Of those who signed off, the name is enough; of the others, the role says what is missing. Each name once. */
function names(alike: readonly Signoff[], state: string): readonly string[] {
  const more = new Map<string, string[]>()
  for (const { who, role, terms } of alike) {
    const name = who.said ? who.text : role
    const parts = !who.said ? [] : state === 'signed off' ? [terms] : [role, terms]
    more.set(name, [...(more.get(name) ?? []), ...parts.filter((part) => part !== '')])
  }
  return [...more].map(([name, parts]) => (parts.length === 0 ? name : `${name} (${parts.join(', ')})`))
}
