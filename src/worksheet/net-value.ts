import type { Plan } from '../plan/plan.js'
import { formatAmongCases } from './format-among-cases.js'
import { getWorksheet } from './worksheet.js'

/**
 * Writes the net value per year of a plan, the value in its worst or best case, or the size of one of them. All three
 * have the digits that tell them apart, so each reads the same wherever it is written.
 */
export function formatNetValue(plan: Plan, amount: number): string {
  return formatAmongCases(amount, getWorksheet(plan).business, plan.economics?.currency)
}
