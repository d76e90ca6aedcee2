import { operatingPointAtSelectionRate } from '../../numbers/binormal.js'
import { computeAccuracy, computeLift, majorityAccuracy, type OperatingPoint } from '../../numbers/confusion.js'
import { maxLift } from '../../numbers/bounds.js'
import {
  computeShareOfLimit,
  computePerfectModelLimit,
  type UnitPayoffs,
  computeBreakEvenProbability,
  computeBestNoModelValue,
  valueOfActing,
} from '../../numbers/stakes.js'
import {
  breakEvenPrecision,
  breakEvenPrecisionVsCurrent,
  estimateMostProfitableSelectionRate,
  estimatePlausibleLift,
  safetyMargin,
  type YearOfUse,
  type YearWithoutPrecision,
} from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { getLikelyValues, type ValueModel } from '../model.js'
import { computeCasesPerYear } from '../period.js'
import { type BinaryRates, resolveRates } from './binary-rates.js'
import { computeCurrentProcessValue, computeYearWithoutPrecision, createBinaryModel } from './binary-model.js'
import { computeUnitPayoffs } from './binary-payoffs.js'

/** The calculated figures of a binary task. Figures that can't be calculated yet are `undefined`. */
export interface BinarySheet extends BinaryRates {
  readonly model: ValueModel | undefined
  readonly lift: number | undefined
  readonly maxLift: number | undefined
  /** A rule of thumb: the lift that a good model of human behavior reaches at this selection rate. */
  readonly plausibleLift: number | undefined
  /** A rule of thumb: the precision implied by the AUC if scores are normally distributed. */
  readonly precisionFromAuc: number | undefined
  readonly accuracy: number | undefined
  /** The accuracy of always giving the more frequent answer. */
  readonly majorityAccuracy: number | undefined
  readonly casesPerPeriod: number | undefined
  readonly actionsPerPeriod: number | undefined
  readonly capacity: Capacity | undefined
  readonly unitPayoffs: UnitPayoffs | undefined
  /** The probability above which acting on a single case pays off. */
  readonly breakEvenProbability: number | undefined
  /** What a perfect model would add per year to the better of acting on all cases and acting on none. */
  readonly perfectModelLimit: number | undefined
  /** The value per year of the better of acting on all cases and acting on none. */
  readonly bestNoModelValue: number | undefined
  /** The share of the perfect-model limit that the plan expects to reach. */
  readonly shareOfLimit: number | undefined
  /** Per year, after its own operating cost; `undefined` if the performance of today's process is unknown. */
  readonly currentProcessValue: number | undefined
  /** The precision at which the operating cost is covered. */
  readonly breakEven: number | undefined
  /** The precision at which today's process is matched. */
  readonly breakEvenVsCurrent: number | undefined
  readonly breakEvenLift: number | undefined
  /** The share of the expected lift that can be lost before no net value is left. */
  readonly safetyMargin: number | undefined
  /** A rule of thumb: the selection rate that would earn the most if recall grew as its square root. */
  readonly mostProfitableSelectionRate: number | undefined
}

/** Staff time needed and available, per period. */
export interface Capacity {
  readonly hoursNeeded: number
  readonly hoursAvailable: number
  /** Cases that the available hours cover. */
  readonly maxCases: number
  /** The selection rate that the available hours cover. */
  readonly maxSelectionRate: number
}

export function computeBinarySheet(plan: Plan): BinarySheet {
  const { rates, derivedRate } = resolveRates(plan)
  const { baseRate, selectionRate, precision, recall } = rates
  const { volume_per_period: volume } = plan.economics ?? {}
  const model = createBinaryModel(plan)
  const year = model && computeYearWithoutPrecision(plan, model)
  const unitPayoffs = model ? computeUnitPayoffs(getLikelyValues(model.inputs)) : undefined
  const cases = computeCasesPerYear(plan)
  const allRates = { baseRate, selectionRate, precision, recall }
  return {
    rates,
    derivedRate,
    model,
    lift: ifBothDefined(baseRate, precision, (base, hits) => computeLift({ baseRate: base, precision: hits })),
    maxLift: ifBothDefined(baseRate, selectionRate, maxLift),
    plausibleLift: selectionRate === undefined ? undefined : estimatePlausibleLift(selectionRate),
    precisionFromAuc: computePrecisionFromAuc(plan.expectations?.auc?.likely, baseRate, selectionRate),
    accuracy: isComplete(allRates) ? computeAccuracy(allRates) : undefined,
    majorityAccuracy: baseRate === undefined ? undefined : majorityAccuracy(baseRate),
    casesPerPeriod: volume?.likely,
    actionsPerPeriod: volume && selectionRate !== undefined ? volume.likely * selectionRate : undefined,
    capacity: computeCapacity(plan),
    unitPayoffs,
    breakEvenProbability: unitPayoffs && computeBreakEvenProbability(unitPayoffs),
    ...computeLimits(
      cases,
      baseRate,
      unitPayoffs,
      year && precision !== undefined ? { ...year, precision } : undefined,
    ),
    currentProcessValue: year && model ? computeCurrentValue(plan, model, year) : undefined,
    ...computeBreakEvens(year, baseRate, precision),
    mostProfitableSelectionRate:
      unitPayoffs && baseRate !== undefined ? estimateMostProfitableSelectionRate(baseRate, unitPayoffs) : undefined,
  }
}

