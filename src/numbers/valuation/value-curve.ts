import { findEdgeAtShare, sumUpTo } from './edge.js'
import type { RankedCases } from './ranked-cases.js'

/** Where the value of acting on ever more cases changes its sign. */
export interface Turn {
  readonly rate: number
  /** From there on the value is above 0. */
  readonly isUpward: boolean
}

/** Lists the turns of the value, which is a line between the ends of blocks. */
export function listTurns(ranked: RankedCases, computeValue: (block: number) => number): readonly Turn[] {
  const { weight } = ranked.cumulative
  const turns: Turn[] = []
  let previous = { rate: 0, value: computeValue(-1) }
  let lastSign = Math.sign(previous.value)
  for (let block = 0; block < weight.length; block++) {
    const point = { rate: weight[block]! / ranked.totalWeight, value: computeValue(block) }
    const sign = Math.sign(point.value)
    if (sign !== 0 && lastSign !== 0 && sign !== lastSign) {
      const share = previous.value / (previous.value - point.value)
      turns.push({ rate: previous.rate + share * (point.rate - previous.rate), isUpward: sign > 0 })
    }
    if (sign !== 0) lastSign = sign
    previous = point
  }
  return turns
}

/** Returns rates at the ends of blocks, those nearest to even steps of their square root, and the ones that must be in. */
export function chooseCurveRates(
  { cumulative, totalWeight }: RankedCases,
  points: number,
  alsoRates: readonly number[],
): readonly number[] {
  const { weight } = cumulative
  const rates = new Set([0, ...alsoRates])
  let block = 0
  for (let step = 1; step <= points; step++) {
    const target = (step / points) ** 2 * totalWeight
    while (block < weight.length - 1 && Math.abs(weight[block + 1]! - target) <= Math.abs(weight[block]! - target))
      block++
    if (block < weight.length) rates.add(weight[block]! / totalWeight)
  }
  return [...rates].toSorted((left, right) => left - right)
}

/** Returns the recall at a selection rate; `undefined` without positives. */
export function computeRecallAt(ranked: RankedCases, rate: number): number | undefined {
  const positives = ranked.cumulative.positives.at(-1) ?? 0
  return positives > 0 ? sumUpTo(ranked, findEdgeAtShare(ranked, rate)).positives / positives : undefined
}
