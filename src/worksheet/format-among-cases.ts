import { findRangeDigits } from '../text/figures/format-apart.js'
import { formatMoney } from '../text/figures/format-money.js'
import type { BusinessCase } from './business.js'

/** Writes the expected value, or that of the worst or best case, with the digits that tell the three apart. */
export function formatAmongCases(
  amount: number,
  { value, valueRange }: Pick<BusinessCase, 'value' | 'valueRange'>,
  currency: string | undefined,
): string {
  return formatMoney(amount, currency, findRangeDigits(value ?? amount, valueRange))
}
