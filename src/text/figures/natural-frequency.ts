import { formatNumber } from './format-number.js'
import { NOISE } from './round.js'

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
  while (
    base < MAX_BASE &&
    !shares.every((share) => isReadableCount(share * base) && isReadableCount((1 - share) * base))
  )
    base *= 10
  while (base < MAX_BASE && !areDistinct(shares, base)) base *= 10
  return base
}

/** As many cases as would be needed to see one that is as rare as any a plan can have. */
const MAX_BASE = 1e12

function areDistinct(shares: readonly number[], base: number): boolean {
  const sorted = shares.toSorted((left, right) => left - right)
  return sorted.every((share, index) => {
    const previous = sorted[index - 1]
    return (
      previous === undefined ||
      share - previous <= NOISE * Math.abs(share) ||
      Math.round(share * base) !== Math.round(previous * base)
    )
  })
}

export function toNaturalFrequency(share: number, of = chooseBase([share])): NaturalFrequency {
  const count = Math.round(share * of)
  return { count, of, isApproximate: !isWhole(share * of) }
}

/** Writes a share as a count: `about 8 of every 100`. */
export function formatFrequency(share: number): string {
  const { counts, of } = formatCounts([share])
  return `${counts[0] ?? ''} of every ${of}`
}

/**
 * Writes shares as counts out of one common round number, so that they can be compared: `45` and `about 58` of every
 * `1,000`. The qualifier marks the rounded ones; it can be empty.
 */
export function formatCounts(
  shares: readonly number[],
  qualifier = 'about ',
): { readonly counts: readonly string[]; readonly of: string } {
  const base = chooseBase(shares)
  const counts = shares.map((share) => {
    const { count, isApproximate } = toNaturalFrequency(share, base)
    return `${isApproximate ? qualifier : ''}${formatNumber(count)}`
  })
  return { counts, of: formatNumber(base) }
}

function isReadableCount(count: number): boolean {
  return isWhole(count) || count >= 10
}

function isWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 1e-9 + 1e-14 * count
}
