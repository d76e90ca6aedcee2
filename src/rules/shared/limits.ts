import type { Stage } from '../../plan/stage.js'

/**
 * The limits in rules that are rules of thumb, not arithmetic. An organization can change them in its policy. The rule
 * that reads a limit gives the reason for the default.
 */
export const LIMITS = {
  signoff_valid_days: createLimit(180, 'days', 'how long a sign-off stays valid'),
  signoff_valid_days_before_launch: createLimit(90, 'days', 'how long a sign-off stays valid at the pre-launch stage'),
  signoff_valid_days_live: createLimit(365, 'days', 'how long a sign-off stays valid once the model is live'),
  max_waiver_days: createLimit(365, 'days', 'how long a waiver may run'),
  too_many_lead_roles: createLimit(3, 'roles', 'how many lead roles held by one person trigger a finding'),
  stalled_days_kickoff: createLimit(90, 'days', 'how long kickoff may go without recorded progress'),
  stalled_days_data: createLimit(120, 'days', 'how long the data stage may go without recorded progress'),
  stalled_days_modeling: createLimit(180, 'days', 'how long the modeling stage may go without recorded progress'),
  figures_valid_days: createLimit(365, 'days', 'how long a figure stays valid after its date'),
  figures_valid_days_moving: createLimit(
    180,
    'days',
    'how long demand and transaction figures stay valid after their date',
  ),
  min_history_days: createLimit(365, 'days', 'how far back the data must go, in addition to the time an outcome takes'),
  rollback_test_valid_days: createLimit(365, 'days', 'how long a rollback test stays valid'),
  max_benefits_review_days: createLimit(180, 'days', 'how long after the launch the benefits review may take place'),
  max_pilot_days: createLimit(365, 'days', 'how long a pilot may take, with all cases in it, to count as feasible'),
  min_safety_margin: createLimit(
    0.2,
    'share',
    'how much performance must be able to drop before the net value reaches zero',
  ),
  min_integration_cost_share: createLimit(
    0.1,
    'share',
    'the lowest plausible integration cost, relative to the build cost',
  ),
  max_capacity_utilization: createLimit(1, 'share', 'the share of the available staff hours that can be planned'),
  serious_risk_score: createLimit(
    12,
    'points',
    'the risk score (likelihood times impact, each 1 to 5) that requires mitigation',
  ),
  min_positive_cases: createLimit(100, 'cases', 'how many past positive cases a model needs to learn from'),
  base_rate_tolerance: createLimit(
    0.25,
    'share',
    'how far the share of positives in past cases may differ from the base rate, relative to the base rate',
  ),
  source_stale_days: createLimit(180, 'days', 'how long a data source may go without new data'),
  serious_harm_count: createLimit(3, 'harms', 'how many kinds of harm make a mistake severe'),
  law_pack_valid_days: createLimit(180, 'days', 'how long a law pack stays valid after its date'),
  too_many_postponements: createLimit(3, 'times', 'how many postponements of an open question trigger a finding'),
} as const satisfies Readonly<Record<string, Limit>>

export interface Limit {
  /** The default. */
  readonly defaultValue: number
  readonly unit: 'days' | 'share' | 'roles' | 'points' | 'harms' | 'times' | 'cases'
  /** A lowercase phrase that can be part of a sentence. */
  readonly description: string
}

function createLimit(defaultValue: number, unit: Limit['unit'], description: string): Limit {
  return { defaultValue, unit, description }
}

export type LimitName = keyof typeof LIMITS
/** The value of each limit, in its unit. Shares are between 0 and 1. */
export type Limits = Readonly<Record<LimitName, number>>

/* Every name in LIMITS gets a value. */
export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { defaultValue }]) => [name, defaultValue]),
) as Limits

/** A shared figure up to this factor above the likely value counts as rounding. */
export const SHARED_FIGURE_ROUNDING = 1.1

/** Returns how many days a stage may go without recorded progress; `undefined` for stages with dates of their own. */
export function getMaxStageDays(limits: Limits, stage: Stage): number | undefined {
  if (stage === 'kickoff') return limits.stalled_days_kickoff
  if (stage === 'data') return limits.stalled_days_data
  return stage === 'modeling' ? limits.stalled_days_modeling : undefined
}

export function getSignoffValidDays(limits: Limits, stage: Stage): number {
  if (stage === 'live') return limits.signoff_valid_days_live
  return stage === 'pre-launch' ? limits.signoff_valid_days_before_launch : limits.signoff_valid_days
}
