import { type Edge, getEdgeBlock } from './edge.js'
import { measureShare, type MeasuredShare, STANDARD_ERRORS } from './limits.js'
import type { RankedCases } from './ranked-cases.js'
import type { Range } from '../ranges.js'

/** Cases with scores of about the same height: a tenth of all, unless many scores are equal. */
export interface CalibrationBin {
  readonly weight: number
  readonly meanScore: number
  readonly observed: MeasuredShare
}

/** How well scores tell probabilities. */
export interface Calibration {
  readonly meanScore: number
  readonly observed: number
  /** Above 1 if more cases are positive than the scores say; `undefined` without positives. */
  readonly observedOverExpected: (Range & { readonly value: number }) | undefined
  readonly actedOn: { readonly meanScore: number; readonly observed: number } | undefined
  /** From the lowest scores to the highest. */
  readonly bins: readonly CalibrationBin[]
  /** The expected calibration error, and what a calibrated model would show by chance. */
  readonly error: number
  readonly errorByChance: number
  /** Mean squared error: reliability - resolution + uncertainty + the rest within bins (Murphy 1973). */
  readonly brier: number
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
  readonly withinBins: number
}

const BINS = 10

/** Compares scores with outcomes; `undefined` if a score is outside 0..1, so it is no probability. */
export function measureCalibration(ranked: RankedCases, edge: Edge): Calibration | undefined {
  const { key, totalWeight } = ranked
  if (key.length === 0 || !(key[0]! <= 1 && key[key.length - 1]! >= 0)) return undefined
  const all = sumScores(ranked, 0, key.length)
  const bins = listBins(ranked)
  const observed = all.positives / totalWeight
  const add = (amount: (bin: BinSums) => number): number => bins.reduce((so, bin) => so + amount(bin), 0) / totalWeight
  const shareOf = ({ weight, positives }: BinSums): number => positives / weight
  const meanOf = ({ weight, scores }: BinSums): number => scores / weight
  const reliability = add((bin) => bin.weight * (shareOf(bin) - meanOf(bin)) ** 2)
  const resolution = add((bin) => bin.weight * (shareOf(bin) - observed) ** 2)
  const brier = all.squaredErrors / totalWeight
  return {
    meanScore: all.scores / totalWeight,
    observed,
    observedOverExpected: compareWithExpected(ranked, all),
    actedOn: averageActedOn(ranked, edge),
    bins: bins.map((bin) => ({
      weight: bin.weight,
      meanScore: meanOf(bin),
      observed: measureShare(shareOf(bin), bin.weight ** 2 / bin.squares) as MeasuredShare,
    })),
    error: add((bin) => bin.weight * Math.abs(shareOf(bin) - meanOf(bin))),
    errorByChance: add(
      (bin) =>
        bin.weight * Math.sqrt(((2 / Math.PI) * meanOf(bin) * (1 - meanOf(bin)) * bin.squares) / bin.weight ** 2),
    ),
    brier,
    reliability,
    resolution,
    uncertainty: observed * (1 - observed),
    withinBins: brier - reliability + resolution - observed * (1 - observed),
  }
}

interface BinSums {
  readonly weight: number
  readonly squares: number
  readonly positives: number
  readonly scores: number
  readonly squaredErrors: number
}

function sumScores({ key, outcome, weight, squares }: RankedCases, start: number, end: number): BinSums {
  const sums = { weight: 0, squares: 0, positives: 0, scores: 0, squaredErrors: 0 }
  for (let place = start; place < end; place++) {
    const [one, positive, score] = [weight[place]!, outcome[place]!, key[place]!]
    sums.weight += one
    sums.squares += squares[place]!
    sums.positives += one * positive
    sums.scores += one * score
    sums.squaredErrors += one * (score - positive) ** 2
  }
  return sums
}

/** A block of equal scores goes whole to where its middle falls. */
function listBins(ranked: RankedCases): readonly BinSums[] {
  const { cumulative, totalWeight, blockEnds } = ranked
  const bins: BinSums[] = []
  let [binEnd, current] = [ranked.row.length, -1]
  for (let block = blockEnds.length - 1; block >= 0; block--) {
    const start = block > 0 ? cumulative.weight[block - 1]! : 0
    const middle = totalWeight - (start + cumulative.weight[block]!) / 2
    const bin = Math.min(BINS - 1, Math.floor((BINS * middle) / totalWeight))
    if (bin !== current && current >= 0) {
      bins.push(sumScores(ranked, blockEnds[block]!, binEnd))
      binEnd = blockEnds[block]!
    }
    current = bin
  }
  return [...bins, sumScores(ranked, 0, binEnd)]
}

/** By linearization, on the logarithm. */
function compareWithExpected(
  { key, outcome, squares }: RankedCases,
  { positives, scores }: BinSums,
): Calibration['observedOverExpected'] {
  if (positives === 0 || scores === 0) return undefined
  const value = positives / scores
  let variance = 0
  for (let place = 0; place < key.length; place++)
    variance += squares[place]! * (outcome[place]! - value * key[place]!) ** 2
  const factor = Math.exp((STANDARD_ERRORS * Math.sqrt(variance)) / positives)
  return { value, low: value / factor, high: value * factor }
}

function averageActedOn(ranked: RankedCases, edge: Edge): Calibration['actedOn'] {
  if (edge.actedOn === 0) return undefined
  const { start, end } = getEdgeBlock(ranked, edge)
  const [above, at] = [sumScores(ranked, 0, start), sumScores(ranked, start, end)]
  return {
    meanScore: (above.scores + edge.part * at.scores) / edge.actedOn,
    observed: (above.positives + edge.part * at.positives) / edge.actedOn,
  }
}
