import { defined, held, isShare } from './finite.js'
import { valueOfActing } from './stakes.js'
import type { Stakes } from './stakes.js'

/** One year of use. All money is per year, but for the stakes, which are per case. */
export interface Year {
  /** Cases a year, acted on or not. */
  readonly cases: number
  /** Of all cases, the share the model says to act on; 0..1. */
  readonly treatedFraction: number
  /** Of those, the share that is true; 0..1. */
  readonly precision: number
  readonly stakes: Stakes
  /** Of what the model says, the share that is followed; 0..1. The rest goes on as today. */
  readonly adoption: number
  /** What today's process brings, after what it costs to run; 0 for doing nothing. */
  readonly currentValue: number
  /** Of the model: hosting, licenses, people, monitoring. */
  readonly runCost: number
}

/** What is asked for is the precision. */
export type YearOfAnyPrecision = Omit<Year, 'precision'>

/**
 * Money per year that there is more than today. Advice that is not followed falls back to today's process, not to
 * nothing, so only the share that is followed changes anything; the run cost is due in any case.
 */
export function valueOverToday({
  cases,
  treatedFraction,
  precision,
  stakes,
  adoption,
  currentValue,
  runCost,
}: Year): number {
  const model = valueOfActing(cases, treatedFraction, precision, stakes)
  return held(held(adoption * held(model - currentValue)) - runCost)
}

/**
 * The precision from which the model earns its run cost, whatever today's process brings. Above 1 if none does, negative
 * if any does. `undefined` if nothing is acted on, or if more precision is not worth more (gain + loss <= 0).
 */
export function breakEvenPrecision(year: YearOfAnyPrecision): number | undefined {
  return precisionForValue({ ...year, currentValue: 0 }, 0)
}

/** The precision from which the model is better than today: `valueOverToday` is 0. Ranges as in `breakEvenPrecision`. */
export function breakEvenPrecisionOverToday(year: YearOfAnyPrecision): number | undefined {
  return precisionForValue(year, 0)
}

/**
 * The precision from which `oneOff` money is back within so many months. Ranges as in `breakEvenPrecision`; also
 * `undefined` for no time at all.
 */
export function precisionForPayback(year: YearOfAnyPrecision, oneOff: number, months: number): number | undefined {
  return months > 0 ? precisionForValue(year, (12 * oneOff) / months) : undefined
}

/** The value is linear in precision, so one step back from the value that is wanted finds it. */
function precisionForValue(year: YearOfAnyPrecision, wanted: number): number | undefined {
  const { gain, loss } = year.stakes
  const treated = year.cases * year.treatedFraction
  if (!(treated > 0 && year.adoption > 0 && gain + loss > 0)) return undefined
  const needed = (year.runCost + wanted) / year.adoption + year.currentValue
  return defined((loss + needed / treated) / (gain + loss))
}

/**
 * The share of what is expected (of a precision or a lift) that may be lost before nothing is gained. At most 1 if
 * breaking even takes 0 or more; negative if what is expected is not enough. `undefined` unless something is expected.
 */
export function safetyMargin(expected: number, breakEven: number): number | undefined {
  return expected > 0 ? defined((expected - breakEven) / expected) : undefined
}

/** Months until `oneOff` money is back, 0 or more. `undefined` if it never is: the value a year is 0 or below. */
export function paybackMonths(oneOff: number, valueAYear: number): number | undefined {
  return oneOff >= 0 && valueAYear > 0 ? defined(12 * (oneOff / valueAYear)) : undefined
}

/**
 * What all years are worth today, less `oneOff`, which is paid at once. Each year's money comes at its end and counts
 * 1 / (1 + discountRate) less than the year before. The rate is 0 or more (0.08 is 8%); below 0 it counts as 0.
 */
export function netPresentValue(valueAYear: number, oneOff: number, years: number, discountRate: number): number {
  const worthOfAUnit = discountRate > 0 ? -Math.expm1(-years * Math.log1p(discountRate)) / discountRate : years
  return held(held(valueAYear * held(worthOfAUnit)) - oneOff)
}

/**
 * The share of cases to act on, in 0..1, if nothing is known of the model but that it is a good one: then its lift is
 * about `priorLift`. A place to start, no more. `undefined` unless gain and loss are above 0 and the base rate is a share.
 */
export function priorDepth(baseRate: number, { gain, loss }: Stakes): number | undefined {
  if (!(gain > 0 && loss > 0 && isShare(baseRate))) return undefined
  return defined(Math.min(1, ((baseRate / 2) * (1 + gain / loss)) ** 2))
}

/**
 * The lift a good model of what people will do has, as a rule: the root of 1 / treated fraction. At least 1; `undefined`
 * unless 0 < treatedFraction <= 1. Source: G. Piatetsky-Shapiro and B. Masand, "Estimating campaign benefits and modeling
 * lift" (KDD 1999), from campaigns and churn; fraud and sensors can go far beyond.
 */
export function priorLift(treatedFraction: number): number | undefined {
  return treatedFraction > 0 && treatedFraction <= 1 ? defined(Math.sqrt(1 / treatedFraction)) : undefined
}

/**
 * The share of cases that can really be acted on, where people can take `capacityCases` in the time `cases` arrive. As
 * planned if there are no cases.
 */
export function effectiveDepth(cases: number, treatedFraction: number, capacityCases: number): number {
  return cases > 0 ? Math.min(treatedFraction, Math.max(0, held(capacityCases / cases))) : treatedFraction
}
