import { defined, isInnerShare, isShare } from './finite.js'

/** What becomes of a test or a probability where true cases are rarer or commoner. All numbers are shares in 0..1. */

/** Of the cases a test calls true, the share that is. `undefined` outside 0..1, and if the test calls none true. */
export function precisionAt(sensitivity: number, specificity: number, baseRate: number): number | undefined {
  if (!isShare(sensitivity) || !isShare(specificity) || !isShare(baseRate)) return undefined
  const right = sensitivity * baseRate
  return defined(right / (right + (1 - specificity) * (1 - baseRate)))
}

/**
 * The precision of the same classifier, at the same cut, where another share of the cases is true: what 90% on a balanced
 * sample come to in life. Bayes moves precision as it moves any probability; `undefined` in the same cases.
 */
export function precisionMoved(precision: number, fromBaseRate: number, toBaseRate: number): number | undefined {
  return shiftedProbability(precision, fromBaseRate, toBaseRate)
}

/**
 * A probability learned where `trainingBaseRate` of the cases were true, corrected for where it is used. `undefined`
 * outside 0..1, for a training base rate of 0 or 1 (nothing to learn from), and if certainty meets its opposite.
 * Source: C. Elkan, "The Foundations of Cost-Sensitive Learning" (IJCAI 2001), theorem 2.
 */
export function shiftedProbability(
  probability: number,
  trainingBaseRate: number,
  deploymentBaseRate: number,
): number | undefined {
  if (!isShare(probability) || !isInnerShare(trainingBaseRate) || !isShare(deploymentBaseRate)) return undefined
  const isTrue = probability * (1 - trainingBaseRate) * deploymentBaseRate
  const isFalse = (1 - probability) * trainingBaseRate * (1 - deploymentBaseRate)
  return defined(isTrue / (isTrue + isFalse))
}
