import { type CaseStakes, listCaseValues } from './case-stakes.js'
import { type Edge, getEdgeBlock } from './edge.js'
import type { RankedCases } from './ranked-cases.js'

const LARGEST = 3

/** Computes the share of all gains that the three largest make; `undefined` if nothing is gained. */
export function computeShareOfLargestWins(ranked: RankedCases, edge: Edge, stakes: CaseStakes): number | undefined {
  const { weight, count } = ranked
  const values = listCaseValues(ranked, stakes)
  const { start, end } = getEdgeBlock(ranked, edge)
  let all = 0
  let largest: readonly number[] = Array.from({ length: LARGEST }, () => 0)
  for (let place = 0; place < end; place++) {
    const win = (place < start ? 1 : edge.part) * weight[place]! * values[place]!
    if (!(win > 0)) continue
    all += win
    const cases = count?.[place] ?? 1
    const ofOne = win / cases
    if (ofOne <= largest[LARGEST - 1]!) continue
    const copies = Array.from({ length: Math.min(LARGEST, Math.ceil(cases)) }, () => ofOne)
    largest = [...largest, ...copies].toSorted((left, right) => right - left).slice(0, LARGEST)
  }
  return all > 0 ? largest.reduce((so, win) => so + win, 0) / all : undefined
}
