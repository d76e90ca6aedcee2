import type { RankedCases } from './ranked-cases.js'

/** Where acting stops: all blocks before this one are acted on, and a part of this one. */
export interface Edge {
  /** The weight acted on. */
  readonly actedOn: number
  readonly block: number
  /** The part of the block that is acted on, above 0 unless no case is acted on. */
  readonly part: number
  /** Acting stops at a fixed key, so how many cases are acted on is up to them. Otherwise it stops at a share. */
  readonly isFixedKey: boolean
}

/** Two weights closer than this share of all weights are one. */
const SAME_WEIGHT = 1e-9

/** Finds the edge at a share of the weight of all cases; 0..1. */
export function findEdgeAtShare(ranked: RankedCases, share: number): Edge {
  return findEdgeAtWeight(ranked, share * ranked.totalWeight)
}

/** Finds the edge at a weight. One that is nearly the end of a block is the end of that block. */
export function findEdgeAtWeight({ cumulative, totalWeight }: RankedCases, weight: number): Edge {
  const { weight: ends } = cumulative
  const tolerance = SAME_WEIGHT * totalWeight
  const block = Math.min(
    ends.length - 1,
    findFirst(ends.length, (index) => ends[index]! >= weight - tolerance),
  )
  const start = block > 0 ? ends[block - 1]! : 0
  const end = ends[block]!
  if (weight <= start + tolerance && block === 0) return { actedOn: 0, block: 0, part: 0, isFixedKey: false }
  if (Math.abs(end - weight) <= tolerance) return { actedOn: end, block, part: 1, isFixedKey: false }
  return { actedOn: weight, block, part: Math.min(1, (weight - start) / (end - start)), isFixedKey: false }
}

/** Finds the edge that acts on every case whose key is at least `key`. */
export function findEdgeAtKey({ key, blockEnds, cumulative }: RankedCases, threshold: number): Edge {
  const block = findFirst(blockEnds.length, (index) => key[blockEnds[index]! - 1]! < threshold) - 1
  return block < 0
    ? { actedOn: 0, block: 0, part: 0, isFixedKey: true }
    : { actedOn: cumulative.weight[block]!, block, part: 1, isFixedKey: true }
}

/** The places of the cases in the block at the edge, the last one excluded. */
export function getEdgeBlock(
  { blockEnds }: RankedCases,
  { block }: Edge,
): { readonly start: number; readonly end: number } {
  return { start: block > 0 ? blockEnds[block - 1]! : 0, end: blockEnds[block]! }
}

/** Sums over what is acted on. */
export interface ActedOn {
  readonly weight: number
  readonly positives: number
  readonly negatives: number
  readonly positiveAmounts: number
  readonly negativeAmounts: number
}

/** Returns the sums up to an edge; inside a block they grow evenly. */
export function sumUpTo({ cumulative }: RankedCases, { block, part, actedOn }: Edge): ActedOn {
  const at = (ends: Float64Array | undefined): number => {
    if (!ends) return 0
    const start = block > 0 ? ends[block - 1]! : 0
    return part === 1 ? ends[block]! : start + part * (ends[block]! - start)
  }
  const positives = at(cumulative.positives)
  return {
    weight: actedOn,
    positives,
    negatives: Math.max(0, actedOn - positives),
    positiveAmounts: at(cumulative.positiveAmounts),
    negativeAmounts: at(cumulative.negativeAmounts),
  }
}

/** Finds the first index for which a condition holds that holds for all later ones; `length` if it holds for none. */
function findFirst(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
