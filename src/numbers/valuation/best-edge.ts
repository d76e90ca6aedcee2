import { type CaseStakes, computeGain } from './case-stakes.js'
import { type Edge, findEdgeAtWeight, sumUpTo } from './edge.js'
import { sum, type RankedCases } from './ranked-cases.js'

/** Gains closer than this share of all that is at stake are equal, so that rounding doesn't move the edge. */
const SAME_GAIN = 1e-13

/** How close two sums of gains must be to be equal. */
export function computeTolerance({ weight }: RankedCases, caseValues: Float64Array): number {
  return SAME_GAIN * sum(weight.map((one, place) => one * Math.abs(caseValues[place]!)))
}

/**
 * Finds the edge with the highest gain at the end of a block, at the most that can be acted on (a share of all), or at no
 * case at all; of equal ones the first. It flatters itself, because it was chosen on the same cases: see `crossFitGain`.
 */
export function findBestEdge(ranked: RankedCases, stakes: CaseStakes, tolerance: number, maxShare = 1): Edge {
  const { weight } = ranked.cumulative
  const limit = findEdgeAtWeight(ranked, maxShare * ranked.totalWeight)
  let best: Edge = { actedOn: 0, block: 0, part: 0, isFixedKey: false }
  let bestGain = 0
  for (let block = 0; block < limit.block + (limit.part > 0 ? 1 : 0); block++) {
    const edge = block < limit.block ? { actedOn: weight[block]!, block, part: 1, isFixedKey: false } : limit
    const gain = computeGain(sumUpTo(ranked, edge), stakes)
    if (gain > bestGain + tolerance) [best, bestGain] = [edge, gain]
  }
  return best
}
