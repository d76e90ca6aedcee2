import { formatNumber } from './format-number.js'
import { roundShare, roundTypedShare } from './round.js'

/** Writes a calculated share with two digits: `6.4%`; near 100%, the digits count from the remainder: `98.2%`. */
export function formatShare(share: number, digits?: number): string {
  return writeShare(roundShare(share, digits))
}

/** Writes a share as the plan gives it: `12%`, `0.285%`; one with more digits than anyone types is rounded: `55.45%`. */
export function formatExactShare(share: number): string {
  return writeShare(roundTypedShare(share))
}

/** Writes a share with all its digits. */
export function writeShare(share: number): string {
  const percent = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, share * 100))
  const text = formatNumber(percent)
  /* The last share below 1 has more digits than others, and would read as 100%. */
  return `${text === '100' && share < 1 ? String(percent) : text}%`
}
