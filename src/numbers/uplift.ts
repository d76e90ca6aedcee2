import { held } from './finite.js'

/**
 * Money that would not be there without acting. `effect` is the rate among those treated minus that among a random group
 * left alone, in -1..1: who would have come anyway is no gain, and who is driven away counts against it. `value` is money
 * per success, `cost` money per case treated, `treatedFraction` a share of `cases` in 0..1.
 */
export function incrementalValue(
  cases: number,
  treatedFraction: number,
  effect: number,
  value: number,
  cost: number,
): number {
  return held(held(cases * treatedFraction) * held(held(effect * value) - cost))
}
