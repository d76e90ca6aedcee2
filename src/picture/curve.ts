import { type BinaryModel, createBinaryModel } from '../worksheet/tasks/binary-model.js'
import { BASELINE_LABEL } from '../worksheet/tasks/baseline.js'
import type { BinarySheet } from '../worksheet/tasks/binary.js'
import { formatPath } from '../plan/path.js'
import { toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { getLikelyValues } from '../worksheet/model.js'
import { getValueName, type ValueName } from '../worksheet/business.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { fitGainsCurve } from './gains-curve.js'
import { findRangeDigits } from '../text/figures/format-apart.js'
import { formatRate } from '../worksheet/tasks/binary-rates.js'

/** Net value per year by selection rate, and the selection rates to mark on it. Shares are in 0..1. */
export interface ValueCurve {
  readonly valueAtRate: (selectionRate: number) => number
  readonly plan: CurvePoint
  /** The planned selection rate as it reads everywhere else. */
  readonly selectionRateText: string
  /** The digits of the planned value, as everywhere else. */
  readonly valueDigits: number
  /** The selection rate that staff hours cover. */
  readonly capacity: CurvePoint | undefined
  /** Where the value is 0, by ascending selection rate. */
  readonly breakEvens: readonly CurveBreakEven[]
  readonly peak: CurvePoint
  /** The value of acting on all positives and on no other case. */
  readonly perfectModelValue: number | undefined
  readonly assumption: string
  /** What the curve rests on, as the start of a sentence: `By this rule of thumb`. */
  readonly basis: { readonly short: string; readonly full: string }
  /** What the value is compared with. */
  readonly comparison: string
  readonly valueName: ValueName
  readonly currency: string | undefined
}

export interface CurvePoint {
  readonly selectionRate: number
  readonly value: number
}

export interface CurveBreakEven {
  readonly selectionRate: number
  /** From loss to gain, as the selection rate grows. */
  readonly isRising: boolean
}

const RULE_OF_THUMB = {
  short: 'By this rule of thumb',
  full: 'By this rule of thumb, in which precision changes with the selection rate,',
} as const

const SELECTION_RATE = formatPath(toPath(path.economics.selection_rate))
const PRECISION = formatPath(toPath(path.expectations.precision))
/** Larger amounts aren't plausible as money, so no curve is drawn. */
const MAX_AMOUNT = 1e14

/** Computes the curve; `undefined` if the value can't be calculated, or no curve fits the planned point. */
export function computeValueCurve(plan: Plan): ValueCurve | undefined {
  const { binary, business } = getWorksheet(plan)
  if (!binary?.model || business.value === undefined) return undefined
  const model = chooseCurveModel(plan, binary) ?? binary.model
  const likely = getLikelyValues(model.inputs)
  const { [SELECTION_RATE]: selectionRate = 0, [PRECISION]: precision = 0 } = likely
  const baseRate = binary.rates.baseRate ?? 0
  const gainsCurve = fitGainsCurve({
    baseRate,
    selectionRate,
    recall: (precision * selectionRate) / baseRate,
    auc: plan.expectations?.auc?.likely,
  })
  const computeValue = (rate: number, precisionAtRate: number) =>
    model.computeValue({ ...likely, [SELECTION_RATE]: rate, [PRECISION]: precisionAtRate })
  if (
    !gainsCurve ||
    !isPlausibleAmount(computeValue(selectionRate, precision)) ||
    !isPlausibleAmount(computeValue(1, baseRate))
  )
    return undefined
  const valueAtRate = (rate: number) =>
    computeValue(rate, rate > 0 ? (gainsCurve.recallAt(rate) * baseRate) / rate : 0) ?? 0
  const capacityRate = binary.capacity?.maxSelectionRate ?? 0
  return {
    valueAtRate,
    plan: { selectionRate, value: valueAtRate(selectionRate) },
    selectionRateText: formatRate(binary, 'selectionRate'),
    valueDigits: findRangeDigits(business.value ?? 0, business.valueRange),
    capacity: capacityRate > 0 ? { selectionRate: capacityRate, value: valueAtRate(capacityRate) } : undefined,
    ...findBreakEvensAndPeak(valueAtRate),
    perfectModelValue: binary.breakEvenProbability === undefined ? undefined : computeValue(baseRate, 1),
    assumption: gainsCurve.assumption,
    basis: RULE_OF_THUMB,
    comparison: describeComparison(plan, binary),
    valueName: getValueName(plan),
    currency: plan.economics?.currency,
  }
}

/**
 * The curve also shows what acting on more cases than staff can handle would earn, with a line where the hours end. A
 * plan that acts on more than that counts only the cases that staff can handle, and so does its curve.
 */
function chooseCurveModel(plan: Plan, { capacity, model }: BinarySheet): BinaryModel | undefined {
  if (capacity === undefined || capacity.isExceeded) return model
  return createBinaryModel(plan, Infinity)
}

function isPlausibleAmount(value: number | undefined): boolean {
  return value !== undefined && Math.abs(value) < MAX_AMOUNT
}

/** Describes what the value is compared with: the alternative that the worksheet chose. */
export function describeComparison(plan: Plan, { baseline }: BinarySheet): string {
  const kind = plan.value?.current_process?.kind
  if (baseline !== 'current') return BASELINE_LABEL[baseline]
  if (kind === undefined || kind === 'nothing') return BASELINE_LABEL.nothing
  return kind === 'treat_all' ? 'acting on every case, as today' : BASELINE_LABEL.current
}

/** Selection rates from one in ten million to all, evenly spaced on a log scale. */
const RATE_STEPS = 280
const MIN_RATE = 1e-7
const SAMPLED_RATES = Array.from({ length: RATE_STEPS + 1 }, (_, step) => MIN_RATE ** (1 - step / RATE_STEPS))

function findBreakEvensAndPeak(
  valueAtRate: (selectionRate: number) => number,
): Pick<ValueCurve, 'breakEvens' | 'peak'> {
  const points = SAMPLED_RATES.map((selectionRate) => ({ selectionRate, value: valueAtRate(selectionRate) }))
  const breakEvens = points.flatMap((to, index) => {
    const from = points[index - 1]
    return from && from.value < 0 !== to.value < 0
      ? [{ selectionRate: findCrossing(valueAtRate, from.selectionRate, to.selectionRate), isRising: to.value >= 0 }]
      : []
  })
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best))
  return { breakEvens, peak }
}

function findCrossing(valueAtRate: (selectionRate: number) => number, from: number, to: number): number {
  const isLoss = valueAtRate(from) < 0
  let [low, high] = [from, to]
  for (let iteration = 0; iteration < 40; iteration++) {
    const middle = (low + high) / 2
    if (valueAtRate(middle) < 0 === isLoss) low = middle
    else high = middle
  }
  return (low + high) / 2
}
