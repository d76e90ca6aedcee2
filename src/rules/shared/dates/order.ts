import type { Role } from '../../../plan/roles.js'
import type { Area } from '../../rule.js'
import type { DatePointName } from './points.js'

/**
 * `impossible`: both dates can't be right. `too-late`: what must be ready or known isn't, when it is needed. `risk`: the
 * plan can be followed, but shouldn't.
 */
export type DateOrderLevel = 'impossible' | 'too-late' | 'risk'

/** Two kinds of dates whose order matters, and what it means if the order is wrong. */
export interface DateOrder {
  readonly earlier: DatePointName
  readonly later: DatePointName
  /** The one that is more likely wrong, where the finding points. */
  readonly blame: 'earlier' | 'later'
  /** Why the order matters, as a sentence. */
  readonly effect: string
  readonly level: DateOrderLevel
  readonly area: Area
  readonly owner: Role
  /** Only compares dates of the same list item. */
  readonly sameItem?: true
  /** The same day is too late as well. */
  readonly strict?: true
  /** Once the model is live, the planned dates no longer matter. */
  readonly untilLive?: true
}

type Subject = Pick<DateOrder, 'blame' | 'level' | 'area' | 'owner' | 'untilLive'>

/** Returns the order of two dates, with what its subject sets unless the exceptions set it. */
export function order(
  subject: Subject,
  earlier: DatePointName,
  later: DatePointName,
  effect: string,
  exceptions: Partial<DateOrder> = {},
): DateOrder {
  return { ...subject, earlier, later, effect, ...exceptions }
}

/* What the orders of one subject share. */
export const PLAN_ORDER = { blame: 'later', level: 'impossible', area: 'plan', owner: 'ml_lead' } as const
export const LAUNCH_ORDER = {
  blame: 'earlier',
  level: 'too-late',
  area: 'integration',
  owner: 'integration_owner',
  untilLive: true,
} as const
export const EVIDENCE_ORDER = {
  blame: 'later',
  level: 'too-late',
  area: 'expectations',
  owner: 'executive_sponsor',
  untilLive: true,
} as const
export const STAFF_ORDER = { blame: 'earlier', level: 'too-late', area: 'adoption', owner: 'decision_owner' } as const
export const PRIVACY_ORDER = {
  blame: 'earlier',
  level: 'too-late',
  area: 'privacy-legal',
  owner: 'privacy_legal',
} as const
export const SIGNOFF_ORDER = { blame: 'later', level: 'impossible', area: 'buy-in', owner: 'ml_lead' } as const
