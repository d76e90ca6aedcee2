import type { RankedCases } from './ranked-cases.js'

/** Computes the share of pairs that are ranked right, equal ones half; `undefined` without positives or negatives. */
export function computeAuc({ cumulative, totalWeight }: RankedCases): number | undefined {
  const { weight, positives } = cumulative
  let [pairs, weightBefore, positivesBefore] = [0, 0, 0]
  for (let block = 0; block < weight.length; block++) {
    const inBlock = positives[block]! - positivesBefore
    const negatives = weight[block]! - weightBefore - inBlock
    pairs += negatives * (positivesBefore + inBlock / 2)
    weightBefore = weight[block]!
    positivesBefore = positives[block]!
  }
  const all = positivesBefore * (totalWeight - positivesBefore)
  return all > 0 ? pairs / all : undefined
}
