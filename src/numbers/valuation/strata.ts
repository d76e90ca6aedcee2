import { type Edge, getEdgeBlock } from './edge.js'
import type { RankedCases } from './ranked-cases.js'

/** Cases that are acted on alike and have the same outcome. */
export interface Stratum {
  /** The part of each case that is acted on. */
  readonly part: number
  readonly outcome: 0 | 1
  readonly weight: number
  readonly squares: number
}

/** Sums the cases above, at, and below an edge, positives and negatives apart. */
export function sumStrata(ranked: RankedCases, edge: Edge): readonly Stratum[] {
  const { start, end } = getEdgeBlock(ranked, edge)
  return [
    ...sumPlaces(ranked, 0, start, 1),
    ...sumPlaces(ranked, start, end, edge.part),
    ...sumPlaces(ranked, end, ranked.row.length, 0),
  ]
}

function sumPlaces({ outcome, weight, squares }: RankedCases, start: number, end: number, part: number): Stratum[] {
  const weights: [number, number] = [0, 0]
  const squareSums: [number, number] = [0, 0]
  for (let place = start; place < end; place++) {
    const kind = outcome[place] as 0 | 1
    weights[kind] += weight[place]!
    squareSums[kind] += squares[place]!
  }
  return ([0, 1] as const).map((kind) => ({ part, outcome: kind, weight: weights[kind], squares: squareSums[kind] }))
}

/**
 * Sums the squares of what each case contributes beyond the mean, or beyond the mean of its outcome if the mix of
 * outcomes was chosen: the numerator of a variance.
 */
export function sumSquares(
  strata: readonly Stratum[],
  contribution: (stratum: Stratum) => number,
  isMixChosen: boolean,
): number {
  const meanOf = (members: readonly Stratum[]): number => {
    const weight = members.reduce((so, one) => so + one.weight, 0)
    return weight === 0 ? 0 : members.reduce((so, one) => so + one.weight * contribution(one), 0) / weight
  }
  const overall = meanOf(strata)
  const means = ([0, 1] as const).map((kind) =>
    isMixChosen ? meanOf(strata.filter(({ outcome }) => outcome === kind)) : overall,
  )
  return strata.reduce((so, one) => so + one.squares * (contribution(one) - means[one.outcome]!) ** 2, 0)
}
