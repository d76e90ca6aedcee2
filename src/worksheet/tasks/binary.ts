import { operatingPointAtSelectionRate } from '../../numbers/binormal.js'
import { computeAccuracy, computeLift, majorityAccuracy, type OperatingPoint } from '../../numbers/confusion.js'
import { maxLift, ROUNDING_TOLERANCE } from '../../numbers/bounds.js'
import { type UnitPayoffs, computeBreakEvenProbability, valueOfActing } from '../../numbers/stakes.js'
import { finiteOrUndefined } from '../../numbers/finite.js'
import {
  breakEvenPrecision,
  breakEvenPrecisionVsBaseline,
  estimateMostProfitableSelectionRate,
  estimatePlausibleLift,
  feasibleSelectionRate,
  netValueVsBaseline,
  safetyMargin,
} from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { getLikelyValues } from '../model.js'
import { type BinaryRates, resolveRates } from './binary-rates.js'
import type { Alternative } from './baseline.js'
import { type BinaryModel, createBinaryModel } from './binary-model.js'
import { computeUnitPayoffs } from './binary-payoffs.js'
import { getStaffCapacity } from './capacity.js'

/** The calculated figures of a binary task. Figures that can't be calculated yet are `undefined`. */
export interface BinarySheet extends BinaryRates {
  readonly model: BinaryModel | undefined
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
  /** The alternative that the model is compared with: the best one that needs no model. */
  readonly baseline: Alternative
  /** The value per year of that alternative; 0 while it is unknown. */
  readonly baselineValue: number
  /** The value per year of acting on every case without a model; `undefined` if staff can't handle them. */
  readonly actOnAllValue: number | undefined
  /** What a perfect model would add to the baseline per year, before operating cost. */
  readonly perfectModelLimit: number | undefined
  /** The share of the perfect-model limit that the plan expects to reach. */
  readonly shareOfLimit: number | undefined
  /**
   * Per year, after the part of its operating cost that ends at the launch; `undefined` if the performance of today's
   * process is unknown.
   */
  readonly currentProcessValue: number | undefined
  /** The precision at which the operating cost is covered. */
  readonly breakEven: number | undefined
  /** The precision at which the baseline is matched. */
  readonly breakEvenVsBaseline: number | undefined
  /** The precision from which the project pays off: `breakEvenVsBaseline` if the baseline is worth anything. */
  readonly requiredPrecision: number | undefined
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
  /** Staff can't handle all cases that the plan acts on, so the value counts only those they can. */
  readonly isExceeded: boolean
}

export function computeBinarySheet(plan: Plan, isMoneyBlocked: boolean): BinarySheet {
  const { rates, derivedRate } = resolveRates(plan)
  const { baseRate, selectionRate, precision, recall } = rates
  const { volume_per_period: volume } = plan.economics ?? {}
  const model = isMoneyBlocked ? undefined : createBinaryModel(plan)
  const unitPayoffs = model ? computeUnitPayoffs(getLikelyValues(model.inputs)) : undefined
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
    capacity: computeCapacity(plan, selectionRate),
    unitPayoffs,
    breakEvenProbability: unitPayoffs && computeBreakEvenProbability(unitPayoffs),
    ...computeAlternativeFigures(model),
    ...computeLimits(plan, model, unitPayoffs, rates),
    ...computeBreakEvens(model, baseRate, precision),
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

function computePrecisionFromAuc(
  auc: number | undefined,
  baseRate: number | undefined,
  selectionRate: number | undefined,
) {
  if (auc === undefined || baseRate === undefined || selectionRate === undefined) return undefined
  return operatingPointAtSelectionRate(auc, baseRate, selectionRate)?.precision
}

function computeAlternativeFigures(
  model: BinaryModel | undefined,
): Pick<BinarySheet, 'baseline' | 'baselineValue' | 'actOnAllValue' | 'currentProcessValue'> {
  const { baseline = 'current', alternatives } = model ?? {}
  return {
    baseline,
    baselineValue: alternatives?.[baseline] ?? 0,
    actOnAllValue: alternatives?.all,
    currentProcessValue: alternatives?.current,
  }
}

/** A perfect model acts on all positives, or on as many as staff can handle. */
function computeLimits(
  plan: Plan,
  model: BinaryModel | undefined,
  unitPayoffs: UnitPayoffs | undefined,
  { baseRate, precision }: Partial<OperatingPoint>,
): Pick<BinarySheet, 'perfectModelLimit' | 'shareOfLimit'> {
  const { year } = model ?? {}
  if (!year || baseRate === undefined || !unitPayoffs) return { perfectModelLimit: undefined, shareOfLimit: undefined }
  const { baselineValue = 0 } = year
  const maxCases = getStaffCapacity(plan)?.maxCases
  const volume = plan.economics?.volume_per_period?.likely ?? 0
  const reachable = maxCases === undefined ? baseRate : feasibleSelectionRate(volume, baseRate, maxCases)
  const perfectModelLimit = Math.max(0, valueOfActing(year.cases, reachable, 1, unitPayoffs) - baselineValue)
  const possible = model?.resolvePrecision(model.toPossible(getLikelyValues(model.inputs))) ?? precision
  const gain =
    possible === undefined ? undefined : netValueVsBaseline({ ...year, precision: possible }) + year.operatingCost
  return {
    perfectModelLimit,
    shareOfLimit:
      gain === undefined || perfectModelLimit === 0 ? undefined : finiteOrUndefined(gain / perfectModelLimit),
  }
}

function computeBreakEvens(
  model: BinaryModel | undefined,
  baseRate: number | undefined,
  precision: number | undefined,
): Pick<BinarySheet, 'breakEven' | 'breakEvenVsBaseline' | 'requiredPrecision' | 'breakEvenLift' | 'safetyMargin'> {
  const { year } = model ?? {}
  const breakEven = year && breakEvenPrecision(year)
  const breakEvenVsBaseline = year && breakEvenPrecisionVsBaseline(year)
  return {
    breakEven,
    breakEvenVsBaseline,
    requiredPrecision: year?.baselineValue ? breakEvenVsBaseline : breakEven,
    breakEvenLift: ifBothDefined(baseRate, breakEven, (base, hits) => computeLift({ baseRate: base, precision: hits })),
    /* Measured against the baseline: no margin is left once that is as good. */
    safetyMargin: ifBothDefined(precision, breakEvenVsBaseline, safetyMargin),
  }
}

function computeCapacity(plan: Plan, selectionRate: number | undefined): Capacity | undefined {
  const staff = getStaffCapacity(plan)
  const { volume_per_period: volume } = plan.economics ?? {}
  if (!staff || !volume?.likely || selectionRate === undefined) return undefined
  const { minutesPerCase, hoursAvailable, maxCases } = staff
  const actions = volume.likely * selectionRate
  return {
    hoursNeeded: (actions * minutesPerCase) / 60,
    hoursAvailable,
    maxCases,
    maxSelectionRate: Math.min(1, maxCases / volume.likely),
    isExceeded: actions > maxCases * ROUNDING_TOLERANCE,
  }
}
