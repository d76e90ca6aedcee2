import { type CaseStakes, computeEdgeValue } from './case-stakes.js'
import { type ActedOn, type Edge, getEdgeBlock } from './edge.js'
import type { RankedCases } from './ranked-cases.js'

/** Computes the variance of the mean gain at an edge for any stakes, without going through the cases again. */
export type GainVariance = (stakes: CaseStakes) => number

export interface GainVarianceOptions {
  /** Someone chose how many positives the sample has; see `measureRates`. */
  readonly isMixChosen?: boolean
  /** The gain is what there is beyond acting on every case, which is measured on the same cases. */
  readonly isBeyondAll?: boolean
}

/** The sums that a gain consists of, in the order of `listStakes`. */
const PARTS: readonly ((sums: ActedOn) => number)[] = [
  ({ positives }) => positives,
  ({ positiveAmounts }) => positiveAmounts,
  ({ negatives }) => -negatives,
  ({ negativeAmounts }) => -negativeAmounts,
]

function listStakes({ gain, gainPerAmount, loss, lossPerAmount }: CaseStakes): readonly number[] {
  return [gain, gainPerAmount, loss, lossPerAmount]
}

/**
 * A gain is a sum of four parts, each times one of the stakes, so its variance follows from how the parts vary together.
 * Those are worked out once, and the stakes of every corner of the plan's ranges are put in.
 */
export function createGainVariance(
  ranked: RankedCases,
  edge: Edge,
  { isMixChosen = false, isBeyondAll = false }: GainVarianceOptions = {},
): GainVariance {
  const covariances = computeCovariances(ranked, createContribution(ranked, edge, isBeyondAll), isMixChosen)
  return (stakes) => {
    const factors = listStakes(stakes)
    let total = 0
    for (let one = 0; one < 4; one++)
      for (let other = 0; other < 4; other++) total += factors[one]! * factors[other]! * covariances[4 * one + other]!
    return Math.max(0, total)
  }
}

function computeCovariances(ranked: RankedCases, contribute: Contribute, isMixChosen: boolean): Float64Array {
  const { outcome, squares, totalWeight } = ranked
  const means = computeMeans(ranked, contribute, isMixChosen)
  const sums = new Float64Array(16)
  const parts = new Float64Array(4)
  for (let place = 0; place < outcome.length; place++) {
    contribute(place, parts)
    const from = 4 * outcome[place]!
    for (let one = 0; one < 4; one++) parts[one]! -= means[from + one]!
    for (let one = 0; one < 4; one++)
      for (let other = one; other < 4; other++) sums[4 * one + other]! += squares[place]! * parts[one]! * parts[other]!
  }
  for (let one = 0; one < 4; one++)
    for (let other = 0; other < one; other++) sums[4 * one + other] = sums[4 * other + one]!
  return sums.map((total) => total / totalWeight / totalWeight)
}

type Contribute = (place: number, parts: Float64Array) => void

function createContribution(ranked: RankedCases, edge: Edge, isBeyondAll: boolean): Contribute {
  const { outcome, amount } = ranked
  const { start, end } = getEdgeBlock(ranked, edge)
  const atEdge = Float64Array.from(PARTS, (select) => computeEdgeValue(ranked, edge, select))
  return (place, parts) => {
    const acted = place < start ? 1 : place < end ? edge.part : 0
    const size = amount ? amount[place]! : 0
    const isPositive = outcome[place] === 1
    const beyond = isBeyondAll ? acted - 1 : acted
    parts[0] = beyond * (isPositive ? 1 : 0) - acted * atEdge[0]!
    parts[1] = beyond * (isPositive ? size : 0) - acted * atEdge[1]!
    parts[2] = beyond * (isPositive ? 0 : -1) - acted * atEdge[2]!
    parts[3] = beyond * (isPositive ? 0 : -size) - acted * atEdge[3]!
  }
}

/** The mean of each part, of negatives and then of positives: apart if the mix of outcomes was chosen. */
function computeMeans({ outcome, weight }: RankedCases, contribute: Contribute, isMixChosen: boolean): Float64Array {
  const sums = new Float64Array(8)
  const weights = new Float64Array(2)
  const parts = new Float64Array(4)
  for (let place = 0; place < outcome.length; place++) {
    contribute(place, parts)
    const kind = outcome[place]!
    weights[kind]! += weight[place]!
    for (let one = 0; one < 4; one++) sums[4 * kind + one]! += weight[place]! * parts[one]!
  }
  return sums.map((total, index) => {
    if (isMixChosen) return weights[index >> 2] === 0 ? 0 : total / weights[index >> 2]!
    return (sums[index % 4]! + sums[(index % 4) + 4]!) / (weights[0]! + weights[1]!)
  })
}
