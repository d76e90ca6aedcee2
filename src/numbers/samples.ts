import { isInnerShare, isShare, roundedUp } from './finite.js'
import { normalQuantile } from './normal.js'
import type { Range } from './ranges.js'

/** How often a test may err: `alpha` finding what is not there, 1 - `power` missing what is. Both in 0..1, ends excluded. */
export interface ErrorRates {
  readonly alpha: number
  /** Above `alpha`: a coin would do as well. */
  readonly power: number
}

/** More failures than this are no sign of something rare. */
const MOST_FAILURES = 1000

/**
 * Cases per arm to tell one share from another, each in an arm of its own; alpha is for both directions. With `pooled`
 * the test assumes one common share unless shown otherwise. `undefined` for equal shares and outside the ranges.
 * Source of the pooled form: J. L. Fleiss, "Statistical Methods for Rates and Proportions".
 */
export function twoArmSize({
  p1,
  p2,
  alpha,
  power,
  pooled = false,
}: ErrorRates & { readonly p1: number; readonly p2: number; readonly pooled?: boolean }): number | undefined {
  const z = quantilesOf({ alpha: alpha / 2, power })
  if (!z || power <= alpha || !isShare(p1) || !isShare(p2)) return undefined
  const common = (p1 + p2) / 2
  const apart = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const underNoDifference = pooled ? Math.sqrt(2 * common * (1 - common)) : apart
  return roundedUp(((z.alpha * underNoDifference + z.power * apart) / (p1 - p2)) ** 2)
}

/**
 * Cases acted on to show that precision is above `p0` if it is `p1`, one-sided, without a second arm. `undefined` unless
 * p0 < p1 and all are in their ranges.
 */
export function precisionSize({
  p0,
  p1,
  alpha,
  power,
}: ErrorRates & { readonly p0: number; readonly p1: number }): number | undefined {
  const z = quantilesOf({ alpha, power })
  if (!z || !isShare(p0) || !isShare(p1) || p0 >= p1) return undefined
  return roundedUp(((z.alpha * Math.sqrt(p0 * (1 - p0)) + z.power * Math.sqrt(p1 * (1 - p1))) / (p1 - p0)) ** 2)
}

/**
 * Cases per arm to tell two means apart that differ by `difference`, where single cases scatter by `sd`; alpha is for both
 * directions. `undefined` for no difference, no scatter, and outside the ranges.
 */
export function meansSize({
  sd,
  difference,
  alpha,
  power,
}: ErrorRates & { readonly sd: number; readonly difference: number }): number | undefined {
  const z = quantilesOf({ alpha: alpha / 2, power })
  if (!z || power <= alpha || !(sd > 0)) return undefined
  return roundedUp(2 * (((z.alpha + z.power) * sd) / difference) ** 2)
}

/**
 * Cases needed to know a share to within `halfWidth` either way (0.03 is 3 points): cases acted on for a precision, all
 * cases for an accuracy. `undefined` unless all are in 0..1, ends excluded.
 */
export function estimateSize(share: number, halfWidth: number, confidence = 0.95): number | undefined {
  const z = normalQuantile((1 + confidence) / 2)
  if (z === undefined || !isInnerShare(share) || !isInnerShare(halfWidth) || !isInnerShare(confidence)) return undefined
  return roundedUp((z / halfWidth) ** 2 * share * (1 - share))
}

/** True cases needed to know a recall to within `halfWidth`; of all cases 1 / base rate times as many. See `estimateSize`. */
export function recallSize(recall: number, halfWidth: number, confidence = 0.95): number | undefined {
  return estimateSize(recall, halfWidth, confidence)
}

/**
 * Cases to look at to claim that at most a share `rate` fails, if no more than `failures` do. Exact for rare failures
 * (Poisson): about 3 / rate for none at 95%. `undefined` unless 0 < rate <= 1, 0 < confidence < 1 and failures are a whole
 * number in 0..1000.
 */
export function zeroFailureSize(rate: number, confidence = 0.95, failures = 0): number | undefined {
  const isCount = Number.isInteger(failures) && failures >= 0 && failures <= MOST_FAILURES
  if (!(rate > 0 && rate <= 1) || !isInnerShare(confidence) || !isCount) return undefined
  if (failures === 0) return roundedUp(-Math.log1p(-confidence) / rate)
  let low = 0
  let high = 4 * MOST_FAILURES
  for (let halving = 0; halving < 80; halving++) {
    const mean = (low + high) / 2
    if (poissonCdf(failures, mean) > 1 - confidence) low = mean
    else high = mean
  }
  return roundedUp(high / rate)
}

/**
 * Between which shares the true one lies, in 0..1. Holds also for few cases and shares near 0 or 1, where the usual
 * "plus or minus" fails. `undefined` unless 0 <= successes <= cases, cases >= 1 and 0 < confidence < 1.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
 */
export function wilson(successes: number, cases: number, confidence = 0.95): Range | undefined {
  const z = normalQuantile((1 + confidence) / 2)
  if (z === undefined || !isInnerShare(confidence) || !(cases >= 1 && successes >= 0 && successes <= cases))
    return undefined
  const share = successes / cases
  const extra = z ** 2 / cases
  const middle = (share + extra / 2) / (1 + extra)
  const halfWidth = Math.sqrt(extra * share * (1 - share) + extra ** 2 / 4) / (1 + extra)
  return { low: Math.max(0, middle - halfWidth), high: Math.min(1, middle + halfWidth) }
}

function quantilesOf({ alpha, power }: ErrorRates): ErrorRates | undefined {
  const forAlpha = normalQuantile(1 - alpha)
  const forPower = normalQuantile(power)
  if (forAlpha === undefined || forPower === undefined || power <= alpha) return undefined
  return { alpha: forAlpha, power: forPower }
}

/** The probability of at most so many events where `mean` are expected, by logarithms so that large means do not vanish. */
function poissonCdf(events: number, mean: number): number {
  let log = -mean
  let total = Math.exp(log)
  for (let count = 1; count <= events; count++) {
    log += Math.log(mean / count)
    total += Math.exp(log)
  }
  return total
}
