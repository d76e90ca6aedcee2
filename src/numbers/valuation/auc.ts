import { measureShare, type MeasuredShare } from './limits.js'
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

/**
 * Returns the AUC with exact limits, as if each case of the rarer outcome had been compared once. The variance of an AUC is
 * never larger than that of such a share (Birnbaum and Klose 1957), so the limits err on the safe side.
 */
export function measureAuc(ranked: RankedCases): MeasuredShare | undefined {
  const auc = computeAuc(ranked)
  if (auc === undefined) return undefined
  const { outcome, weight, squares } = ranked
  const sums = [
    { weight: 0, squares: 0 },
    { weight: 0, squares: 0 },
  ]
  for (let place = 0; place < outcome.length; place++) {
    const kind = sums[outcome[place]!]!
    kind.weight += weight[place]!
    kind.squares += squares[place]!
  }
  return measureShare(auc, Math.min(...sums.map((kind) => kind.weight ** 2 / kind.squares)))
}
