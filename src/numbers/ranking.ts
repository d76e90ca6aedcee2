import { held } from './finite.js'
import { twoArmSize } from './samples.js'
import type { ErrorRates } from './samples.js'

/**
 * Users or visits per arm to show that a share rises, by `relativeGain` of what it is (0.04 is from 3.1% to 3.224%); alpha
 * is for both directions. `undefined` for no gain, and where either share is outside 0..1.
 */
export function casesPerArm({
  base,
  relativeGain,
  alpha,
  power,
}: ErrorRates & { readonly base: number; readonly relativeGain: number }): number | undefined {
  return twoArmSize({ p1: base, p2: base * (1 + relativeGain), alpha, power })
}

/** Money per year of a relative gain (0.04 is 4%), from what one percent more is worth a year. */
export function gainValue(relativeGain: number, valuePerPercent: number): number {
  return held(100 * relativeGain * valuePerPercent)
}
