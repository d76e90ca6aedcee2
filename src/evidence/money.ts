import { findBestRate, type BestRate } from '../numbers/valuation/best-rate.js'
import { computeGain } from '../numbers/valuation/case-stakes.js'
import { type Edge, findEdgeAtShare, sumUpTo } from '../numbers/valuation/edge.js'
import { rankByExpectedValue, type ExpectedValueRanking } from '../numbers/valuation/expected-value.js'
import { computeShareOfLargestWins } from '../numbers/valuation/largest-wins.js'
import type { MeasuredAmount } from '../numbers/valuation/limits.js'
import { measureGain } from '../numbers/valuation/money.js'
import type { MeasuredRates } from '../numbers/valuation/rates.js'
import type { RankedCases } from '../numbers/valuation/ranked-cases.js'
import type { ScoredCases } from '../numbers/valuation/scored-cases.js'
import { chooseCurveRates, computeRecallAt, listTurns, type Turn } from '../numbers/valuation/value-curve.js'
import type { Plan } from '../plan/plan.js'
import { createPlanPricing, type PlanPricing } from './pricing.js'
import type { BestRateInMoney, MeasuredPoint, ExpectedValueInMoney, MeasuredMoney, PlanValue } from './types.js'

/** What is valued: the cases in their order, the edge, and the plan whose money it is. */
export interface MoneyQuestion {
  readonly plan: Plan
  readonly cases: ScoredCases
  readonly ranked: RankedCases
  readonly edge: Edge
  readonly rates: MeasuredRates
  /** The share of cases that staff can act on; `undefined` if the plan doesn't say. */
  readonly capacity: number | undefined
}

/** The pricing at the planned edge, for gains of any kind. */
export interface EdgePricing extends PlanPricing {
  readonly value: PlanValue | undefined
  /** Turns a difference in gains into money. */
  readonly toAmount: (gains: MeasuredAmount) => MeasuredAmount
}

/** Values what is gained at an edge; `undefined` if the plan lacks a figure. */
export function priceAt(
  { plan, cases }: Pick<MoneyQuestion, 'plan' | 'cases'>,
  ranked: RankedCases,
  edge: Edge,
  rates: MeasuredRates,
  isMixChosen = false,
): EdgePricing | undefined {
  const pricing = createPlanPricing(plan, rates, getMeanAmount(plan, cases, ranked))
  if (typeof pricing === 'string') return undefined
  const { computeDifference } = pricing
  return {
    ...pricing,
    value: pricing.measure(
      measureGain(ranked, edge, rates.precision, { isMixChosen }),
      measureGain(ranked, edge, rates.precision, { isMixChosen, isBeyondAll: true }),
    ),
    toAmount: ({ value, low, high }) => ({
      value: computeDifference(value),
      low: computeDifference(low),
      high: computeDifference(high),
    }),
  }
}

/** Without shares of the amount in the plan, what a positive is worth is taken to grow with its amount. */
function getMeanAmount(plan: Plan, { amount }: ScoredCases, ranked: RankedCases): number | undefined {
  if (!amount || plan.economics?.value_varies_by_case !== true) return undefined
  const { positives, positiveAmounts } = ranked.cumulative
  const mean = (positiveAmounts?.at(-1) ?? 0) / (positives.at(-1) ?? 0)
  return mean > 0 && Number.isFinite(mean) ? mean : undefined
}

export function measureMoney(question: MoneyQuestion): {
  readonly money: MeasuredMoney | undefined
  readonly missing: string | undefined
  readonly curve: readonly MeasuredPoint[]
  readonly pricing: EdgePricing | undefined
} {
  const { plan, cases, ranked, edge, rates } = question
  const pricing = priceAt(question, ranked, edge, rates)
  const turns = pricing ? listValueTurns(ranked, pricing) : []
  const curve = traceCurve(question, pricing, turns)
  if (!pricing?.value) {
    const reason = createPlanPricing(plan, rates, getMeanAmount(plan, cases, ranked))
    return {
      money: undefined,
      missing: typeof reason === 'string' ? reason : 'the amounts are too large to calculate with',
      curve,
      pricing: undefined,
    }
  }
  return { money: assembleMoney(question, pricing, pricing.value, turns), missing: undefined, curve, pricing }
}

