import type { Estimate } from '../plan/field.js'
import { roundTo } from '../text/figures/round.js'

/** Sums and products for a brief, with no more digits than the plan gives. */

/** Adds up estimates and their range limits; an estimate without a range counts with its likely value. */
export function sumEstimates(estimates: readonly Estimate[]): Estimate {
  const addUp = (pick: (estimate: Estimate) => number) =>
    roundTo(
      estimates.reduce((runningTotal, estimate) => runningTotal + pick(estimate), 0),
      12,
    )
  const isRange = estimates.some((estimate) => estimate.low !== undefined || estimate.high !== undefined)
  const likely = addUp((estimate) => estimate.likely)
  return isRange
    ? {
        likely,
        low: addUp((estimate) => estimate.low ?? estimate.likely),
        high: addUp((estimate) => estimate.high ?? estimate.likely),
      }
    : { likely }
}

/** The product, rounded to the digits of its less precise factor, and to two digits at least. */
export function multiply(left: number, right: number): { readonly value: number; readonly isRounded: boolean } {
  const exact = roundTo(left * right, 12)
  const digits = Math.max(2, Math.min(countDigits(left), countDigits(right)))
  const value = roundTo(exact, digits)
  return { value, isRounded: value !== exact }
}

function countDigits(value: number): number {
  return value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length
}
