import type { Curve, Point } from './curve.js'

/** Where a figure stands on the page. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly isLog: boolean
  /** 0 at `from`, 1 at `to`. */
  readonly at: (value: number) => number
  /** The other way round. */
  readonly valueAt: (part: number) => number
}

/** A mark this near the left edge of a linear axis, or this near to another, is lost; then the axis is logarithmic. */
const LOST = 0.07
/** Marks farther from the plan than this are told in words. */
const FAR = 60
/** How much higher than all else a perfect model may lie and still be shown. */
const NEARBY = 1.6

/** The depths to be seen: all that lie within sight of the plan. */
function depthsShown({ plan, capacity, breakEvens }: Curve): readonly number[] {
  return [plan, ...breakEvens, ...(capacity ? [capacity] : [])]
    .map(({ depth }) => depth)
    .filter((depth) => isInSight(depth, plan))
}

export function isInSight(depth: number, plan: Point): boolean {
  return depth <= FAR * plan.depth && depth * FAR >= plan.depth
}

export function depthAxis(curve: Curve): Axis {
  const shown = depthsShown(curve)
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)]
  const top = Math.min(1, Math.max(1.25 * highest, 1.6 * curve.plan.depth))
  return lowest / top < LOST ? logAxis(lowest / 1.4, highest * 1.4) : linearAxis(0, top, 7, false)
}

/** What is seen of the value: the marks and the peak, and below them enough to see the curve fall. */
export function valueAxis(curve: Curve, depths: Axis): Axis {
  const seen = Array.from({ length: 201 }, (_, step) => curve.valueAt(depths.valueAt(step / 200)))
  const { plan, capacity, perfect } = curve
  const needed = [0, plan.value, ...seen.map((value) => Math.max(0, value))]
  if (capacity && isInSight(capacity.depth, plan)) needed.push(capacity.value)
  if (perfect !== undefined && perfect <= NEARBY * Math.max(...needed)) needed.push(perfect)
  const [low, high] = [Math.min(...needed), Math.max(...needed)]
  const span = high - low || Math.max(...seen.map(Math.abs)) || 1
  return linearAxis(Math.max(Math.min(low, ...seen), low - 0.3 * span), high + 0.12 * span, 6, true)
}

/** Round steps of 1, 2 or 5. `isWhole`: the axis begins and ends at a tick. */
function linearAxis(from: number, to: number, most: number, isWhole: boolean): Axis {
  const step = roundUp((to - from) / most)
  const [first, last] = isWhole
    ? [Math.floor(from / step), Math.ceil(to / step)]
    : [Math.ceil(from / step), Math.floor(to / step + 1e-9)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  const [low, high] = isWhole ? [tidy(first * step), tidy(last * step)] : [from, to]
  return {
    from: low,
    to: high,
    ticks,
    isLog: false,
    at: (value) => (value - low) / (high - low),
    valueAt: (part) => low + part * (high - low),
  }
}

/** Steps of 1, 2, 5; where these are too many, of 1 only. */
function logAxis(from: number, to: number): Axis {
  const low = roundDown(from)
  const high = Math.min(1, roundUp(to))
  const decades = Array.from({ length: 9 }, (_, index) => 10 ** (index - 8))
  const all = decades
    .flatMap((one) => [1, 2, 5].map((times) => tidy(times * one)))
    .filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  const width = Math.log(high / low)
  return {
    from: low,
    to: high,
    ticks: all.length > 12 ? all.filter((tick) => /^1(e|$)|^0\.0*1$/.test(String(tick))) : all,
    isLog: true,
    at: (value) => Math.log(value / low) / width,
    valueAt: (part) => low * Math.exp(part * width),
  }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return tidy(power * ([1, 2, 5].find((times) => times * power >= value * (1 - 1e-9)) ?? 10))
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return tidy(power * ([5, 2].find((times) => times * power <= value * (1 + 1e-9)) ?? 1))
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
