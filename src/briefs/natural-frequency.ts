import { baseFor, frequency } from '../text/natural-frequency.js'
import { showNumber } from './format-value.js'

/** Shares of cases as people count: only for how often the model is right; all other shares are percentages. */

/** Each as a count out of the same number, so that they can be compared: `30` and `11` of every `10,000`. */
export function countsAlike(shares: readonly number[]): { readonly of: string; readonly counts: readonly string[] } {
  const base = baseFor(shares)
  const counts = shares.map((share) => {
    const { count, about } = frequency(share, base)
    return `${about ? 'about ' : ''}${showNumber(count)}`
  })
  return { of: showNumber(base), counts }
}
