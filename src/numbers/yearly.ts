import { finiteOrUndefined, toFinite, isShare } from './finite.js'
import { valueOfActing } from './stakes.js'
import type { UnitPayoffs } from './stakes.js'

/** One year of use. All money is per year, except the unit payoffs, which are per case. */
export interface YearOfUse {
  /** Cases per year, selected or not. */
  readonly cases: number
  /** Of all cases, the share that the model selects to act on; 0..1. */
  readonly selectionRate: number
  /** Of those, the share that is positive; 0..1. */
  readonly precision: number
  readonly unitPayoffs: UnitPayoffs
  /** Of the model's recommendations, the share that is followed; 0..1. The rest is handled as today. */
  readonly adoption: number
  /**
   * The value of today's process, which also handles what isn't followed; 0 for doing nothing. After the part of its
   * own operating cost that ends at the launch.
   */
  readonly currentValue: number
  /** The value of the best alternative without the model; that of today's process if it is missing. */
  readonly baselineValue?: number | undefined
  /** Of the model: hosting, licenses, people, monitoring. */
  readonly operatingCost: number
}

/** The input of the functions that solve for precision. */
export type YearWithoutPrecision = Omit<YearOfUse, 'precision'>

/**
 * The net value per year vs. today's process. Recommendations that aren't followed fall back to today's process, not
 * to nothing, so only the share that is followed changes anything; the operating cost is due in any case.
 */
export function netValueVsCurrent(year: YearOfUse): number {
  return toFinite(gainVsCurrent(year) - year.operatingCost)
}

/** The net value per year vs. the best alternative without the model, such as acting on every case. */
export function netValueVsBaseline(year: YearOfUse): number {
  const { currentValue, baselineValue = currentValue } = year
  return toFinite(netValueVsCurrent(year) - toFinite(baselineValue - currentValue))
}

function gainVsCurrent({ cases, selectionRate, precision, unitPayoffs, adoption, currentValue }: YearOfUse): number {
  const modelValue = valueOfActing(cases, selectionRate, precision, unitPayoffs)
  return toFinite(adoption * toFinite(modelValue - currentValue))
}

/**
 * The precision above which the model earns its operating cost, whatever today's process is worth. Above 1 if no
 * precision does, negative if every one does. `undefined` if no cases are acted on, or if more precision adds no value
 * (gain + loss <= 0).
 */
export function breakEvenPrecision(year: YearWithoutPrecision): number | undefined {
  return precisionForValue({ ...year, currentValue: 0, baselineValue: 0 }, 0)
}

/**
 * The precision above which the model beats the best alternative without it: `netValueVsBaseline` is 0. Ranges as in
 * `breakEvenPrecision`.
 */
export function breakEvenPrecisionVsBaseline(year: YearWithoutPrecision): number | undefined {
  return precisionForValue(year, 0)
}

/**
 * The precision above which `oneTimeCost` is recovered within `months`. Ranges as in `breakEvenPrecision`; also
 * `undefined` for 0 months.
 */
export function precisionForPayback(
  year: YearWithoutPrecision,
  oneTimeCost: number,
  months: number,
): number | undefined {
  return months > 0 ? precisionForValue(year, (12 * oneTimeCost) / months) : undefined
}

/** Solves for the precision of a target value. The value is linear in precision, so the solution is exact. */
function precisionForValue(year: YearWithoutPrecision, targetValue: number): number | undefined {
  const { unitPayoffs, adoption, currentValue, baselineValue = currentValue, operatingCost } = year
  const { gain, loss } = unitPayoffs
  const selectedCases = year.cases * year.selectionRate
  if (!(selectedCases > 0 && adoption > 0 && gain + loss > 0)) return undefined
  const requiredModelValue = (operatingCost + targetValue + baselineValue - currentValue) / adoption + currentValue
  return finiteOrUndefined((loss + requiredModelValue / selectedCases) / (gain + loss))
}

/**
 * The share of the expected precision or lift that can be lost before break-even. At most 1 if break-even is at 0 or
 * above; negative if the expected figure is below break-even. `undefined` unless the expected figure is above 0.
 */
export function safetyMargin(expected: number, breakEven: number): number | undefined {
  return expected > 0 ? finiteOrUndefined((expected - breakEven) / expected) : undefined
}

/** Months until `oneTimeCost` is recovered, 0 or more. `undefined` if it never is: the value per year is 0 or below. */
export function paybackMonths(oneTimeCost: number, valuePerYear: number): number | undefined {
  return oneTimeCost >= 0 && valuePerYear > 0 ? finiteOrUndefined(12 * (oneTimeCost / valuePerYear)) : undefined
}

/**
 * The net present value: all years discounted to today, minus `oneTimeCost`, which is paid at once. Each year's value
 * arrives at its end and is discounted by a further factor of 1 / (1 + discountRate). The rate is 0 or more (0.08 is
 * 8%); below 0, it counts as 0.
 */
export function netPresentValue(
  valuePerYear: number,
  oneTimeCost: number,
  years: number,
  discountRate: number,
): number {
  const annuityFactor = discountRate > 0 ? -Math.expm1(-years * Math.log1p(discountRate)) / discountRate : years
  return toFinite(toFinite(valuePerYear * toFinite(annuityFactor)) - oneTimeCost)
}

/**
 * The selection rate that would earn the most, in 0..1, for a good model whose lift is about `estimatePlausibleLift`.
 * Only a starting point. `undefined` unless gain and loss are above 0 and the base rate is a share.
 */
export function estimateMostProfitableSelectionRate(baseRate: number, { gain, loss }: UnitPayoffs): number | undefined {
  if (!(gain > 0 && loss > 0 && isShare(baseRate))) return undefined
  return finiteOrUndefined(Math.min(1, ((baseRate / 2) * (1 + gain / loss)) ** 2))
}

/**
 * The lift that a good model of human behavior typically reaches: the square root of 1 / selection rate. At least 1;
 * `undefined` unless 0 < selectionRate <= 1. Source: G. Piatetsky-Shapiro and B. Masand, "Estimating campaign benefits
 * and modeling lift" (KDD 1999), from campaigns and churn; models of fraud and sensor data can go far beyond.
 */
export function estimatePlausibleLift(selectionRate: number): number | undefined {
  return selectionRate > 0 && selectionRate <= 1 ? finiteOrUndefined(Math.sqrt(1 / selectionRate)) : undefined
}

/**
 * The share of cases that staff can act on if they can handle `capacityCases` in the time `cases` arrive. As planned
 * if there are no cases.
 */
export function feasibleSelectionRate(cases: number, selectionRate: number, capacityCases: number): number {
  return cases > 0 ? Math.min(selectionRate, Math.max(0, toFinite(capacityCases / cases))) : selectionRate
}
