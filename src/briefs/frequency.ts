import { baseFor, frequency } from '../numbers/frequency.js'
import { showNumber } from './words.js'

/** `18 in 1,000` */
export function showFrequency(share: number): string {
  const { count, of, about } = frequency(share)
  return `${about ? 'about ' : ''}${showNumber(count)} in ${showNumber(of)}`
}

/** Each in full, out of the same number, so that they can be compared: `30 in 10,000`, `11 in 10,000`. */
export function showAlike(shares: readonly number[]): readonly string[] {
  const base = baseFor(shares)
  return shares.map((share) => {
    const { count, about } = frequency(share, base)
    return `${about ? 'about ' : ''}${showNumber(count)} in ${showNumber(base)}`
  })
}

/** The first in full, the others as counts out of the same number. */
export function showFrequencies(shares: readonly number[]): string[] {
  const base = baseFor(shares)
  const [first = ''] = showAlike(shares)
  return [first, ...shares.slice(1).map((share) => showNumber(frequency(share, base).count))]
}
