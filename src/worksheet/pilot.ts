import { daysToDecide } from '../numbers/days.js'
import { precisionSize, twoArmSize } from '../numbers/samples.js'
import { daysBetween } from '../plan/day.js'
import type { Plan } from '../plan/plan.js'
import { computeCasesPerDay } from './period.js'
import { ALPHA, POWER } from './sampling.js'
import type { BinarySheet } from './tasks/binary.js'

/** The cases that the pilot of a binary task needs, and those it can expect. */
export interface PilotSheet {
  /**
   * `effect`: shows, with a control group, that acting changes outcomes. `precision`: that enough actions are right.
   */
  readonly goal: 'effect' | 'precision'
  /** For an effect, the cases of both groups together. */
  readonly casesNeeded: number
  /** Eligible cases that arrive during the pilot; `undefined` if it has no start or end. */
  readonly casesExpected: number | undefined
  /** ISO date; `undefined` if the plan has none. */
  readonly startDate: string | undefined
  /** Days from the start until the outcome of the last needed case is known. */
  readonly daysToDecide: number | undefined
}

/** Computes the pilot; `undefined` if a figure is missing or there is no effect or margin to detect. */
export function computePilot(plan: Plan, binary: BinarySheet): PilotSheet | undefined {
  const requirement = computeRequirement(plan, binary)
  const casesPerDay = computeCasesPerDay(plan)
  const selectionRate = binary.rates.selectionRate
  if (!requirement || casesPerDay === undefined || selectionRate === undefined) return undefined
  const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
  const share = phase?.share ?? 1
  const { outcome_window_days: outcomeWindow, label_delay_days: labelDelay } = plan.target ?? {}
  const days =
    phase?.start !== undefined && phase.end !== undefined ? daysBetween(phase.start, phase.end) + 1 : undefined
  return {
    ...requirement,
    casesExpected: days === undefined || days < 1 ? undefined : Math.floor(casesPerDay * selectionRate * share * days),
    startDate: phase?.start,
    daysToDecide:
      outcomeWindow === undefined
        ? undefined
        : daysToDecide({
            needed: requirement.casesNeeded,
            perDay: casesPerDay * selectionRate,
            share,
            outcomeWindowDays: outcomeWindow,
            labelDelayDays: labelDelay ?? 0,
          }),
  }
}

function computeRequirement(plan: Plan, binary: BinarySheet): Pick<PilotSheet, 'goal' | 'casesNeeded'> | undefined {
  const { precision } = binary.rates
  if (precision === undefined) return undefined
  return plan.value?.action_changes_outcome === true
    ? computeEffectRequirement(plan, precision)
    : computePrecisionRequirement(binary, precision)
}

/**
 * Computes the sample size of an effect. In the control group, the share with the outcome equals the precision; in the
 * treated group, it is lower by the success rate.
 */
function computeEffectRequirement(plan: Plan, precision: number): Pick<PilotSheet, 'goal' | 'casesNeeded'> | undefined {
  const successRate = plan.economics?.intervention?.success_rate?.likely
  if (successRate === undefined) return undefined
  const perArm = twoArmSize({ p1: precision, p2: precision * (1 - successRate), alpha: ALPHA, power: POWER })
  const controlShare = plan.rollout?.pilot?.control_share ?? 0.5
  if (perArm === undefined || controlShare <= 0 || controlShare >= 1) return undefined
  /* The smaller group must be large enough. */
  return { goal: 'effect', casesNeeded: Math.ceil(perArm / Math.min(controlShare, 1 - controlShare)) }
}

function computePrecisionRequirement({ requiredPrecision: minimum }: BinarySheet, precision: number) {
  if (minimum === undefined || minimum <= 0 || minimum >= precision) return undefined
  const casesNeeded = precisionSize({ p0: minimum, p1: precision, alpha: ALPHA, power: POWER })
  return casesNeeded === undefined ? undefined : ({ goal: 'precision', casesNeeded } as const)
}
