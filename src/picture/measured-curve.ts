import type { Plan } from '../plan/plan.js'
import { findRangeDigits } from '../text/figures/format-apart.js'
import { formatShare } from '../text/figures/format-share.js'
import type { Range } from '../numbers/ranges.js'
import { getValueName } from '../worksheet/business.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { describeComparison, type CurveBreakEven, type CurvePoint, type ValueCurve } from './curve.js'

/** Values that were measured on a test set, between which the curve is drawn as straight lines. */
export interface MeasuredCurve {
  /** By ascending selection rate, from 0 on. */
  readonly points: readonly CurvePoint[]
  readonly plan: CurvePoint
  readonly range: Range
  /** The selection rate that staff hours cover. */
  readonly capacityRate: number | undefined
  readonly breakEvens: readonly CurveBreakEven[]
  readonly perfectModelValue: number | undefined
  /** What it was measured on: `4,000 customers in scores.csv`. */
  readonly measuredOn: string
}

/** Turns measured points into the curve of a picture; `undefined` if the plan is of another task. */
export function toValueCurve(plan: Plan, measured: MeasuredCurve): ValueCurve | undefined {
  const { binary } = getWorksheet(plan)
  const { points, capacityRate } = measured
  const [first] = points
  if (!binary || !first) return undefined
  const valueAtRate = (rate: number): number => interpolate(points, rate)
  return {
    valueAtRate,
    plan: measured.plan,
    selectionRateText: formatShare(measured.plan.selectionRate),
    valueDigits: findRangeDigits(measured.plan.value, measured.range),
    capacity:
      capacityRate === undefined ? undefined : { selectionRate: capacityRate, value: valueAtRate(capacityRate) },
    breakEvens: measured.breakEvens.filter(({ selectionRate }) => selectionRate > 0),
    peak: points.reduce((best, point) => (point.value > best.value ? point : best), first),
    perfectModelValue: measured.perfectModelValue,
    assumption: `Measured on ${measured.measuredOn}. The highest point is flattered, because it was found on the same cases.`,
    basis: { short: 'On these cases', full: 'On these cases,' },
    comparison: describeComparison(plan, binary),
    valueName: getValueName(plan),
    currency: plan.economics?.currency,
  }
}

function interpolate(points: readonly CurvePoint[], rate: number): number {
  const after = points.findIndex(({ selectionRate }) => selectionRate >= rate)
  const to = points[after] ?? points.at(-1)
  const from = points[after - 1] ?? to
  if (!from || !to) return 0
  const width = to.selectionRate - from.selectionRate
  return width > 0 ? from.value + ((to.value - from.value) * (rate - from.selectionRate)) / width : to.value
}
