import type { RankedCases } from './ranked-cases.js'

/**
 * Returns the same cases as if the share of positives were another one; `undefined` if one kind is missing. This assumes
 * that only the mix of positives and negatives differs (Saerens et al. 2002).
 */
export function reweightToBaseRate(ranked: RankedCases, baseRate: number): RankedCases | undefined {
  const { cumulative, totalWeight, outcome } = ranked
  const measured = (cumulative.positives.at(-1) ?? 0) / totalWeight
  if (!(measured > 0 && measured < 1 && baseRate >= 0 && baseRate <= 1)) return undefined
  const factors = [(1 - baseRate) / (1 - measured), baseRate / measured] as const
  const positives = cumulative.positives.map((sum) => sum * factors[1])
  return {
    ...ranked,
    weight: ranked.weight.map((weight, place) => weight * factors[outcome[place] as 0 | 1]),
    squares: ranked.squares.map((square, place) => square * factors[outcome[place] as 0 | 1] ** 2),
    cumulative: {
      weight: cumulative.weight.map(
        (sum, block) => (sum - cumulative.positives[block]!) * factors[0] + positives[block]!,
      ),
      positives,
      positiveAmounts: cumulative.positiveAmounts?.map((sum) => sum * factors[1]),
      negativeAmounts: cumulative.negativeAmounts?.map((sum) => sum * factors[0]),
    },
  }
}