function isComplete(rates: { readonly [Rate in keyof OperatingPoint]: number | undefined }): rates is OperatingPoint {
  return Object.values(rates).every((share) => share !== undefined)
}

function ifBothDefined<T>(
  first: number | undefined,
  second: number | undefined,
  combine: (first: number, second: number) => T,
) {
  return first === undefined || second === undefined ? undefined : combine(first, second)
}

function computeCurrentValue(plan: Plan, { inputs }: ValueModel, year: YearWithoutPrecision): number | undefined {
  return computeCurrentProcessValue(
    getLikelyValues(inputs),
    year.cases,
    year.unitPayoffs,
    plan.value?.current_process?.kind,
  )
}

function computePrecisionFromAuc(
  auc: number | undefined,
  baseRate: number | undefined,
  selectionRate: number | undefined,
) {
  if (auc === undefined || baseRate === undefined || selectionRate === undefined) return undefined
  return operatingPointAtSelectionRate(auc, baseRate, selectionRate)?.precision
}

function computeLimits(
  cases: number | undefined,
  baseRate: number | undefined,
  unitPayoffs: UnitPayoffs | undefined,
  year: YearOfUse | undefined,
): Pick<BinarySheet, 'perfectModelLimit' | 'bestNoModelValue' | 'shareOfLimit'> {
  if (
    cases === undefined ||
    baseRate === undefined ||
    !unitPayoffs ||
    computeBreakEvenProbability(unitPayoffs) === undefined
  ) {
    return { perfectModelLimit: undefined, bestNoModelValue: undefined, shareOfLimit: undefined }
  }
  const bestNoModelValue = computeBestNoModelValue(cases, baseRate, unitPayoffs)
  const perfectModelLimit = computePerfectModelLimit(cases, baseRate, unitPayoffs)
  const actingValue = year && valueOfActing(cases, year.selectionRate, year.precision, unitPayoffs)
  return {
    perfectModelLimit,
    bestNoModelValue,
    shareOfLimit:
      actingValue === undefined ? undefined : computeShareOfLimit(actingValue, bestNoModelValue, perfectModelLimit),
  }
}

function computeBreakEvens(
  year: YearWithoutPrecision | undefined,
  baseRate: number | undefined,
  precision: number | undefined,
): Pick<BinarySheet, 'breakEven' | 'breakEvenVsCurrent' | 'breakEvenLift' | 'safetyMargin'> {
  const breakEven = year && breakEvenPrecision(year)
  const breakEvenVsCurrent = year && breakEvenPrecisionVsCurrent(year)
  return {
    breakEven,
    breakEvenVsCurrent,
    breakEvenLift: ifBothDefined(baseRate, breakEven, (base, hits) => computeLift({ baseRate: base, precision: hits })),
    /* Measured against today's process: no margin is left once that is as good. */
    safetyMargin: ifBothDefined(precision, breakEvenVsCurrent, safetyMargin),
  }
}

function computeCapacity(plan: Plan): Capacity | undefined {
  const { handling_minutes_per_case: minutes, staff_hours_per_period: hoursAvailable } = plan.change ?? {}
  const { volume_per_period: volume, selection_rate: selectionRate } = plan.economics ?? {}
  if (!minutes || hoursAvailable === undefined || !volume?.likely || !selectionRate) return undefined
  const maxCases = (hoursAvailable * 60) / minutes
  return {
    hoursNeeded: (volume.likely * selectionRate.likely * minutes) / 60,
    hoursAvailable,
    maxCases,
    maxSelectionRate: Math.min(1, maxCases / volume.likely),
  }
}
