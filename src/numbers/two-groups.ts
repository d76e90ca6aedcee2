import { isInnerShare, isShare, roundUpCount } from './finite.js'
import { normalCdf, normalQuantile } from './normal.js'
import type { Range } from './ranges.js'
import { type ErrorRates, wilsonEnds } from './samples.js'

/**
 * A pilot with a control group: how many cases show that acting lowers the share with the outcome by more than a
 * margin, and how likely a given pilot is to measure a given reduction.
 */

/** The shares with the outcome: without acting, and how much lower it is with acting. */
export interface Effect {
  readonly control: number
  readonly reduction: number
}

export interface Groups {
  /** Cases in the control group. */
  readonly control: number
  /** Cases acted on. */
  readonly treated: number
}

/** Up to this size, or as long as this few outcomes decide, sizes are exact; beyond, a normal approximation is. */
const MAX_EXACT_CASES = 2000
const MAX_EXACT_OUTCOMES = 300
/** With more outcomes to go through, the normal approximation of a chance is within 0.1 points. */
const MAX_OUTCOMES = 20_000
/** A larger pilot can't be planned. */
const MAX_CASES = 1e12
/** A measured reduction is a difference of two quotients of counts; rounding moves it by less than this. */
const NOISE = 1e-12

/**
 * Returns the cases of both groups together that show a reduction above `margin` if it is `reduction`; one-sided. The
 * groups have the sizes that `controlShare` gives them. Shown means that the low end of the interval of the measured
 * reduction (see `reductionInterval`) is above the margin. Where counts are small, that chance is added up count by
 * count, and a slightly larger pilot can be a point worse, because counts are whole. `undefined` unless the reduction
 * exceeds the margin, and all shares are in their ranges. A two-sided test of "any effect" is one with half the `alpha`.
 */
export function twoGroupSize(design: TwoGroupDesign): number | undefined {
  const { control, reduction, controlShare, power } = design
  const approximation = approximateSize(design)
  if (approximation === undefined) return undefined
  const powerOf = (cases: number): number => chanceToShow(design, splitCases(cases, controlShare))
  const corrected = correctSize(approximation, powerOf, design)
  const outcomes = corrected * (control - (1 - controlShare) * reduction)
  if (corrected > MAX_EXACT_CASES && outcomes > MAX_EXACT_OUTCOMES) return corrected
  const step = Math.max(1, Math.floor(corrected / 1000))
  const first = Math.max(2, Math.floor(corrected - 4 * Math.sqrt(corrected) - 10))
  for (let cases = first; cases <= 2 * corrected + 100; cases += step) if (powerOf(cases) >= power) return cases
  return corrected
}

export interface TwoGroupDesign extends ErrorRates, Effect {
  readonly margin: number
  readonly controlShare: number
}

/** The sum of both variances, each over its share of the cases; not twice the smaller group. */
function approximateSize({ control, reduction, margin, controlShare, alpha, power }: TwoGroupDesign) {
  const [zAlpha, zPower] = [normalQuantile(1 - alpha), normalQuantile(power)]
  if (zAlpha === undefined || zPower === undefined || power <= alpha) return undefined
  if (!(isEffect({ control, reduction }) && isEffect({ control, reduction: margin }))) return undefined
  if (!(isInnerShare(controlShare) && reduction > margin)) return undefined
  const variance = varianceOf({ control, reduction }, { control: controlShare, treated: 1 - controlShare })
  const cases = roundUpCount(((zAlpha + zPower) / (reduction - margin)) ** 2 * variance)
  return cases === undefined || cases > MAX_CASES ? undefined : Math.max(2, cases)
}

/** An approximation whose power is this close to the one asked for is left alone. */
const POWER_TOLERANCE = 0.01

/** Corrects an approximate size by the power it really has: it has less, or more, where one group is small. */
function correctSize(
  approximation: number,
  powerOf: (cases: number) => number,
  { alpha, power }: TwoGroupDesign,
): number {
  let cases = approximation
  for (let round = 0; round < 3; round++) {
    const actual = powerOf(cases)
    const [zAlpha, zPower, zActual] = [1 - alpha, power, actual].map(normalQuantile)
    if (Math.abs(actual - power) <= POWER_TOLERANCE) return cases
    if (zAlpha === undefined || zPower === undefined || zActual === undefined || zAlpha + zActual <= 0) return cases
    const factor = ((zAlpha + zPower) / (zAlpha + zActual)) ** 2
    cases = Math.max(2, Math.ceil(cases * Math.max(0.5, Math.min(2, factor))))
  }
  return cases
}

/** Splits cases into a control group of this share and the cases acted on. */
export function splitCases(cases: number, controlShare: number): Groups {
  const control = Math.max(0, Math.round(cases * Math.max(0, Math.min(1, controlShare))))
  return { control, treated: cases - control }
}

/** Returns the chance that these groups measure a reduction of at least `atLeast`. */
export function chanceToMeasure(effect: Effect, groups: Groups, atLeast: number): number {
  return chanceOf(effect, groups, {
    isMet: (control, treated) => control / groups.control - treated / groups.treated >= atLeast - NOISE,
    inLargeGroups: (deviation) => normalCdf((effect.reduction - atLeast) / deviation),
  })
}

