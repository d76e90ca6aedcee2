import { shareTest } from '../exact-tests.js'
import { precisionSize } from '../samples.js'

/** Up to about this many cases, counts are whole and chances move in steps; beyond, a normal distribution is as good. */
const EXACT_UP_TO = 5000

/**
 * Returns the fewest cases at which a test tells a share from a limit, above or below it, if the share is truly as
 * measured: at 5% error and 80% power. `undefined` if they are equal.
 */
export function countCasesToSettle(measured: number, limit: number): number | undefined {
  const [p0, p1] = measured > limit ? [limit, measured] : [1 - limit, 1 - measured]
  const test = { p0, p1, alpha: 0.05, power: 0.8 }
  const approximation = precisionSize(test)
  if (approximation === undefined || approximation > EXACT_UP_TO) return approximation
  return shareTest({ ...test, exactUpTo: EXACT_UP_TO })?.cases
}
