import { type ActedOn, type Edge, findEdgeAtWeight, sumUpTo } from './edge.js'
import type { RankedCases } from './ranked-cases.js'

/** At least so many cases on each side tell what the cases at an edge are like. */
const FEWEST_CASES = 25
/** As a share of what is acted on. */
const NEIGHBORHOOD = 0.1

/** Computes what a case around an edge adds to a sum, such as the share of positives there. */
export function computeEdgeRate(ranked: RankedCases, { actedOn }: Edge, select: (sums: ActedOn) => number): number {
  const reach = Math.max((FEWEST_CASES * ranked.totalWeight) / ranked.cases, NEIGHBORHOOD * actedOn)
  const [from, to] = [Math.max(0, actedOn - reach), Math.min(ranked.totalWeight, actedOn + reach)]
  const at = (weight: number): number => select(sumUpTo(ranked, findEdgeAtWeight(ranked, weight)))
  return to > from ? (at(to) - at(from)) / (to - from) : 0
}
