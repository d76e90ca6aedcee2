import type { Operation } from './confusion.js'
import { defined, isInnerShare } from './finite.js'
import { normalCdf, normalQuantile } from './normal.js'

/**
 * From an area under the ROC curve to what it gives where the model is used, if the scores of true and of false cases are
 * two bell curves of one width. Real curves are often steeper or flatter at their start: good for a warning, no proof.
 * Source: J. F. Salgado, "Transforming the area under the normal curve (AUC) into Cohen's d", European Journal of
 * Psychology Applied to Legal Context 10 (2018).
 */

/** Scores lie within a few units of 0; beyond these no double can tell a tail from nothing. */
const FAR = 100
/** Halving 200 units so often leaves less than the precision of a double. */
const HALVINGS = 70

/** How far apart the two curves lie, in standard deviations (Cohen's d); 0 at an AUC of 0.5. `undefined` unless 0 < auc < 1. */
export function separationOf(auc: number): number | undefined {
  const quantile = normalQuantile(auc)
  return quantile === undefined ? undefined : Math.SQRT2 * quantile
}

/** If the highest scores are acted on, this share of all. `undefined` unless all three lie in 0..1, ends excluded. */
export function operationAtDepth(auc: number, baseRate: number, treatedFraction: number): Operation | undefined {
  const separation = separationOf(auc)
  if (separation === undefined || !isInnerShare(baseRate) || !isInnerShare(treatedFraction)) return undefined
  const treatedAbove = (cut: number) => ratesAbove(cut, separation, baseRate).treatedFraction
  let low = -FAR
  let high = FAR
  for (let halving = 0; halving < HALVINGS; halving++) {
    const cut = (low + high) / 2
    if (treatedAbove(cut) > treatedFraction) low = cut
    else high = cut
  }
  const { precision, recall } = ratesAbove(high, separation, baseRate)
  return precision === undefined ? undefined : { baseRate, treatedFraction, precision, recall }
}

/** If so many cases are acted on that this recall is reached. `undefined` unless all three lie in 0..1, ends excluded. */
export function operationAtRecall(
  auc: number,
  baseRate: number,
  recall: number,
): (Operation & { readonly falsePositiveRate: number }) | undefined {
  const separation = separationOf(auc)
  const quantile = normalQuantile(recall)
  if (separation === undefined || quantile === undefined || !isInnerShare(baseRate)) return undefined
  const { treatedFraction, precision, falsePositiveRate } = ratesAbove(separation - quantile, separation, baseRate)
  return precision === undefined ? undefined : { baseRate, treatedFraction, precision, recall, falsePositiveRate }
}

/** False cases are scored around 0, true ones around `separation`; all above `cut` is acted on. */
function ratesAbove(cut: number, separation: number, baseRate: number) {
  const recall = normalCdf(separation - cut)
  const falsePositiveRate = normalCdf(-cut)
  const treatedFraction = baseRate * recall + (1 - baseRate) * falsePositiveRate
  return { recall, falsePositiveRate, treatedFraction, precision: defined((baseRate * recall) / treatedFraction) }
}
