import type { Plan } from '../plan/plan.js'
import { getWorksheet } from './worksheet.js'
import { findRangeDigits } from '../text/figures/format-apart.js'
import { formatMoney } from '../text/figures/format-money.js'

/**
 * Writes the net value per year of a plan, the value in its worst or best case, or the size of one of them. All three
 * have the digits that tell them apart, so each reads the same wherever it is written.
 */
export function formatNetValue(plan: Plan, amount: number): string {
  const { value, valueRange } = getWorksheet(plan).business
  return formatMoney(amount, plan.economics?.currency, findRangeDigits(value ?? amount, valueRange))
}
