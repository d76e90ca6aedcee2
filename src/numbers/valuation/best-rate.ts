import { computeTolerance, findBestEdge } from './best-edge.js'
import { type CaseStakes, computeGain, computeVariance, listCaseValues, listInfluences } from './case-stakes.js'
import { crossFitGain } from './cross-fit.js'
import { type Edge, sumUpTo } from './edge.js'
import { measureAmount, type MeasuredAmount } from './limits.js'
import type { RankedCases } from './ranked-cases.js'

/** The selection rate that pays best on these cases. All gains are means over all cases. */
export interface BestRate {
  readonly edge: Edge
  readonly rate: number
  readonly gain: number
  /** What the rate would gain on new cases; `undefined` for too few cases. */
  readonly corrected: number | undefined
  /** The corrected gain less that at the planned edge. */
  readonly overPlan: MeasuredAmount | undefined
}

/** Finds the rate that pays best, up to a share of all cases, and corrects its gain for having been chosen here. */
export function findBestRate(ranked: RankedCases, stakes: CaseStakes, planned: Edge, maxShare = 1): BestRate {
  const tolerance = computeTolerance(ranked, listCaseValues(ranked, stakes))
  const edge = findBestEdge(ranked, stakes, tolerance, maxShare)
  const gainAt = (at: Edge): number => computeGain(sumUpTo(ranked, at), stakes) / ranked.totalWeight
  const crossFitted = crossFitGain(ranked, stakes, maxShare)
  const corrected = crossFitted === undefined ? undefined : Math.min(gainAt(edge), crossFitted)
  return {
    edge,
    rate: edge.actedOn / ranked.totalWeight,
    gain: gainAt(edge),
    corrected,
    overPlan:
      corrected === undefined
        ? undefined
        : measureAmount(
            corrected - gainAt(planned),
            /* Rates are compared, so a fixed score counts as the rate that it comes to. */
            computeDifferenceVariance(ranked, stakes, edge, { ...planned, isFixedKey: false }),
          ),
  }
}

function computeDifferenceVariance(ranked: RankedCases, stakes: CaseStakes, one: Edge, other: Edge): number {
  const [atOne, atOther] = [listInfluences(ranked, one, stakes), listInfluences(ranked, other, stakes)]
  return computeVariance(ranked, (place) => atOne[place]! - atOther[place]!)
}
