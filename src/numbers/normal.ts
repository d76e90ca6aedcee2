/**
 * The standard normal distribution, without tables of constants. The series is from Marsaglia, "Evaluating the Normal
 * Distribution" (Journal of Statistical Software 11(4), 2004), the continued fraction from Laplace (Abramowitz and
 * Stegun 26.2.14). The relative error is below 1e-12, even far out in the tails, down to results of 1e-307.
 */

/** Below this, the series loses digits to cancellation and the continued fraction converges fast. */
const TAIL_START = -2.5
/** Enough terms for full precision below `TAIL_START`. */
const FRACTION_TERMS = 150

/** The probability of a value below `z`, in 0..1. */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - lowerTailCdf(-z) : lowerTailCdf(z)
}

/** The `z` below which a share `p` of all values lies. `undefined` unless 0 < p < 1. */
export function normalQuantile(p: number): number | undefined {
  if (!(p > 0 && p < 1)) return undefined
  if (p === 0.5) return 0
  return p > 0.5 ? -lowerQuantile(1 - p) : lowerQuantile(p)
}

/**
 * Newton's method on the logarithm of the probability. The function is concave and the start is left of the root (half
 * of exp(-z²/2) is a bound), so every step stays left of the root and gets closer: it always converges.
 */
function lowerQuantile(p: number): number {
  let z = -Math.sqrt(-2 * Math.log(p))
  for (let iteration = 0; iteration < 50; iteration++) {
    const ratio = tailRatio(z)
    const step = (Math.log(p) - logDensity(z) - Math.log(ratio)) * ratio
    z += step
    if (Math.abs(step) < 1e-16) break
  }
  return z
}

function lowerTailCdf(z: number): number {
  return Math.exp(logDensity(z)) * tailRatio(z)
}

function logDensity(z: number): number {
  return -(z * z) / 2 - Math.log(2 * Math.PI) / 2
}

/**
 * Probability below `z` over density at `z`, for z <= 0. Unlike those, it doesn't underflow: far out it is about -1/z.
 */
function tailRatio(z: number): number {
  return z < TAIL_START ? 1 / laplaceFraction(-z) : 1 / (2 * Math.exp(logDensity(z))) + series(z)
}

function laplaceFraction(x: number): number {
  let denominator = x
  for (let count = FRACTION_TERMS; count >= 1; count--) denominator = x + count / denominator
  return denominator
}

/** The probability between 0 and `z`, over the density at `z`: z + z³/3 + z⁵/(3·5) + ... */
function series(z: number): number {
  let term = z
  let total = z
  for (let odd = 3; Math.abs(term) > Math.abs(total) * 1e-17; odd += 2) {
    term *= (z * z) / odd
    total += term
  }
  return total
}
