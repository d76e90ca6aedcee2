import { isInnerShare } from './finite.js'
import { normalCdf } from './normal.js'
import type { Range } from './ranges.js'

/**
 * The binomial distribution, exact at any size, by way of the incomplete beta function: a continued fraction
 * (Abramowitz and Stegun 26.5.8) evaluated by Lentz's method, so that 3 of 30 and 3,000 of 30,000 take about as long.
 */

/** From this variance on, the normal distribution is as good. */
const NORMAL_VARIANCE = 1e8
/** Counts of rare hits hardly depend on how many cases there are; logarithms of more lose their digits. */
const MAX_CASES = 1e9

/** Returns the probability of at most `count` hits in `cases`, each with probability `rate`. */
export function binomialCdf(count: number, cases: number, rate: number): number {
  if (count < 0) return 0
  if (count >= cases || rate <= 0) return 1
  if (rate >= 1) return 0
  const variance = cases * rate * (1 - rate)
  if (variance > NORMAL_VARIANCE) return normalCdf((count + 0.5 - cases * rate) / Math.sqrt(variance))
  if (rate > 0.5) return 1 - binomialCdf(cases - count - 1, cases, 1 - rate)
  if (cases > MAX_CASES) return binomialCdf(count, MAX_CASES, (cases * rate) / MAX_CASES)
  return regularizedBeta(1 - rate, cases - count, count + 1)
}

/** Returns the probability of at least `count` hits in `cases`, each with probability `rate`. */
export function binomialTail(count: number, cases: number, rate: number): number {
  return binomialCdf(cases - count, cases, 1 - rate)
}

/**
 * The exact (Clopper-Pearson) confidence interval of a share. `successes` need not be whole: 7.6% of 1,200 cases is
 * 91.2. Each end errs with half of what the confidence leaves, at most; so a low end at 90% is a one-sided test at 5%.
 * `undefined` unless 0 <= successes <= cases, cases > 0, and 0 < confidence < 1.
 */
export function exactInterval(successes: number, cases: number, confidence = 0.9): Range | undefined {
  if (!isInnerShare(confidence) || !(cases > 0 && successes >= 0 && successes <= cases)) return undefined
  if (cases > MAX_CASES) return exactInterval((successes / cases) * MAX_CASES, MAX_CASES, confidence)
  const error = (1 - confidence) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(error, successes, cases - successes + 1),
    high: successes === cases ? 1 : betaQuantile(1 - error, successes + 1, cases - successes),
  }
}

/** Finds the value below which a share `p` of a beta distribution lies, by halving; the result is within 1e-16. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let iteration = 0; iteration < 60; iteration++) {
    const middle = (low + high) / 2
    if (regularizedBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return high
}

/** Returns the share of a beta distribution that lies below `x`. */
function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  /* The fraction converges fast only below the mean; above, the other tail is computed. */
  return x > (a + 1) / (a + b + 2) ? 1 - betaFraction(1 - x, b, a) : betaFraction(x, a, b)
}

const SMALLEST = 1e-300
const MAX_TERMS = 100_000

function betaFraction(x: number, a: number, b: number): number {
  const log = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  const terms = Math.min(MAX_TERMS, 200 + 20 * Math.sqrt(Math.max(a, b)))
  for (let m = 1; m <= terms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return Math.min(1, (Math.exp(log) * fraction) / a)
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value
}

/** Returns the logarithm of the gamma function, by Stirling's series, which is exact to 1e-15 from 15 on. */
function logGamma(value: number): number {
  let product = 1
  let x = value
  while (x < 15) {
    product *= x
    x += 1
  }
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}
