import { chooseBase, toNaturalFrequency } from '../text/natural-frequency.js'
import { formatExactNumber } from './format-value.js'

/** Natural frequencies for how often the model is right; briefs give all other shares as percentages. */

/** Formats shares as counts out of one total, so that they can be compared: `30` and `11` of every `10,000`. */
export function formatComparableCounts(shares: readonly number[]): {
  readonly total: string
  readonly counts: readonly string[]
} {
  const base = chooseBase(shares)
  const counts = shares.map((share) => {
    const { count, isApproximate } = toNaturalFrequency(share, base)
    return `${isApproximate ? 'about ' : ''}${formatExactNumber(count)}`
  })
  return { total: formatExactNumber(base), counts }
}
