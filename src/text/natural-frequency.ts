/** A share as people count: "18 in 1,000", not 1.8%. */
export interface Frequency {
  readonly count: number
  readonly of: number
  /** The count was rounded. */
  readonly about: boolean
}

/**
 * The smallest of 100, 1,000, 10,000 … in which every share, and what is left of it, is either a whole number or
 * at least ten: 20% is 20 in 100, 1.8% is 18 in 1,000, 0.35% is 35 in 10,000, and 99.9% is not 100 in 100. Different
 * shares stay different: 11.5% and 12% are 115 and 120 in 1,000.
 */
export function baseFor(shares: readonly number[]): number {
  let base = 100
  while (base < 1e9 && !shares.every((share) => isTold(share * base) && isTold((1 - share) * base))) base *= 10
  while (base < FINEST && !areApart(shares, base)) base *= 10
  return base
}

/** Beyond that a difference between two shares is none to people. */
const FINEST = 1e5

function areApart(shares: readonly number[], base: number): boolean {
  return new Set(shares.map((share) => Math.round(share * base))).size === new Set(shares).size
}

export function frequency(share: number, of = baseFor([share])): Frequency {
  const count = Math.round(share * of)
  return { count, of, about: !isWhole(share * of) }
}

function isTold(count: number): boolean {
  return isWhole(count) || count >= 10
}

function isWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 1e-6
}
