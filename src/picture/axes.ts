import type { ValueCurve, CurvePoint } from './curve.js'
import { removeNoise } from '../text/figures/round.js'

/** A scale that maps a value to its position along an axis of the chart. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly isLog: boolean
  /** 0 at `from`, 1 at `to`. */
  readonly toFraction: (value: number) => number
  /** The other way round. */
  readonly fromFraction: (fraction: number) => number
}

/** A mark closer than this to the left edge of a linear axis can't be seen, so the axis becomes logarithmic. */
const MIN_MARK_GAP = 0.07
/** Marks that differ from the planned selection rate by more than this factor go into the notes. */
const MAX_RATE_RATIO = 60
/** A perfect model is drawn only if its value is at most this many times the highest other value. */
const MAX_VALUE_RATIO = 1.6

/** Lists the selection rates to show: all those near enough to the planned one. */
function listVisibleRates({ plan, capacity, breakEvens }: ValueCurve): readonly number[] {
  return [plan, ...breakEvens, ...(capacity ? [capacity] : [])]
    .map(({ selectionRate }) => selectionRate)
    .filter((selectionRate) => isVisible(selectionRate, plan))
}

export function isVisible(selectionRate: number, plan: CurvePoint): boolean {
  return selectionRate <= MAX_RATE_RATIO * plan.selectionRate && selectionRate * MAX_RATE_RATIO >= plan.selectionRate
}

export function createSelectionRateAxis(curve: ValueCurve): Axis {
  const visibleRates = listVisibleRates(curve)
  const [lowest, highest] = [Math.min(...visibleRates), Math.max(...visibleRates)]
  const top = Math.min(1, Math.max(1.25 * highest, 1.6 * curve.plan.selectionRate))
  return lowest / top < MIN_MARK_GAP ? createLogAxis(lowest / 1.4, highest * 1.4) : createLinearAxis(0, top, 7, false)
}

/** Creates the value axis: it covers the marks and the peak, and enough below them to show the curve falling. */
export function createValueAxis(curve: ValueCurve, rateAxis: Axis): Axis {
  const visibleValues = Array.from({ length: 201 }, (_, step) => curve.valueAtRate(rateAxis.fromFraction(step / 200)))
  const { plan, capacity, perfectModelValue } = curve
  const requiredValues = [0, plan.value, ...visibleValues.map((value) => Math.max(0, value))]
  if (capacity && isVisible(capacity.selectionRate, plan)) requiredValues.push(capacity.value)
  if (perfectModelValue !== undefined && perfectModelValue <= MAX_VALUE_RATIO * Math.max(...requiredValues))
    requiredValues.push(perfectModelValue)
  const [low, high] = [Math.min(...requiredValues), Math.max(...requiredValues)]
  const span = high - low || Math.max(...visibleValues.map(Math.abs)) || 1
  return createLinearAxis(Math.max(Math.min(low, ...visibleValues), low - 0.3 * span), high + 0.12 * span, 6, true)
}

/** Creates an axis with round steps of 1, 2, or 5. With `endsAtTicks`, it starts and ends at a tick. */
function createLinearAxis(from: number, to: number, maxTicks: number, endsAtTicks: boolean): Axis {
  const step = roundUp((to - from) / maxTicks)
  const [firstIndex, lastIndex] = endsAtTicks
    ? [Math.floor(from / step), Math.ceil(to / step)]
    : [Math.ceil(from / step), Math.floor(to / step + 1e-9)]
  const ticks = Array.from({ length: lastIndex - firstIndex + 1 }, (_, index) =>
    removeNoise((firstIndex + index) * step),
  )
  const [low, high] = endsAtTicks ? [removeNoise(firstIndex * step), removeNoise(lastIndex * step)] : [from, to]
  return {
    from: low,
    to: high,
    ticks,
    isLog: false,
    toFraction: (value) => (value - low) / (high - low),
    fromFraction: (fraction) => low + fraction * (high - low),
  }
}

/** Creates an axis with ticks at 1, 2, and 5 in each decade, or only at 1 if these are too many. */
function createLogAxis(from: number, to: number): Axis {
  const low = roundDown(from)
  const high = Math.min(1, roundUp(to))
  const decades = Array.from({ length: 9 }, (_, index) => 10 ** (index - 8))
  const candidates = decades
    .flatMap((decade) => [1, 2, 5].map((factor) => removeNoise(factor * decade)))
    .filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  const width = Math.log(high / low)
  return {
    from: low,
    to: high,
    ticks: candidates.length > 12 ? candidates.filter((tick) => /^1(e|$)|^0\.0*1$/.test(String(tick))) : candidates,
    isLog: true,
    toFraction: (value) => Math.log(value / low) / width,
    fromFraction: (fraction) => low * Math.exp(fraction * width),
  }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return removeNoise(power * ([1, 2, 5].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10))
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return removeNoise(power * ([5, 2].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1))
}
