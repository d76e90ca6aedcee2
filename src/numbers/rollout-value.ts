import { toFinite } from './finite.js'
import { netPresentValue, paybackMonths } from './yearly.js'

/** The value of a project over time, from the launch on. Money is per year at full use, before and after costs. */
export interface ValueOverTime {
  /** What the model gains per year at full use, before its operating cost. */
  readonly gainPerYear: number
  /** Due in full from the launch on. */
  readonly operatingCost: number
  /** Paid at the launch. */
  readonly oneTimeCost: number
  /** Months after the launch until full use; the gain grows evenly until then. 0 for full use at once. */
  readonly rampUpMonths: number
  /** The share of the gain that is lost from one year to the next; 0..1. */
  readonly annualDecay: number
}

const MONTHS_PER_YEAR = 12

/** A project that takes longer than this is never paid back in any practical sense. */
const MAX_MONTHS = 100 * MONTHS_PER_YEAR

/**
 * Months from the launch until the one-time cost is recovered, 0 or more. `undefined` if it never is, or only after
 * 100 years. Without ramp-up and decay, this is 12 × one-time cost ÷ (gain − operating cost).
 */
export function paybackFromLaunch(project: ValueOverTime): number | undefined {
  const { gainPerYear, operatingCost, oneTimeCost } = project
  if (isSteady(project)) return paybackMonths(oneTimeCost, gainPerYear - operatingCost)
  if (!(oneTimeCost >= 0)) return undefined
  let recovered = 0
  for (let month = 0; month < MAX_MONTHS; month++) {
    const monthValue = computeMonthValue(project, month)
    if (recovered + monthValue >= oneTimeCost && monthValue > 0)
      return month + Math.max(0, oneTimeCost - recovered) / monthValue
    recovered += monthValue
  }
  return undefined
}

/**
 * The total over some years after the launch, minus the one-time cost. Each year's value arrives at its end and is
 * discounted by a further factor of 1 / (1 + discountRate); a rate of 0 gives the undiscounted total. A part of a year
 * counts in proportion.
 */
export function totalOverYears(project: ValueOverTime, years: number, discountRate: number): number {
  const { gainPerYear, operatingCost, oneTimeCost } = project
  if (isSteady(project)) return netPresentValue(gainPerYear - operatingCost, oneTimeCost, years, discountRate)
  let total = -oneTimeCost
  for (let year = 0; year < Math.ceil(years); year++) {
    const share = Math.min(1, years - year)
    let yearValue = 0
    for (let month = 0; month < MONTHS_PER_YEAR; month++)
      yearValue += computeMonthValue(project, MONTHS_PER_YEAR * year + month)
    total += (share * yearValue) / (1 + Math.max(0, discountRate)) ** (year + share)
  }
  return toFinite(total)
}

/** Full use from the launch on, and as much every year. */
function isSteady({ rampUpMonths, annualDecay }: ValueOverTime): boolean {
  return rampUpMonths <= 0 && annualDecay <= 0
}

/** The value of one month after the launch, counted from 0. */
function computeMonthValue({ gainPerYear, operatingCost, rampUpMonths, annualDecay }: ValueOverTime, month: number) {
  const decay = (1 - annualDecay) ** Math.floor(month / MONTHS_PER_YEAR)
  return (gainPerYear * decay * computeAverageUse(month, rampUpMonths) - operatingCost) / MONTHS_PER_YEAR
}

/** The average share of full use in the month that starts at `month`. */
function computeAverageUse(month: number, rampUpMonths: number): number {
  if (rampUpMonths <= month) return 1
  const rampEnd = Math.min(month + 1, rampUpMonths)
  const duringRamp = (rampEnd ** 2 - month ** 2) / (2 * rampUpMonths)
  return duringRamp + (month + 1 - rampEnd)
}
