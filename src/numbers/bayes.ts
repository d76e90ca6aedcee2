import { finiteOrUndefined, isInnerShare, isShare } from './finite.js'

/** How a test or a probability changes with the base rate. All numbers are shares in 0..1. */

/** The precision of a test at a base rate. `undefined` outside 0..1, and if the test has no positive results. */
export function precisionFromSensitivity(
  sensitivity: number,
  specificity: number,
  baseRate: number,
): number | undefined {
  if (!isShare(sensitivity) || !isShare(specificity) || !isShare(baseRate)) return undefined
  const truePositives = sensitivity * baseRate
  return finiteOrUndefined(truePositives / (truePositives + (1 - specificity) * (1 - baseRate)))
}

/**
 * The precision of the same classifier, at the same threshold, at a different base rate: for example, what 90% on a
 * balanced sample means in production. Bayes' rule adjusts precision like any probability; see `adjustProbability`.
 */
export function adjustPrecision(precision: number, fromBaseRate: number, toBaseRate: number): number | undefined {
  return adjustProbability(precision, fromBaseRate, toBaseRate)
}

/**
 * A probability learned at `trainingBaseRate`, corrected for the base rate where the model is used. `undefined`
 * outside 0..1, for a training base rate of 0 or 1 (nothing to learn from), and if a certain prediction contradicts a
 * certain base rate. Source: C. Elkan, "The Foundations of Cost-Sensitive Learning" (IJCAI 2001), theorem 2.
 */
export function adjustProbability(
  probability: number,
  trainingBaseRate: number,
  deploymentBaseRate: number,
): number | undefined {
  if (!isShare(probability) || !isInnerShare(trainingBaseRate) || !isShare(deploymentBaseRate)) return undefined
  const positiveWeight = probability * (1 - trainingBaseRate) * deploymentBaseRate
  const negativeWeight = (1 - probability) * trainingBaseRate * (1 - deploymentBaseRate)
  return finiteOrUndefined(positiveWeight / (positiveWeight + negativeWeight))
}
