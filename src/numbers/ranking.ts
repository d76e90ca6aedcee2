import { toFinite } from './finite.js'
import { twoArmSize } from './samples.js'
import type { ErrorRates } from './samples.js'

/**
 * Users or visits per arm to show that a share rises by `relativeGain` (0.04 is from 3.1% to 3.224%); two-sided alpha.
 * `undefined` for no gain, and if either share is outside 0..1.
 */
export function casesPerArm({
  base,
  relativeGain,
  alpha,
  power,
}: ErrorRates & { readonly base: number; readonly relativeGain: number }): number | undefined {
  return twoArmSize({ p1: base, p2: base * (1 + relativeGain), alpha, power })
}

/** The value per year of a relative gain (0.04 is 4%), from the value per year of a 1% gain. */
export function computeGainValue(relativeGain: number, valuePerPercent: number): number {
  return toFinite(100 * relativeGain * valuePerPercent)
}
