import type { Stage } from '../plan/stage.js'

/**
 * Where rules draw a line that is a rule of thumb, not arithmetic. An organization may draw it elsewhere in its policy;
 * each has its reason where the rule that reads it says why.
 */
export const LIMITS = {
  agreement_valid_days: limit(180, 'days', 'how long the word of those who carry the project counts'),
  agreement_valid_days_before_launch: limit(90, 'days', 'the same, at the pre-launch stage'),
  agreement_valid_days_live: limit(365, 'days', 'the same, once it is in use'),
  roles_for_one_person: limit(3, 'roles', 'from so many leading roles on, one person wears too many hats'),
  stalled_days_kickoff: limit(90, 'days', 'how long nothing may happen at kickoff'),
  stalled_days_data: limit(120, 'days', 'the same, at the data stage'),
  stalled_days_modeling: limit(180, 'days', 'the same, at the modeling stage'),
  figures_valid_days: limit(365, 'days', 'how long a figure counts after its day'),
  figures_valid_days_moving: limit(180, 'days', 'the same, for demand and transactions'),
  history_days: limit(365, 'days', 'how long the data has to reach back, beside the time an outcome takes'),
  rollback_valid_days: limit(365, 'days', 'how long a rollback that was tried counts as tried'),
  benefit_review_days: limit(180, 'days', 'how long after the launch the benefit may be reviewed at the latest'),
  safety_margin: limit(0.2, 'share', 'how much less than promised it has to survive'),
  integration_part: limit(0.1, 'share', 'the least that building in costs, beside the model'),
  capacity_used: limit(1, 'share', 'how much of the hours there are may be planned for'),
  serious_risk: limit(12, 'marks', 'likelihood times impact, each 1 to 5, from which on a risk needs an answer'),
  true_cases_needed: limit(
    100,
    'cases',
    'of fewer past cases in which the outcome came about a model can hardly learn',
  ),
  data_off_base_rate: limit(0.25, 'share', 'how far the past cases may be off the base rate, relative to it'),
  history_ended_days: limit(180, 'days', 'how long nothing may have been added to a source of data'),
  harms_serious: limit(3, 'marks', 'from so many things on that a mistake can do to somebody it counts as serious'),
  law_pack_valid_days: limit(180, 'days', 'how long what was read of a law counts after its day'),
  questions_postponed: limit(3, 'times', 'how often the day of an open question may be put off'),
} as const satisfies Readonly<Record<string, Limit>>

export interface Limit {
  /** What counts where nobody says otherwise. */
  readonly usual: number
  readonly unit: 'days' | 'share' | 'roles' | 'marks' | 'times' | 'cases' | 'hours'
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

/** Longer than that a stage rarely takes without anybody deciding anything; before the launch other days count. */
export function stageDays(limits: Limits, stage: Stage): number | undefined {
  if (stage === 'kickoff') return limits.stalled_days_kickoff
  if (stage === 'data') return limits.stalled_days_data
  return stage === 'modeling' ? limits.stalled_days_modeling : undefined
}

export function agreementDays(limits: Limits, stage: Stage): number {
  if (stage === 'live') return limits.agreement_valid_days_live
  return stage === 'pre-launch' ? limits.agreement_valid_days_before_launch : limits.agreement_valid_days
}
