import type { Estimate } from '../plan/field.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatRange } from '../text/figures/format-range.js'
import { chooseBase, toNaturalFrequency } from '../text/figures/natural-frequency.js'

/** A share as counts out of the same total: `76 (74–84)` right and `924` wrong of `1,000`. */
export interface CaseSplit {
  readonly yes: string
  readonly no: string
  readonly total: string
}

/** The counts that the briefs and the statement of a sign-off print, so that both have the same digits. */
export function countSplit({ likely, low, high }: Estimate): CaseSplit {
  const total = chooseBase([likely, low ?? likely, high ?? likely])
  const countOutOfTotal = (value: number) => toNaturalFrequency(value, total).count
  const formatEnd = (value: number | undefined) =>
    value === undefined ? undefined : formatNumber(countOutOfTotal(value))
  const range = formatRange(formatEnd(low), formatEnd(high))
  const qualifier = toNaturalFrequency(likely, total).isApproximate ? 'about ' : ''
  const yes = `${qualifier}${formatNumber(countOutOfTotal(likely))}${range === '' ? '' : ` (${range})`}`
  return { yes, no: formatNumber(total - countOutOfTotal(likely)), total: formatNumber(total) }
}
