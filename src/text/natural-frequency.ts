/** A share as a natural frequency: "18 in 1,000" instead of 1.8%. */
export interface NaturalFrequency {
  readonly count: number
  readonly of: number
  /** The count was rounded. */
  readonly isApproximate: boolean
}

/**
 * Chooses the smallest of 100, 1,000, 10,000 … in which every share, and its complement, is either a whole number or
 * at least 10: 20% is 20 in 100, 1.8% is 18 in 1,000, 0.35% is 35 in 10,000, and 99.9% isn't 100 in 100. Different
 * shares stay different: 11.5% and 12% are 115 and 120 in 1,000.
 */
export function chooseBase(shares: readonly number[]): number {
  let base = 100
  while (base < 1e9 && !shares.every((share) => isReadableCount(share * base) && isReadableCount((1 - share) * base)))
    base *= 10
  while (base < MAX_DISTINCT_BASE && !areDistinct(shares, base)) base *= 10
  return base
}

/** Smaller differences between two shares mean nothing to readers. */
const MAX_DISTINCT_BASE = 1e5

function areDistinct(shares: readonly number[], base: number): boolean {
  return new Set(shares.map((share) => Math.round(share * base))).size === new Set(shares).size
}

export function toNaturalFrequency(share: number, of = chooseBase([share])): NaturalFrequency {
  const count = Math.round(share * of)
  return { count, of, isApproximate: !isWhole(share * of) }
}

function isReadableCount(count: number): boolean {
  return isWhole(count) || count >= 10
}

function isWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 1e-6
}
