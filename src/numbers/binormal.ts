import type { OperatingPoint } from './confusion.js'
import { finiteOrUndefined, isInnerShare } from './finite.js'
import { normalCdf, normalQuantile } from './normal.js'

/**
 * The operating point implied by an area under the ROC curve (AUC), if the scores of positives and negatives are
 * normally distributed with equal variance (binormal). Real curves are often steeper or flatter at their start, so a
 * result is good for a warning but is no proof.
 * Source: J. F. Salgado, "Transforming the area under the normal curve (AUC) into Cohen's d", European Journal of
 * Psychology Applied to Legal Context 10 (2018).
 */

/** Scores lie within a few units of 0; beyond this limit, the tails vanish in double precision. */
const SEARCH_LIMIT = 100
/** Halving 200 units this many times leaves less than the precision of a double. */
const MAX_ITERATIONS = 70

/**
 * The distance of the two curves in standard deviations (Cohen's d); 0 at an AUC of 0.5. `undefined` unless 0 < auc <
 * 1.
 */
export function separationFromAuc(auc: number): number | undefined {
  const quantile = normalQuantile(auc)
  return quantile === undefined ? undefined : Math.SQRT2 * quantile
}

/**
 * The operating point if this share of all cases, those scored highest, is selected. `undefined` unless all are in
 * 0..1, ends excluded.
 */
export function operatingPointAtSelectionRate(
  auc: number,
  baseRate: number,
  selectionRate: number,
): OperatingPoint | undefined {
  const separation = separationFromAuc(auc)
  if (separation === undefined || !isInnerShare(baseRate) || !isInnerShare(selectionRate)) return undefined
  const selectionRateAbove = (threshold: number) => ratesAbove(threshold, separation, baseRate).selectionRate
  let low = -SEARCH_LIMIT
  let high = SEARCH_LIMIT
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const threshold = (low + high) / 2
    if (selectionRateAbove(threshold) > selectionRate) low = threshold
    else high = threshold
  }
  const { precision, recall } = ratesAbove(high, separation, baseRate)
  return precision === undefined ? undefined : { baseRate, selectionRate, precision, recall }
}

/** The operating point at which this recall is reached. `undefined` unless all three are in 0..1, ends excluded. */
export function operatingPointAtRecall(
  auc: number,
  baseRate: number,
  recall: number,
): (OperatingPoint & { readonly falsePositiveRate: number }) | undefined {
  const separation = separationFromAuc(auc)
  const quantile = normalQuantile(recall)
  if (separation === undefined || quantile === undefined || !isInnerShare(baseRate)) return undefined
  const { selectionRate, precision, falsePositiveRate } = ratesAbove(separation - quantile, separation, baseRate)
  return precision === undefined ? undefined : { baseRate, selectionRate, precision, recall, falsePositiveRate }
}

/** Scores of negatives center on 0, those of positives on `separation`; all cases above `threshold` are selected. */
function ratesAbove(threshold: number, separation: number, baseRate: number) {
  const recall = normalCdf(separation - threshold)
  const falsePositiveRate = normalCdf(-threshold)
  const selectionRate = baseRate * recall + (1 - baseRate) * falsePositiveRate
  return {
    recall,
    falsePositiveRate,
    selectionRate,
    precision: finiteOrUndefined((baseRate * recall) / selectionRate),
  }
}
