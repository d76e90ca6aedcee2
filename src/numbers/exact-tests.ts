import { binomialCdf, binomialTail } from './binomial.js'
import { isShare, roundUpCount } from './finite.js'
import { type ErrorRates, precisionSize } from './samples.js'

/**
 * Tests of one share that count hits or failures: how many cases, and how many of them may fail. A count is whole, so
 * chances move in steps: the size is the smallest at which both error rates hold, and a slightly larger sample can be a
 * point or two worse. Whoever plans another size gets its own exact chance instead.
 */

/** Up to this size, or as long as this few hits decide, sizes are exact; beyond, a normal approximation is. */
const MAX_EXACT_CASES = 2000
const MAX_EXACT_HITS = 300
/** A larger sample can't be planned, and its counts lose their digits. */
const MAX_CASES = 1e12

export interface ShareTest {
  readonly cases: number
  /** The fewest hits that show a share above `p0`. */
  readonly hits: number
}

/**
 * Returns the cases, and the hits among them, that show that a share is above `p0` if it is `p1`. Exact binomial test,
 * one-sided, with a single group; counted out up to about `exactUpTo` cases. `undefined` unless p0 < p1 and all are in their ranges.
 */
export function shareTest({
  p0,
  p1,
  exactUpTo = MAX_EXACT_CASES,
  ...rates
}: ErrorRates & {
  readonly p0: number
  readonly p1: number
  readonly exactUpTo?: number
}): ShareTest | undefined {
  const approximation = precisionSize({ p0, p1, ...rates })
  if (approximation === undefined || approximation > MAX_CASES) return undefined
  /* Counting the rarer of hits and failures is shorter. */
  if (p0 + p1 > 1) {
    const plan = acceptancePlan({ tolerable: 1 - p0, expected: 1 - p1, exactUpTo, ...rates })
    return plan && { cases: plan.cases, hits: plan.cases - plan.failures }
  }
  if (!isExact(approximation, p1, exactUpTo)) {
    const cases = withContinuity(approximation, p1 - p0)
    return cases === undefined ? undefined : { cases, hits: fewestHits(cases, p0, rates.alpha) }
  }
  for (let hits = firstCount(approximation, p0); hits <= 4 * MAX_EXACT_CASES; hits++) {
    const cases = findSmallest(hits, (size) => binomialTail(hits, size, p1) >= rates.power)
    if (binomialTail(hits, cases, p0) <= rates.alpha) return { cases, hits }
  }
  return undefined
}

export interface AcceptancePlan {
  readonly cases: number
  /** The most failures with which the sample is accepted. */
  readonly failures: number
}

/**
 * Returns the cases to review, and the most failures among them, such that a rate of `tolerable` is accepted with a
 * chance of at most `alpha`, and a rate of `expected` with a chance of at least `power`. `undefined` unless
 * expected < tolerable and all are in their ranges. This is acceptance sampling by attributes; see the
 * NIST/SEMATECH "e-Handbook of Statistical Methods", section 6.2.
 */
export function acceptancePlan({
  tolerable,
  expected,
  alpha,
  power,
  exactUpTo = MAX_EXACT_CASES,
}: ErrorRates & {
  readonly tolerable: number
  readonly expected: number
  readonly exactUpTo?: number
}): AcceptancePlan | undefined {
  const approximation = precisionSize({ p0: 1 - tolerable, p1: 1 - expected, alpha, power })
  if (approximation === undefined || approximation > MAX_CASES || !isShare(expected)) return undefined
  if (!isExact(approximation, tolerable, exactUpTo)) {
    const cases = withContinuity(approximation, tolerable - expected)
    return cases === undefined ? undefined : { cases, failures: mostFailures(cases, tolerable, alpha) }
  }
  for (let failures = firstCount(approximation, expected) - 1; failures <= 4 * MAX_EXACT_CASES; failures++) {
    const cases = findSmallest(failures + 1, (size) => binomialCdf(failures, size, tolerable) <= alpha)
    if (binomialCdf(failures, cases, expected) >= power) return { cases, failures }
  }
  return undefined
}

/** Returns the fewest hits in `cases` that show a share above `p0`: more than all cases if none do. */
export function fewestHits(cases: number, p0: number, alpha: number): number {
  return findSmallest(0, (hits) => binomialTail(hits, cases, p0) <= alpha)
}

/** Returns the most failures in `cases` that show a rate below `tolerable`: -1 if even none don't. */
export function mostFailures(cases: number, tolerable: number, alpha: number): number {
  return findSmallest(0, (failures) => binomialCdf(failures, cases, tolerable) > alpha) - 1
}

function isExact(cases: number, rarerShare: number, exactUpTo: number): boolean {
  return cases <= exactUpTo || cases * rarerShare <= MAX_EXACT_HITS
}

/** Exact sizes are rarely below approximate ones, and never by this much. */
function firstCount(cases: number, share: number): number {
  const expectedCount = cases * share
  return Math.max(1, Math.floor(expectedCount - 4 * Math.sqrt(expectedCount) - 10))
}

/** The continuity correction of Fleiss: steps of a count cost about 1 / difference cases. */
function withContinuity(cases: number, difference: number): number | undefined {
  return roundUpCount((cases / 4) * (1 + Math.sqrt(1 + 2 / (cases * difference))) ** 2)
}

/** Finds the smallest whole number from `start` on for which a condition holds that, once it does, holds for all. */
function findSmallest(start: number, holds: (count: number) => boolean): number {
  let step = 1
  while (!holds(start + step - 1) && step < 4 * MAX_CASES) step *= 2
  let [low, high] = [start - 1 + (step === 1 ? 0 : step / 2), start + step - 1]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
