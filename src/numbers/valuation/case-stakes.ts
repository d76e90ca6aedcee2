import { type ActedOn, type Edge, getEdgeBlock, sumUpTo } from './edge.js'
import { computeEdgeRate } from './edge-rate.js'
import type { RankedCases } from './ranked-cases.js'

/**
 * What acting on one case is worth, compared with leaving it alone: a fixed amount and a share of the amount of the case,
 * for positives gained, and for negatives lost. Money per case.
 */
export interface CaseStakes {
  readonly gain: number
  readonly gainPerAmount: number
  readonly loss: number
  readonly lossPerAmount: number
}

export function isConstant({ gainPerAmount, lossPerAmount }: CaseStakes): boolean {
  return gainPerAmount === 0 && lossPerAmount === 0
}

/** Computes the mean gain of what is acted on, spread over all cases. */
export function computeGain(
  { positives, negatives, positiveAmounts, negativeAmounts }: ActedOn,
  stakes: CaseStakes,
): number {
  return (
    positives * stakes.gain +
    positiveAmounts * stakes.gainPerAmount -
    negatives * stakes.loss -
    negativeAmounts * stakes.lossPerAmount
  )
}

/** Computes the value of acting on each case, by its place. */
export function listCaseValues({ outcome, amount }: RankedCases, stakes: CaseStakes): Float64Array {
  const values = new Float64Array(outcome.length)
  for (let place = 0; place < values.length; place++) {
    const size = amount ? amount[place]! : 0
    values[place] =
      outcome[place] === 1 ? stakes.gain + stakes.gainPerAmount * size : -(stakes.loss + stakes.lossPerAmount * size)
  }
  return values
}

/**
 * Computes how much each case adds to the gain at an edge beyond its mean, by its place. At a fixed share, a case above
 * the edge counts by how much it differs from the cases at the edge, which it pushes out.
 */
export function listInfluences(ranked: RankedCases, edge: Edge, stakes: CaseStakes): Float64Array {
  const influences = listCaseValues(ranked, stakes)
  const atEdge = computeEdgeValue(ranked, edge, (sums) => computeGain(sums, stakes))
  const mean = (computeGain(sumUpTo(ranked, edge), stakes) - atEdge * edge.actedOn) / ranked.totalWeight
  const { start, end } = getEdgeBlock(ranked, edge)
  for (let place = 0; place < influences.length; place++) {
    const part = place < start ? 1 : place < end ? edge.part : 0
    influences[place] = part * (influences[place]! - atEdge) - mean
  }
  return influences
}

/** Computes what a case at the edge is worth: 0 if the edge is at a fixed key, because then no case pushes out another. */
export function computeEdgeValue(ranked: RankedCases, edge: Edge, select: (sums: ActedOn) => number): number {
  return edge.isFixedKey || edge.actedOn === 0 ? 0 : computeEdgeRate(ranked, edge, select)
}

/** Computes the variance of a mean from what each case contributes to it, by its place. */
export function computeVariance(
  { squares, totalWeight }: RankedCases,
  contribution: (place: number) => number,
): number {
  let total = 0
  for (let place = 0; place < squares.length; place++) total += squares[place]! * contribution(place) ** 2
  return total / totalWeight / totalWeight
}
