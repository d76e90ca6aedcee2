import { toFinite } from './finite.js'

/**
 * The incremental value of acting (uplift). `effect`, in -1..1, is the success rate of the treated group minus that of
 * a random control group: customers who would have come anyway are no gain, and those driven away count against it.
 * `value` is money per success, `cost` is money per selected case, and `selectionRate` is a share of `cases` in 0..1.
 */
export function incrementalValue(
  cases: number,
  selectionRate: number,
  effect: number,
  value: number,
  cost: number,
): number {
  return toFinite(toFinite(cases * selectionRate) * toFinite(toFinite(effect * value) - cost))
}
