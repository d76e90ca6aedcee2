import { operationAtDepth } from '../../numbers/binormal.js'
import { accuracyOf, liftOf, majorityAccuracy, type Operation } from '../../numbers/confusion.js'
import { maxLift } from '../../numbers/bounds.js'
import { captureOf, ceilingOf, type Stakes, thresholdOf, trivialValue, valueOfActing } from '../../numbers/stakes.js'
import {
  breakEvenPrecision,
  breakEvenPrecisionOverToday,
  priorDepth,
  priorLift,
  safetyMargin,
  type Year,
  type YearOfAnyPrecision,
} from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { likelyValues, type Model } from '../model.js'
import { casesAYear } from '../period.js'
import { type Rates, ratesSaid } from './binary-rates.js'
import { todaysValue, yearOfAnyPrecision, yesNoModel } from './binary-model.js'
import { stakesAt } from './binary-payoffs.js'

/** The arithmetic of a yes-or-no task. Everything that cannot be worked out yet is `undefined`. */
export interface YesNo extends Rates {
  readonly model: Model | undefined
  readonly lift: number | undefined
  readonly maxLift: number | undefined
  /** A heuristic: the lift a good model of people's behavior reaches at this depth. */
  readonly priorLift: number | undefined
  /** A heuristic: the precision that follows from the AUC, if scores are distributed as is usual. */
  readonly precisionFromAuc: number | undefined
  readonly accuracy: number | undefined
  /** What always giving the more frequent answer reaches. */
  readonly majorityAccuracy: number | undefined
  readonly casesPerPeriod: number | undefined
  readonly actionsPerPeriod: number | undefined
  readonly capacity: Capacity | undefined
  readonly stakes: Stakes | undefined
  /** The probability from which acting on a single case pays. */
  readonly threshold: number | undefined
  /** The most that predictions could ever be worth a year, over the better of acting always and never. */
  readonly ceiling: number | undefined
  /** What the better of acting always and never is worth a year. */
  readonly trivialValue: number | undefined
  /** The share of the ceiling that the plan means to get. */
  readonly capture: number | undefined
  /** A year, its own run cost taken off; `undefined` where it is not said what today's process reaches. */
  readonly todaysValue: number | undefined
  /** The precision at which the run cost is covered. */
  readonly breakEven: number | undefined
  /** The precision at which today's process is matched. */
  readonly breakEvenOverToday: number | undefined
  readonly breakEvenLift: number | undefined
  /** The share of the promised lift that may be lost before the value is gone. */
  readonly safetyMargin: number | undefined
  /** A heuristic: the treated fraction that would earn most if recall grew as its square root. */
  readonly priorDepth: number | undefined
}

/** Work against time, in a period. */
export interface Capacity {
  readonly hoursNeeded: number
  readonly hours: number
  /** Cases there is time for. */
  readonly cases: number
  /** The treated fraction there is time for. */
  readonly treatedFraction: number
}

export function yesNoOf(plan: Plan): YesNo {
  const { rates, workedOut } = ratesSaid(plan)
  const { baseRate, treatedFraction, precision, recall } = rates
  const { volume_per_period: volume } = plan.economics ?? {}
  const model = yesNoModel(plan)
  const year = model && yearOfAnyPrecision(plan, model)
  const stakes = model ? stakesAt(likelyValues(model.inputs)) : undefined
  const cases = casesAYear(plan)
  const all = { baseRate, treatedFraction, precision, recall }
  return {
    rates,
    workedOut,
    model,
    lift: whenBoth(baseRate, precision, (base, hits) => liftOf({ baseRate: base, precision: hits })),
    maxLift: whenBoth(baseRate, treatedFraction, maxLift),
    priorLift: treatedFraction === undefined ? undefined : priorLift(treatedFraction),
    precisionFromAuc: fromAuc(plan.expectations?.auc?.likely, baseRate, treatedFraction),
    accuracy: isWhole(all) ? accuracyOf(all) : undefined,
    majorityAccuracy: baseRate === undefined ? undefined : majorityAccuracy(baseRate),
    casesPerPeriod: volume?.likely,
    actionsPerPeriod: volume && treatedFraction !== undefined ? volume.likely * treatedFraction : undefined,
    capacity: capacityOf(plan),
    stakes,
    threshold: stakes && thresholdOf(stakes),
    ...boundsOf(cases, baseRate, stakes, year && precision !== undefined ? { ...year, precision } : undefined),
    todaysValue: year && model ? todays(plan, model, year) : undefined,
    ...breakEvensOf(year, baseRate, precision),
    priorDepth: stakes && baseRate !== undefined ? priorDepth(baseRate, stakes) : undefined,
  }
}

function isWhole(rates: { readonly [K in keyof Operation]: number | undefined }): rates is Operation {
  return Object.values(rates).every((share) => share !== undefined)
}

function whenBoth<T>(one: number | undefined, other: number | undefined, then: (one: number, other: number) => T) {
  return one === undefined || other === undefined ? undefined : then(one, other)
}

function todays(plan: Plan, { inputs }: Model, year: YearOfAnyPrecision): number | undefined {
  return todaysValue(likelyValues(inputs), year.cases, year.stakes, plan.value?.current_process?.kind)
}

function fromAuc(auc: number | undefined, baseRate: number | undefined, treated: number | undefined) {
  if (auc === undefined || baseRate === undefined || treated === undefined) return undefined
  return operationAtDepth(auc, baseRate, treated)?.precision
}

function boundsOf(
  cases: number | undefined,
  baseRate: number | undefined,
  stakes: Stakes | undefined,
  year: Year | undefined,
): Pick<YesNo, 'ceiling' | 'trivialValue' | 'capture'> {
  if (cases === undefined || baseRate === undefined || !stakes || thresholdOf(stakes) === undefined) {
    return { ceiling: undefined, trivialValue: undefined, capture: undefined }
  }
  const trivial = trivialValue(cases, baseRate, stakes)
  const ceiling = ceilingOf(cases, baseRate, stakes)
  const acting = year && valueOfActing(cases, year.treatedFraction, year.precision, stakes)
  return {
    ceiling,
    trivialValue: trivial,
    capture: acting === undefined ? undefined : captureOf(acting, trivial, ceiling),
  }
}

function breakEvensOf(
  year: YearOfAnyPrecision | undefined,
  baseRate: number | undefined,
  precision: number | undefined,
): Pick<YesNo, 'breakEven' | 'breakEvenOverToday' | 'breakEvenLift' | 'safetyMargin'> {
  const breakEven = year && breakEvenPrecision(year)
  const breakEvenOverToday = year && breakEvenPrecisionOverToday(year)
  return {
    breakEven,
    breakEvenOverToday,
    breakEvenLift: whenBoth(baseRate, breakEven, (base, hits) => liftOf({ baseRate: base, precision: hits })),
    /* Nothing is left where today's process is as good. */
    safetyMargin: whenBoth(precision, breakEvenOverToday, safetyMargin),
  }
}

function capacityOf(plan: Plan): Capacity | undefined {
  const { handling_minutes_per_case: minutes, staff_hours_per_period: hours } = plan.change ?? {}
  const { volume_per_period: volume, selection_rate: treated } = plan.economics ?? {}
  if (!minutes || hours === undefined || !volume?.likely || !treated) return undefined
  const cases = (hours * 60) / minutes
  return {
    hoursNeeded: (volume.likely * treated.likely * minutes) / 60,
    hours,
    cases,
    treatedFraction: Math.min(1, cases / volume.likely),
  }
}
