import type { Stage } from '../../plan/stage.js'

/**
 * Where rules draw a line that is a rule of thumb, not arithmetic. An organization may set it differently in its policy;
 * the rule that reads a limit gives the reason for it.
 */
export const LIMITS = {
  signoff_valid_days: limit(180, 'days', 'how long a sign-off stays valid'),
  signoff_valid_days_before_launch: limit(90, 'days', 'how long a sign-off stays valid at the pre-launch stage'),
  signoff_valid_days_live: limit(365, 'days', 'how long a sign-off stays valid once the model is live'),
  too_many_lead_roles: limit(3, 'roles', 'how many lead roles held by one person trigger a finding'),
  stalled_days_kickoff: limit(90, 'days', 'how long kickoff may go without recorded progress'),
  stalled_days_data: limit(120, 'days', 'how long the data stage may go without recorded progress'),
  stalled_days_modeling: limit(180, 'days', 'how long the modeling stage may go without recorded progress'),
  figures_valid_days: limit(365, 'days', 'how long a figure stays valid after its date'),
  figures_valid_days_moving: limit(180, 'days', 'how long demand and transaction figures stay valid after their date'),
  min_history_days: limit(365, 'days', 'how far back the data must go, in addition to the time an outcome takes'),
  rollback_test_valid_days: limit(365, 'days', 'how long a rollback test stays valid'),
  max_benefits_review_days: limit(180, 'days', 'how long after the launch the benefits review may take place'),
  min_safety_margin: limit(0.2, 'share', 'how much performance must be able to drop before the net value reaches zero'),
  min_integration_cost_share: limit(0.1, 'share', 'the lowest plausible integration cost, relative to the build cost'),
  max_capacity_utilization: limit(1, 'share', 'the share of the available staff hours that can be planned'),
  serious_risk_score: limit(
    12,
    'points',
    'the risk score (likelihood times impact, each 1 to 5) that requires mitigation',
  ),
  min_positive_cases: limit(100, 'cases', 'how many past positive cases a model needs to learn from'),
  base_rate_tolerance: limit(
    0.25,
    'share',
    'how far the share of positives in past cases may differ from the base rate, relative to the base rate',
  ),
  source_stale_days: limit(180, 'days', 'how long a data source may go without new data'),
  serious_harm_count: limit(3, 'harms', 'how many kinds of harm make a mistake severe'),
  law_pack_valid_days: limit(180, 'days', 'how long a law pack stays valid after its date'),
  too_many_postponements: limit(3, 'times', 'how many postponements of an open question trigger a finding'),
} as const satisfies Readonly<Record<string, Limit>>

export interface Limit {
  /** The default. */
  readonly usual: number
  readonly unit: 'days' | 'share' | 'roles' | 'points' | 'harms' | 'times' | 'cases'
  /** Said in a sentence, in lower case. */
  readonly means: string
}

function limit(usual: number, unit: Limit['unit'], means: string): Limit {
  return { usual, unit, means }
}

export type LimitName = keyof typeof LIMITS
/** By name, in their units; shares between 0 and 1. */
export type Limits = Readonly<Record<LimitName, number>>

/* Each name of the table is given its number. */
export const USUAL_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { usual }]) => [name, usual]),
) as Limits

/** A stage rarely takes longer without any decision; before the launch, other dates count. */
export function stageDays(limits: Limits, stage: Stage): number | undefined {
  if (stage === 'kickoff') return limits.stalled_days_kickoff
  if (stage === 'data') return limits.stalled_days_data
  return stage === 'modeling' ? limits.stalled_days_modeling : undefined
}

export function agreementDays(limits: Limits, stage: Stage): number {
  if (stage === 'live') return limits.signoff_valid_days_live
  return stage === 'pre-launch' ? limits.signoff_valid_days_before_launch : limits.signoff_valid_days
}