/** Returns the chance that these groups show a reduction above `margin`; see `twoGroupSize`. */
export function chanceToShow(
  { margin, alpha, ...effect }: Effect & { readonly margin: number; readonly alpha: number },
  groups: Groups,
): number {
  const z = normalQuantile(1 - alpha)
  if (z === undefined) return 0
  return chanceOf(effect, groups, {
    isMet: (control, treated) => {
      const shares = { control: control / groups.control, treated: treated / groups.treated }
      const [without, withAction] = [
        wilsonEnds(shares.control, groups.control, z),
        wilsonEnds(shares.treated, groups.treated, z),
      ]
      const down = Math.hypot(shares.control - without.low, withAction.high - shares.treated)
      return shares.control - shares.treated - down >= margin
    },
    inLargeGroups: (deviation) => normalCdf((effect.reduction - margin) / deviation - z),
  })
}

/** A result that a pilot may have. */
interface Finding {
  /** Tells whether these counts have it; if they do, they have it with more outcomes in the control group as well. */
  readonly isMet: (control: number, treated: number) => boolean
  /** Its chance where the measured reduction has a normal distribution. */
  readonly inLargeGroups: (deviation: number) => number
}

function chanceOf(effect: Effect, groups: Groups, { isMet, inLargeGroups }: Finding): number {
  const { control, reduction } = effect
  if (!isEffect(effect) || !(groups.control >= 1 && groups.treated >= 1)) return 0
  const treated = listProbabilities(groups.treated, control - reduction)
  const untreated = listProbabilities(groups.control, control)
  if (!treated || !untreated) return inLargeGroups(Math.sqrt(varianceOf(effect, groups)) || Number.MIN_VALUE)
  const tails = sumFromEnd(untreated.probabilities)
  let needed = 0
  let total = 0
  for (const [index, probability] of treated.probabilities.entries()) {
    while (needed < tails.length && !isMet(untreated.first + needed, treated.first + index)) needed++
    total += probability * (tails[needed] ?? 0)
  }
  return Math.min(1, total)
}

interface Probabilities {
  /** The count that the first probability is of; the others follow. */
  readonly first: number
  readonly probabilities: Float64Array
}

/** Counts further from the most likely one than this many standard deviations have chances below 1e-10 in all. */
const DEVIATIONS = 6.5

/** Lists the probabilities of all counts that occur, outward from the most likely; `undefined` if there are too many. */
function listProbabilities(cases: number, rate: number): Probabilities | undefined {
  const width = DEVIATIONS * Math.sqrt(cases * rate * (1 - rate)) + 30
  if (!(2 * width < MAX_OUTCOMES && cases <= MAX_CASES)) return undefined
  const mode = Math.min(cases, Math.floor((cases + 1) * rate))
  const [first, last] = [Math.max(0, Math.floor(mode - width)), Math.min(cases, Math.ceil(mode + width))]
  const probabilities = new Float64Array(last - first + 1).fill(1)
  for (let count = mode + 1; count <= last; count++)
    probabilities[count - first] =
      ((probabilities[count - first - 1] ?? 0) * (cases - count + 1) * rate) / (count * (1 - rate))
  for (let count = mode - 1; count >= first; count--)
    probabilities[count - first] =
      ((probabilities[count - first + 1] ?? 0) * (count + 1) * (1 - rate)) / ((cases - count) * rate)
  const total = probabilities.reduce((sum, value) => sum + value, 0)
  return { first, probabilities: probabilities.map((value) => value / total) }
}

/** For each place, the sum from there to the end. */
function sumFromEnd(values: Float64Array): Float64Array {
  const sums = values.slice()
  for (let index = sums.length - 2; index >= 0; index--) sums[index] = (sums[index] ?? 0) + (sums[index + 1] ?? 0)
  return sums
}

/** The variance of the measured reduction; for sizes in shares of all cases, that of one case. */
function varianceOf({ control, reduction }: Effect, groups: Groups): number {
  const treated = control - reduction
  return (control * (1 - control)) / groups.control + (treated * (1 - treated)) / groups.treated
}

function isEffect({ control, reduction }: Effect): boolean {
  return isShare(control) && isShare(control - reduction)
}

/**
 * Returns the confidence interval of a reduction measured in two groups of `groupSize` cases each: Newcombe's, from
 * the Wilson intervals of the two shares. `undefined` unless both shares are in 0..1 and the groups have a case.
 * Source: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions" (1998), method 10.
 */
export function reductionInterval(
  { control, reduction }: Effect,
  groupSize: number,
  confidence = 0.9,
): Range | undefined {
  const treated = control - reduction
  const z = normalQuantile((1 + confidence) / 2)
  if (z === undefined || !isInnerShare(confidence) || !isEffect({ control, reduction }) || !(groupSize >= 1))
    return undefined
  const [without, withAction] = [wilsonEnds(control, groupSize, z), wilsonEnds(treated, groupSize, z)]
  return {
    low: reduction - Math.hypot(control - without.low, withAction.high - treated),
    high: reduction + Math.hypot(without.high - control, treated - withAction.low),
  }
}
