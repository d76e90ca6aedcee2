import { daysToDecide } from '../numbers/days.js'
import { precisionSize, twoArmSize } from '../numbers/samples.js'
import { daysBetween } from '../plan/day.js'
import type { Plan } from '../plan/plan.js'
import { casesADay } from './period.js'
import { ALPHA, POWER } from './sampling.js'
import type { YesNo } from './tasks/binary.js'

/** What a pilot of a yes-or-no task has to have, and what it will have. */
export interface PilotSheet {
  /** `effect`: that acting changes the outcome, with a control group. `precision`: that enough of the actions are right. */
  readonly shows: 'effect' | 'precision'
  /** Cases that are needed; for an effect those of both groups together. */
  readonly needed: number
  /** Cases of the kind that is needed which come in during the pilot; `undefined` while it has no end. */
  readonly expected: number | undefined
  /** The first day; `undefined` while the pilot has none. */
  readonly start: string | undefined
  /** Days from then until the outcome of the last needed case is known. */
  readonly daysToDecide: number | undefined
}

/** `undefined` while a figure is missing, and where there is nothing to show: no effect, no margin. */
export function pilotOf(plan: Plan, yesNo: YesNo): PilotSheet | undefined {
  const size = neededFor(plan, yesNo)
  const aDay = casesADay(plan)
  const treated = yesNo.rates.treatedFraction
  if (!size || aDay === undefined || treated === undefined) return undefined
  const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
  const share = phase?.share ?? 1
  const { outcome_window_days: window, label_delay_days: delay } = plan.target ?? {}
  const days =
    phase?.start !== undefined && phase.end !== undefined ? daysBetween(phase.start, phase.end) + 1 : undefined
  return {
    ...size,
    expected: days === undefined || days < 1 ? undefined : Math.floor(aDay * treated * share * days),
    start: phase?.start,
    daysToDecide:
      window === undefined
        ? undefined
        : daysToDecide({
            needed: size.needed,
            perDay: aDay * treated,
            share,
            outcomeWindowDays: window,
            labelDelayDays: delay ?? 0,
          }),
  }
}

function neededFor(plan: Plan, yesNo: YesNo): Pick<PilotSheet, 'shows' | 'needed'> | undefined {
  const { precision } = yesNo.rates
  if (precision === undefined) return undefined
  return plan.value?.action_changes_outcome === true ? forEffect(plan, precision) : forPrecision(yesNo, precision)
}

/** Without acting, a share as large as the precision has the outcome; with it, less by the success rate. */
function forEffect(plan: Plan, precision: number): Pick<PilotSheet, 'shows' | 'needed'> | undefined {
  const success = plan.economics?.intervention?.success_rate?.likely
  if (success === undefined) return undefined
  const perArm = twoArmSize({ p1: precision, p2: precision * (1 - success), alpha: ALPHA, power: POWER })
  const control = plan.rollout?.pilot?.control_share ?? 0.5
  if (perArm === undefined || control <= 0 || control >= 1) return undefined
  /* The smaller group has to be large enough. */
  return { shows: 'effect', needed: Math.ceil(perArm / Math.min(control, 1 - control)) }
}

function forPrecision({ breakEven, breakEvenOverToday, todaysValue }: YesNo, precision: number) {
  const least = todaysValue ? breakEvenOverToday : breakEven
  if (least === undefined || least <= 0 || least >= precision) return undefined
  const needed = precisionSize({ p0: least, p1: precision, alpha: ALPHA, power: POWER })
  return needed === undefined ? undefined : ({ shows: 'precision', needed } as const)
}
