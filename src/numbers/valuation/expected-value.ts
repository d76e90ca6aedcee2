import { isConstant, type CaseStakes, computeGain, computeVariance, listInfluences } from './case-stakes.js'
import { type Edge, findEdgeAtKey, findEdgeAtWeight, sumUpTo } from './edge.js'
import { measureAmount, type MeasuredAmount } from './limits.js'
import { rankCases, type RankedCases } from './ranked-cases.js'
import type { ScoredCases } from './scored-cases.js'

/** Ranking by what acting on a case is expected to be worth instead of by its score. Gains are means over all cases. */
export interface ExpectedValueRanking {
  readonly gain: number
  readonly overScore: MeasuredAmount
  /** Acting wherever the expected value is above 0. */
  readonly whereItPays: { readonly rate: number; readonly gain: number }
}

/**
 * Ranks cases by expected value, acting on as many as at the edge by score. `undefined` where that makes no difference,
 * because the stakes are the same in every case, and where it means nothing, because scores are no probabilities.
 */
export function rankByExpectedValue(
  cases: ScoredCases,
  ranked: RankedCases,
  edge: Edge,
  stakes: CaseStakes,
): ExpectedValueRanking | undefined {
  const { key, totalWeight } = ranked
  const isProbability = key.length > 0 && key[0]! <= 1 && key[key.length - 1]! >= 0
  if (isConstant(stakes) || !isProbability) return undefined
  const byValue = rankCases(cases, listExpectedValues(cases, stakes))
  const sameNumber = findEdgeAtWeight(byValue, edge.actedOn)
  const paying = findEdgeAtKey(byValue, Number.MIN_VALUE)
  const gain = computeGain(sumUpTo(byValue, sameNumber), stakes) / totalWeight
  const gainByScore = computeGain(sumUpTo(ranked, edge), stakes) / totalWeight
  const influenceByRow = new Float64Array(cases.score.length)
  listInfluences(byValue, sameNumber, stakes).forEach((influence, place) => {
    influenceByRow[byValue.row[place]!] = influence
  })
  const byScore = listInfluences(ranked, edge, stakes)
  const variance = computeVariance(ranked, (place) => influenceByRow[ranked.row[place]!]! - byScore[place]!)
  return {
    gain,
    overScore: measureAmount(gain - gainByScore, variance),
    whereItPays: {
      rate: paying.actedOn / totalWeight,
      gain: computeGain(sumUpTo(byValue, paying), stakes) / totalWeight,
    },
  }
}

function listExpectedValues({ score, amount }: ScoredCases, stakes: CaseStakes): Float64Array {
  return score.map((probability, row) => {
    const size = amount?.[row] ?? 0
    const gain = stakes.gain + stakes.gainPerAmount * size
    const loss = stakes.loss + stakes.lossPerAmount * size
    return probability * gain - (1 - probability) * loss
  })
}
