import { openAgreements } from '../agenda/agreements.js'
import { type Duty, dutiesOf } from '../agenda/duties.js'
import { coverOf } from '../agreement/covers.js'
import { type Agreement, agreementOf, isAgreed } from '../agreement/standing.js'
import { showDay } from '../plan/day.js'
import { isSetAside } from '../plan/pending.js'
import type { Person } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel, ROLES } from '../plan/roles.js'
import { nextStage, type Stage } from '../plan/stage.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from './said.js'
import type { Task } from './view-tasks.js'
import { listed } from '../plan/listed.js'
import { counted } from './words.js'

/** Who agreed to what, and who has not. */

export interface Approval {
  readonly who: Said
  readonly role: string
  /** What they agree to, or are asked to. */
  readonly to: string
  readonly standing: Said
  readonly agreed: boolean
  /** What the agreement hangs on: `1 condition open`; mostly empty. */
  readonly terms: string
}

/** All who are asked: everybody but the ML lead, whose plan it is. */
export function approvals(telling: Telling): readonly Approval[] {
  return approvalsOf(
    telling,
    ROLES.map((role) => role.value).filter((role) => role !== 'ml_lead'),
  )
}

/** One row for each role that has to agree, also where nobody holds it; the others where somebody does. */
export function approvalsOf(telling: Telling, roles: readonly Role[]): readonly Approval[] {
  return roles
    .filter((role) => coverOf(role).places.length > 0)
    .flatMap((role) => {
      const holders = holdersOf(telling, [role])
      if (holders.length > 0) return holders.map((person) => approvalOf(telling, role, person))
      return isRequired(role) && !isSetAside(['people', role], telling.plan) ? [vacancy(role)] : []
    })
}

export function holdersOf({ plan }: Telling, roles: readonly Role[]): readonly Person[] {
  return (plan.people ?? []).filter((person) => roles.some((role) => person.roles?.includes(role)))
}

/** Of those who hold one of these roles and have not agreed yet, that comes first of all that is asked. */
export function agreementsAsked(telling: Telling, roles: readonly Role[], stage: Stage): readonly Task[] {
  const next = nextStage(stage)
  const by = next === undefined ? remark('now') : saying(`before the ${next} stage`)
  return openAgreements(telling.plan, roles, telling.today).map(({ person, role }) => ({
    what: saying(`Agree to ${coverOf(role).words}, or say what stands in the way`),
    who: saying(nameOf(telling.plan, person.id)),
    by,
  }))
}

function isRequired(role: Role): boolean {
  return REQUIRED_ROLES.some((one) => one.role === role)
}

function vacancy(role: Role): Approval {
  return {
    who: remark('nobody is named yet'),
    role: roleLabel(role),
    to: coverOf(role).words,
    standing: remark('nobody to ask yet'),
    agreed: false,
    terms: '',
  }
}

function approvalOf(telling: Telling, role: Role, person: Person): Approval {
  const agreement = agreementOf(telling.plan, person, telling.today).find((one) => one.role === role)
  return {
    who: saying(nameOf(telling.plan, person.id)),
    role: roleLabel(role),
    to: coverOf(role).words,
    standing: agreement ? standingOf(agreement) : remark('not asked yet'),
    agreed: agreement !== undefined && isAgreed(agreement),
    terms: agreement ? termsOf(agreement) : '',
  }
}

function standingOf(agreement: Agreement): Said {
  const { state, on } = agreement
  const day = on === undefined ? '' : ` on ${showDay(on)}`
  switch (state) {
    case 'not-asked':
      return remark('not asked yet')
    case 'rejected':
      return saying(`rejected${day}`)
    case 'approved':
      return saying(`agreed${day}`)
    case 'approved_with_conditions':
      return saying(`agreed${day}, ${termsOf(agreement)}`)
    case 'void':
      return remark(`agreed${day}, but the plan has changed since: to be asked again`)
    case 'over':
      return remark(`agreed${day} for a time that has passed: to be asked again`)
  }
}

function termsOf({ state, signoff }: Agreement): string {
  if (state !== 'approved_with_conditions') return ''
  const open = (signoff?.conditions ?? []).filter((one) => one.met_on === undefined).length
  return open === 0 ? 'all conditions met' : `${counted(open, 'conditions')} open`
}

/** Those who agreed, in one line: `Dana Whitfield (executive sponsor, 1 condition open) and …`. */
export function agreedLine(approvals: readonly Approval[]): Said {
  const names = approvals
    .filter((one) => one.agreed)
    .map(({ who, role, terms }) => `${who.text} (${[role, terms].filter((part) => part !== '').join(', ')})`)
  return names.length === 0 ? remark('nobody yet') : saying(listed(names))
}

export interface Condition {
  readonly what: Said
  readonly from: Said
  readonly owner: Said
  readonly by: Said
}

/** Conditions that these people set, or all of them, and that are not met yet. */
export function openConditions(telling: Telling, people?: readonly string[]): readonly Condition[] {
  const { plan, today } = telling
  return conditionsSet(telling)
    .filter(({ from }) => people === undefined || (from !== undefined && people.includes(from)))
    .map(({ what, from, owner, due }) => ({
      what: isBlank(what) ? remark('not described yet') : saying(what ?? ''),
      from: from === undefined ? remark('nobody') : saying(nameOf(plan, from)),
      owner: owner === undefined ? remark('nobody yet') : saying(nameOf(plan, owner)),
      by: due === undefined ? remark('no day yet') : saying(showDay(due), { note: due < today ? 'overdue' : '' }),
    }))
}

/** Those not met yet, each with the id of whoever set it. */
export function conditionsSet({ plan, today }: Telling): readonly (Duty & { readonly from: string | undefined })[] {
  return dutiesOf(plan, today)
    .filter(({ kind }) => kind === 'condition')
    .map((duty) => ({ ...duty, from: plan.signoffs?.find(({ id }) => id === duty.path[1])?.by }))
}
