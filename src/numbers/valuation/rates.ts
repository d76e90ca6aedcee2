import type { Range } from '../ranges.js'
import { type Edge, sumUpTo } from './edge.js'
import { computeEdgeRate } from './edge-rate.js'
import { measureShare, type MeasuredShare } from './limits.js'
import { sum, type RankedCases } from './ranked-cases.js'
import { sumStrata, sumSquares, type Stratum } from './strata.js'

/** What was measured at one edge: how often the model is right, and what it finds. */
export interface MeasuredRates {
  /** The share of all cases that is acted on. */
  readonly selectionRate: number
  readonly actedOn: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly missedPositives: number
  /** The share of positives around the edge; `undefined` if no case is acted on. */
  readonly edgeRate: number | undefined
  /** `undefined` if no case is acted on. */
  readonly precision: MeasuredShare | undefined
  /** `undefined` without positives. */
  readonly recall: MeasuredShare | undefined
  readonly lift: MeasuredLift | undefined
  readonly baseRate: MeasuredShare | undefined
  /** The share of all cases that is acted on rightly, or rightly left alone. */
  readonly accuracy: MeasuredShare | undefined
}

export interface MeasuredLift extends Range {
  readonly value: number
}

/**
 * Measures the rates at an edge. At a fixed share the edge moves with the sample, which adds to the error: by
 * linearization (Deville 1999), a case above the edge counts by how much it differs from the cases at the edge.
 * `isMixChosen` if someone chose how many positives the sample has, so that their number isn't up to chance.
 */
export function measureRates(ranked: RankedCases, edge: Edge, isMixChosen = false): MeasuredRates {
  const acted = sumUpTo(ranked, edge)
  const strata = sumStrata(ranked, edge)
  const positives = total(strata, ({ outcome, weight }) => outcome * weight)
  const edgeRate = findEdgeRate(ranked, edge)
  const selectionRate = edge.actedOn / ranked.totalWeight
  const sample = { strata, edge, edgeRate, selectionRate, isMixChosen, positives, totalWeight: ranked.totalWeight }
  const recall = measureRecall(sample, acted.positives)
  return {
    selectionRate,
    actedOn: edge.actedOn,
    truePositives: acted.positives,
    falsePositives: acted.negatives,
    missedPositives: Math.max(0, positives - acted.positives),
    edgeRate,
    precision: measurePrecision(sample, acted.positives),
    recall,
    lift: recall && selectionRate > 0 ? divideByRate(recall, selectionRate) : undefined,
    baseRate: measureShare(positives / ranked.totalWeight, ranked.totalWeight ** 2 / sum(ranked.squares)),
    accuracy: measureAccuracy(sample),
  }
}

interface Sample {
  readonly strata: readonly Stratum[]
  readonly edge: Edge
  readonly edgeRate: number | undefined
  readonly selectionRate: number
  readonly isMixChosen: boolean
  readonly positives: number
  readonly totalWeight: number
}

function findEdgeRate(ranked: RankedCases, edge: Edge): number | undefined {
  if (edge.actedOn === 0) return undefined
  return edge.isFixedKey
    ? sumUpTo(ranked, edge).positives / edge.actedOn
    : computeEdgeRate(ranked, edge, ({ positives }) => positives)
}

function measurePrecision(
  { strata, edge: { actedOn }, edgeRate, isMixChosen }: Sample,
  truePositives: number,
): MeasuredShare | undefined {
  if (edgeRate === undefined) return undefined
  const squares = sumSquares(strata, ({ part, outcome }) => part * (outcome - edgeRate), isMixChosen)
  const kish = actedOn ** 2 / total(strata, (stratum) => stratum.part * stratum.squares)
  return measureShare(truePositives / actedOn, kish, squares / actedOn ** 2)
}

function measureRecall(
  { strata, edge: { isFixedKey }, edgeRate = 0, selectionRate, isMixChosen, positives }: Sample,
  truePositives: number,
): MeasuredShare | undefined {
  if (positives === 0) return undefined
  const recall = truePositives / positives
  const influence = ({ part, outcome }: Stratum): number =>
    isFixedKey ? outcome * (part - recall) : part * (outcome - edgeRate) + edgeRate * selectionRate - recall * outcome
  const kish = positives ** 2 / total(strata, ({ outcome, squares }) => outcome * squares)
  return measureShare(recall, kish, sumSquares(strata, influence, isMixChosen) / positives ** 2)
}

function measureAccuracy({ strata, edge, edgeRate = 0, isMixChosen, totalWeight }: Sample): MeasuredShare | undefined {
  const atEdge = edge.isFixedKey ? 0 : 2 * edgeRate - 1
  const accuracy =
    total(strata, ({ part, outcome, weight }) => weight * (part * outcome + (1 - part) * (1 - outcome))) / totalWeight
  const influence = ({ part, outcome }: Stratum): number => part * (2 * outcome - 1 - atEdge) + 1 - outcome
  const kish = totalWeight ** 2 / total(strata, ({ squares }) => squares)
  return measureShare(accuracy, kish, sumSquares(strata, influence, isMixChosen) / totalWeight ** 2)
}

function divideByRate({ value, low, high }: MeasuredShare, selectionRate: number): MeasuredLift {
  return { value: value / selectionRate, low: low / selectionRate, high: high / selectionRate }
}

function total(strata: readonly Stratum[], amount: (stratum: Stratum) => number): number {
  return strata.reduce((so, stratum) => so + amount(stratum), 0)
}
