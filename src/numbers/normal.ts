/**
 * The standard normal distribution, without tables of constants. The series is that of Marsaglia, "Evaluating the Normal
 * Distribution" (Journal of Statistical Software 11(4), 2004), the continued fraction that of Laplace (Abramowitz and
 * Stegun 26.2.14). Relative error below 1e-12 also far out in the tails, down to results of 1e-307.
 */

/** From here on the series cancels and the continued fraction is fast. */
const TAIL = -2.5
/** Enough for full precision from `TAIL` on. */
const FRACTIONS = 150

/** The probability of a value below `z`, in 0..1. */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - lowerHalf(-z) : lowerHalf(z)
}

/** The `z` with a share `p` of all values below it. `undefined` unless 0 < p < 1. */
export function normalQuantile(p: number): number | undefined {
  if (!(p > 0 && p < 1)) return undefined
  if (p === 0.5) return 0
  return p > 0.5 ? -lowerQuantile(1 - p) : lowerQuantile(p)
}

/**
 * Newton's method on the logarithm of the probability. That is concave, and the start is left of the goal (half of
 * exp(-z²/2) is a bound), so every step lands left of it too, closer: it cannot run astray.
 */
function lowerQuantile(p: number): number {
  let z = -Math.sqrt(-2 * Math.log(p))
  for (let round = 0; round < 50; round++) {
    const ratio = tailRatio(z)
    const step = (Math.log(p) - logDensity(z) - Math.log(ratio)) * ratio
    z += step
    if (Math.abs(step) < 1e-16) break
  }
  return z
}

function lowerHalf(z: number): number {
  return Math.exp(logDensity(z)) * tailRatio(z)
}

function logDensity(z: number): number {
  return -(z * z) / 2 - Math.log(2 * Math.PI) / 2
}

/** Probability below `z` over density at `z`, for z <= 0. Unlike the two it never vanishes: it is about -1/z far out. */
function tailRatio(z: number): number {
  return z < TAIL ? 1 / laplace(-z) : 1 / (2 * Math.exp(logDensity(z))) + series(z)
}

function laplace(x: number): number {
  let below = x
  for (let count = FRACTIONS; count >= 1; count--) below = x + count / below
  return below
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