function assembleMoney(
  question: MoneyQuestion,
  pricing: EdgePricing,
  value: PlanValue,
  turns: readonly Turn[],
): MeasuredMoney {
  const { plan, cases, ranked, edge, capacity } = question
  const { stakes } = pricing
  const meanAmount = getMeanAmount(plan, cases, ranked)
  const all = sumUpTo(ranked, findEdgeAtShare(ranked, 1))
  const byExpectedValue = rankByExpectedValue(cases, ranked, edge, stakes)
  return {
    value,
    comparedWith: pricing.comparedWith,
    breakEvenPrecision: pricing.breakEvenPrecision,
    breakEvenVsCurrent: pricing.breakEvenVsCurrent,
    shareOfLargestWins: computeShareOfLargestWins(ranked, edge, stakes),
    amounts: !cases.amount ? 'none' : meanAmount === undefined ? 'unused' : 'assumed',
    best: toMoney(findBestRate(ranked, stakes, edge), pricing),
    bestWithinCapacity:
      capacity === undefined || capacity >= 1
        ? undefined
        : toMoney(findBestRate(ranked, stakes, edge, capacity), pricing),
    turns,
    actOnAll: pricing.computeValue(computeGain(all, stakes) / ranked.totalWeight),
    actOnNone: pricing.computeValue(0),
    perfectModel: pricing.computeValue(
      computeGain({ ...all, negatives: 0, negativeAmounts: 0 }, stakes) / ranked.totalWeight,
    ),
    byExpectedValue: byExpectedValue && toExpectedValueInMoney(byExpectedValue, pricing),
  }
}

function toMoney({ rate, gain, corrected, overPlan }: BestRate, pricing: EdgePricing): BestRateInMoney {
  const valueOf = (mean: number): number => pricing.computeValue(mean) ?? Number.NaN
  return {
    rate,
    value: valueOf(gain),
    corrected: corrected === undefined ? undefined : valueOf(corrected),
    overPlan: overPlan && pricing.toAmount(overPlan),
  }
}

function toExpectedValueInMoney(ranking: ExpectedValueRanking, pricing: EdgePricing): ExpectedValueInMoney {
  const valueOf = (mean: number): number => pricing.computeValue(mean) ?? Number.NaN
  return {
    value: valueOf(ranking.gain),
    overScore: pricing.toAmount(ranking.overScore),
    whereItPays: { rate: ranking.whereItPays.rate, value: valueOf(ranking.whereItPays.gain) },
  }
}

function listValueTurns(ranked: RankedCases, { stakes, computeValue }: PlanPricing): readonly Turn[] {
  const { weight } = ranked.cumulative
  return listTurns(ranked, (block) => {
    if (block < 0) return computeValue(0) ?? 0
    const sums = sumUpTo(ranked, { actedOn: weight[block]!, block, part: 1, isFixedKey: false })
    return computeValue(computeGain(sums, stakes) / ranked.totalWeight) ?? 0
  })
}

/** As many points as a picture can show. */
const CURVE_POINTS = 190

function traceCurve(
  { ranked, edge, capacity }: MoneyQuestion,
  pricing: EdgePricing | undefined,
  turns: readonly Turn[],
): readonly MeasuredPoint[] {
  const planned = edge.actedOn / ranked.totalWeight
  const alsoRates = [
    planned,
    ...(capacity === undefined ? [] : [capacity]),
    ...turns.slice(0, 4).map(({ rate }) => rate),
  ]
  return chooseCurveRates(ranked, CURVE_POINTS, alsoRates).map((rate) => ({
    rate,
    recall: computeRecallAt(ranked, rate),
    value: pricing && computeValueAt(ranked, rate, pricing),
  }))
}

function computeValueAt(ranked: RankedCases, rate: number, { stakes, computeValue }: PlanPricing): number | undefined {
  const sums = sumUpTo(ranked, findEdgeAtShare(ranked, rate))
  return computeValue(computeGain(sums, stakes) / ranked.totalWeight)
}
