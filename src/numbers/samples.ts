import { isInnerShare, isShare, roundUpCount } from './finite.js'
import { normalQuantile } from './normal.js'
import type { Range } from './ranges.js'

/** Error rates of a test: `alpha` for false positives, 1 - `power` for false negatives. Both in 0..1, ends excluded. */
export interface ErrorRates {
  readonly alpha: number
  /** Must be above `alpha`; otherwise the test is no better than chance. */
  readonly power: number
}

/** More failures than this mean that failures aren't rare. */
const MAX_FAILURES = 1000

/**
 * Cases per arm to tell two shares apart, each in its own arm; two-sided alpha. With `pooled`, the null hypothesis is
 * one common share. `undefined` for equal shares and outside the ranges. Source of the pooled form: J. L. Fleiss,
 * "Statistical Methods for Rates and Proportions".
 */
export function twoArmSize({
  p1,
  p2,
  alpha,
  power,
  pooled = false,
}: ErrorRates & { readonly p1: number; readonly p2: number; readonly pooled?: boolean }): number | undefined {
  const z = computeQuantiles({ alpha: alpha / 2, power })
  if (!z || power <= alpha || !isShare(p1) || !isShare(p2)) return undefined
  const pooledShare = (p1 + p2) / 2
  const unpooledDeviation = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const nullDeviation = pooled ? Math.sqrt(2 * pooledShare * (1 - pooledShare)) : unpooledDeviation
  return roundUpCount(((z.alpha * nullDeviation + z.power * unpooledDeviation) / (p1 - p2)) ** 2)
}

/**
 * Selected cases to show that precision is above `p0` if it is `p1`; one-sided, with a single arm. `undefined` unless
 * p0 < p1 and all are in their ranges.
 */
export function precisionSize({
  p0,
  p1,
  alpha,
  power,
}: ErrorRates & { readonly p0: number; readonly p1: number }): number | undefined {
  const z = computeQuantiles({ alpha, power })
  if (!z || !isShare(p0) || !isShare(p1) || p0 >= p1) return undefined
  return roundUpCount(((z.alpha * Math.sqrt(p0 * (1 - p0)) + z.power * Math.sqrt(p1 * (1 - p1))) / (p1 - p0)) ** 2)
}

/**
 * Cases per arm to tell two means apart that differ by `difference`, with the standard deviation `stdDev`; two-sided
 * alpha. `undefined` for no difference, no deviation, and outside the ranges.
 */
export function meansSize({
  stdDev,
  difference,
  alpha,
  power,
}: ErrorRates & { readonly stdDev: number; readonly difference: number }): number | undefined {
  const z = computeQuantiles({ alpha: alpha / 2, power })
  if (!z || power <= alpha || !(stdDev > 0)) return undefined
  return roundUpCount(2 * (((z.alpha + z.power) * stdDev) / difference) ** 2)
}

/**
 * Cases needed to estimate a share to within plus or minus `halfWidth` (0.03 is 3 points): selected cases for a
 * precision, all cases for an accuracy. `undefined` unless all are in 0..1, ends excluded.
 */
export function estimateSize(share: number, halfWidth: number, confidence = 0.95): number | undefined {
  const z = normalQuantile((1 + confidence) / 2)
  if (z === undefined || !isInnerShare(share) || !isInnerShare(halfWidth) || !isInnerShare(confidence)) return undefined
  return roundUpCount((z / halfWidth) ** 2 * share * (1 - share))
}

/**
 * Positives needed to estimate a recall to within `halfWidth`; that takes 1 / base rate times as many cases. See
 * `estimateSize`.
 */
export function recallSize(recall: number, halfWidth: number, confidence = 0.95): number | undefined {
  return estimateSize(recall, halfWidth, confidence)
}

/**
 * Cases to review to show that at most a share `rate` fails, if no more than `failures` of them do. Exact for rare
 * failures (Poisson): about 3 / rate for zero failures at 95%. `undefined` unless 0 < rate <= 1, 0 < confidence < 1,
 * and failures are a whole number in 0..1000.
 */
export function zeroFailureSize(rate: number, confidence = 0.95, failures = 0): number | undefined {
  const isCount = Number.isInteger(failures) && failures >= 0 && failures <= MAX_FAILURES
  if (!(rate > 0 && rate <= 1) || !isInnerShare(confidence) || !isCount) return undefined
  if (failures === 0) return roundUpCount(-Math.log1p(-confidence) / rate)
  let low = 0
  let high = 4 * MAX_FAILURES
  for (let iteration = 0; iteration < 80; iteration++) {
    const mean = (low + high) / 2
    if (poissonCdf(failures, mean) > 1 - confidence) low = mean
    else high = mean
  }
  return roundUpCount(high / rate)
}

/**
 * The Wilson confidence interval of a share, in 0..1. Unlike the normal approximation, it also holds for few cases and
 * shares near 0 or 1. `undefined` unless 0 <= successes <= cases, cases >= 1, and 0 < confidence < 1.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
 */
export function wilsonInterval(successes: number, cases: number, confidence = 0.95): Range | undefined {
  const z = normalQuantile((1 + confidence) / 2)
  if (z === undefined || !isInnerShare(confidence) || !(cases >= 1 && successes >= 0 && successes <= cases))
    return undefined
  return wilsonEnds(successes / cases, cases, z)
}

/** Returns the ends of a Wilson interval that is `z` standard deviations wide on each side. */
export function wilsonEnds(share: number, cases: number, z: number): Range {
  const correction = z ** 2 / cases
  const center = (share + correction / 2) / (1 + correction)
  const halfWidth = Math.sqrt(correction * share * (1 - share) + correction ** 2 / 4) / (1 + correction)
  return { low: Math.max(0, center - halfWidth), high: Math.min(1, center + halfWidth) }
}

function computeQuantiles({ alpha, power }: ErrorRates): ErrorRates | undefined {
  const alphaQuantile = normalQuantile(1 - alpha)
  const powerQuantile = normalQuantile(power)
  if (alphaQuantile === undefined || powerQuantile === undefined || power <= alpha) return undefined
  return { alpha: alphaQuantile, power: powerQuantile }
}

/** The probability of at most `events` if `mean` are expected. Uses logarithms so that large means don't underflow. */
function poissonCdf(events: number, mean: number): number {
  let log = -mean
  let total = Math.exp(log)
  for (let count = 1; count <= events; count++) {
    log += Math.log(mean / count)
    total += Math.exp(log)
  }
  return total
}
