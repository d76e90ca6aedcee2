import { isBlank } from '../blank.js'
import { formatPersonName, hasName } from '../display-name.js'
import type { Impediment, InactiveKind } from './words.js'
import { isPlaceholder } from '../placeholder-words.js'
import type { Person, Plan } from '../plan.js'
import type { Role } from '../roles.js'

/** When a project is inactive: stopped, paused, or retired by a person who may decide so. */

/** Who may move a plan to another stage, or stop, pause, retire, and resume the project: never the ML lead alone. */
export const STAGE_APPROVER_ROLES: readonly Role[] = ['executive_sponsor', 'decision_owner', 'steering_committee']

/** The decision that made a project inactive. */
export interface Inactivity {
  readonly kind: InactiveKind
  /** ISO date. */
  readonly decidedOn: string
  readonly decidedBy: { readonly id: string; readonly name: string }
  /** In the order of the plan; empty if none is given. */
  readonly impediments: readonly Impediment[]
  readonly reason: string
  /** ISO date: the last day of a pause. */
  readonly pausedUntil: string | undefined
}

/**
 * Returns how the project is inactive on that day, or `undefined` if it is active. An incomplete entry has no effect,
 * so that no line in a file silences lint by itself. A pause ends with its last day.
 */
export function findInactivity(plan: Plan, today: string): Inactivity | undefined {
  const inactivity = readInactivity(plan)
  if (inactivity === undefined || inactivity.decidedOn > today) return undefined
  return inactivity.pausedUntil !== undefined && inactivity.pausedUntil < today ? undefined : inactivity
}

/** Returns the complete entry whatever its dates, or `undefined` if it lacks something. */
export function readInactivity(plan: Plan): Inactivity | undefined {
  const { kind, impediments = [], paused_until: pausedUntil } = plan.project?.inactive ?? {}
  const { decided_on: decidedOn, reason = '' } = findInactiveDecision(plan) ?? {}
  const decider = findDecider(plan)
  if (listInactivityGaps(plan).length > 0 || !kind || decidedOn === undefined || decider === undefined) return undefined
  return {
    kind,
    decidedOn,
    decidedBy: { id: decider.id, name: formatPersonName(decider) },
    impediments,
    reason: reason.trim(),
    pausedUntil: kind === 'paused' ? pausedUntil : undefined,
  }
}

export type InactivityGap =
  'kind' | 'decision' | 'decider' | 'approver' | 'date' | 'reason' | 'impediments' | 'pause-end' | 'launch'

/** Returns what keeps the entry from taking effect; empty if it is complete, or if there is none. */
export function listInactivityGaps(plan: Plan): readonly InactivityGap[] {
  const inactive = plan.project?.inactive
  if (inactive === undefined) return []
  const { kind, impediments = [], paused_until: pausedUntil } = inactive
  const decision = findInactiveDecision(plan)
  const decider = findDecider(plan)
  const wasLaunched = plan.monitoring?.launched_on !== undefined || plan.project?.stage === 'live'
  const gaps: readonly (readonly [InactivityGap, boolean])[] = [
    ['kind', kind === undefined],
    ['decision', decision === undefined],
    ['decider', decision !== undefined && decider === undefined],
    ['approver', decider !== undefined && !mayDecideStage(decider)],
    ['date', decision !== undefined && decision.decided_on === undefined],
    ['reason', decision !== undefined && (isBlank(decision.reason) || isPlaceholder(decision.reason ?? ''))],
    ['impediments', kind === 'stopped' && impediments.length === 0],
    ['pause-end', kind === 'paused' && pausedUntil === undefined],
    ['launch', kind === 'retired' && !wasLaunched],
  ]
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []))
}

/** Whether the person holds a role that may decide on stages and ends. */
function mayDecideStage({ roles = [] }: Person): boolean {
  return STAGE_APPROVER_ROLES.some((role) => roles.includes(role))
}

export function findInactiveDecision({ project, decisions = [] }: Plan): Decision | undefined {
  const id = project?.inactive?.decision
  return id === undefined ? undefined : decisions.find((decision) => decision.id === id)
}

type Decision = NonNullable<Plan['decisions']>[number]

function findDecider(plan: Plan): Person | undefined {
  const decidedBy = findInactiveDecision(plan)?.decided_by
  const person = plan.people?.find(({ id }) => id === decidedBy)
  return person !== undefined && hasName(person) ? person : undefined
}
