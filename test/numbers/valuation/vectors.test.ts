import { describe, expect, test } from 'vitest'
import { computeAuc } from '../../../src/numbers/valuation/auc.js'
import { findBestRate } from '../../../src/numbers/valuation/best-rate.js'
import { measureCalibration } from '../../../src/numbers/valuation/calibration.js'
import { computeGain } from '../../../src/numbers/valuation/case-stakes.js'
import { countPositives } from '../../../src/numbers/valuation/cross-fit.js'
import { compareWithCurrent } from '../../../src/numbers/valuation/current-decisions.js'
import { findEdgeAtKey, findEdgeAtShare, getEdgeBlock, sumUpTo } from '../../../src/numbers/valuation/edge.js'
import { rankByExpectedValue } from '../../../src/numbers/valuation/expected-value.js'
import { measureGroups } from '../../../src/numbers/valuation/groups.js'
import { computeShareOfLargestWins } from '../../../src/numbers/valuation/largest-wins.js'
import { measureGain, measureValue } from '../../../src/numbers/valuation/money.js'
import { createMulberry32 } from '../../../src/numbers/valuation/mulberry32.js'
import { rankCases } from '../../../src/numbers/valuation/ranked-cases.js'
import { measureRates } from '../../../src/numbers/valuation/rates.js'
import { reweightToBaseRate } from '../../../src/numbers/valuation/reweight.js'
import { countCasesToSettle } from '../../../src/numbers/valuation/settle.js'
import { computeRecallAt, listTurns } from '../../../src/numbers/valuation/value-curve.js'
import {
  FIRST_RANDOM_NUMBERS,
  listGroups,
  toCases,
  toPricing,
  VALUATION_VECTORS,
  type Expected,
  type ValuationVector,
} from '../../support/valuation-vectors.js'

test('the random numbers are those of the reference', () => {
  const random = createMulberry32(1)
  expect(FIRST_RANDOM_NUMBERS.map(() => random())).toEqual(
    FIRST_RANDOM_NUMBERS.map((number) => expect.closeTo(number, 12)),
  )
})

describe.each(VALUATION_VECTORS.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  const { expect: expected, economics } = vector
  const world = measure(vector)
  const { ranked, edge, rates, pricing, stakes, toValue } = world

  test('counts, ranking, and edge', () => {
    const { start, end } = getEdgeBlock(ranked, edge)
    expectClose({ cases: ranked.cases, weight: ranked.totalWeight, positives: countPositives(ranked) }, expected)
    expectClose({ auc: computeAuc(ranked) ?? null }, expected)
    expectClose({ score: ranked.key[start], cases_at_edge: end - start, part_of_them: edge.part }, expected.threshold)
  })

  test('rates and their intervals', () => {
    const { at_plan: plan } = expected
    expectShare(rates.baseRate, expected.base_rate)
    expectClose(
      {
        rate: rates.selectionRate,
        acted_on: rates.actedOn,
        true: rates.truePositives,
        false: rates.falsePositives,
        missed: rates.missedPositives,
        edge_rate: rates.edgeRate,
      },
      plan,
    )
    expectShare(rates.precision, plan.precision)
    expectShare(rates.recall, plan.recall)
    expectShare(rates.lift, plan.lift)
  })

  test('the value a year, and what is uncertain about it', () => {
    const { money } = expected
    const value = measureValue(measureGain(ranked, edge, rates.precision), pricing)
    if (!value) throw new Error('no value')
    expectClose({ gain_per_case: value.gainPerCase, a_year: value.value }, money)
    expectRange(value.sampling, money.sampling)
    expectRange(value.figures, money.figures)
    expectRange(value.combined, money.combined)
    expectRange(value.worstAndBest, money.worst_and_best)
    expect(value.widest ?? 'test cases').toBe(money.widest)
    expectClose({ share_of_three_largest: computeShareOfLargestWins(ranked, edge, stakes) ?? null }, money)
  })

  test('the rate that pays best, corrected', () => {
    expectBest(findBestRate(ranked, stakes, edge), expected.best)
    const within =
      economics.capacity_rate === undefined ? undefined : findBestRate(ranked, stakes, edge, economics.capacity_rate)
    if (expected.best_within_capacity) expectBest(within, expected.best_within_capacity)
    else expect(within).toBeUndefined()
  })

  test('the curve and its turns', () => {
    for (const point of expected.curve) {
      const gain = computeGain(sumUpTo(ranked, findEdgeAtShare(ranked, point.rate)), stakes) / ranked.totalWeight
      expectClose({ recall: computeRecallAt(ranked, point.rate) ?? null, a_year: toValue(gain) }, point)
    }
    const { weight } = ranked.cumulative
    const turns = listTurns(ranked, (block) =>
      toValue(
        block < 0
          ? 0
          : computeGain(sumUpTo(ranked, { actedOn: weight[block]!, block, part: 1, isFixedKey: false }), stakes) /
              ranked.totalWeight,
      ),
    )
    expectClose(
      turns.map(({ rate }) => rate),
      expected.turns.map(([rate]: [number]) => rate),
    )
    expect(turns.map(({ isUpward }) => isUpward)).toEqual(
      expected.turns.map(([, isUpward]: [number, boolean]) => isUpward),
    )
  })

  test('ranking by expected value', () => {
    const ranking = rankByExpectedValue(world.cases, ranked, edge, stakes)
    if (!expected.by_money) return expect(ranking).toBeUndefined()
    const { by_money: byMoney } = expected
    expectClose({ a_year: toValue(ranking!.gain) }, byMoney)
    expectAmount(ranking!.overScore, byMoney.over_score, world)
    expectClose({ rate: ranking!.whereItPays.rate, a_year: toValue(ranking!.whereItPays.gain) }, byMoney.where_it_pays)
  })

  test('calibration', () => {
    const { calibration: wanted } = expected
    const calibration = measureCalibration(ranked, edge)
    if (!wanted) return expect(calibration).toBeUndefined()
    expectClose(
      {
        mean_score: calibration!.meanScore,
        base_rate: calibration!.observed,
        ece: calibration!.error,
        ece_by_chance: calibration!.errorByChance,
        brier: calibration!.brier,
        reliability: calibration!.reliability,
        resolution: calibration!.resolution,
        uncertainty: calibration!.uncertainty,
        within_bins: calibration!.withinBins,
      },
      wanted,
    )
    expectShare(calibration!.observedOverExpected, wanted.observed_over_expected)
    expectClose(
      { mean_score: calibration!.actedOn?.meanScore, observed: calibration!.actedOn?.observed },
      wanted.acted_on,
    )
    expect(calibration!.bins.length).toBe(wanted.bins.length)
    calibration!.bins.forEach((bin, index) => {
      const other = wanted.bins[index]
      expectClose({ weight: bin.weight, mean_score: bin.meanScore, observed: bin.observed.value }, other)
      expectRange(bin.observed, other.interval)
    })
  })

  test('another base rate', () => {
    const { at_plans_base_rate: wanted } = expected
    if (!wanted) return
    const shifted = reweightToBaseRate(ranked, economics.base_rate!)!
    const shiftedEdge = findEdgeAtShare(shifted, economics.selection_rate!)
    const shiftedRates = measureRates(shifted, shiftedEdge, true)
    expectShare(shiftedRates.precision, wanted.precision)
    expectShare(shiftedRates.recall, wanted.recall)
    expectClose(
      { a_year: toValue(measureGain(shifted, shiftedEdge, undefined, { isMixChosen: true }).computeMean(stakes)) },
      wanted,
    )
    const { low, high } = rates.baseRate!
    expect(economics.base_rate! < low || economics.base_rate! > high).toBe(wanted.differs)
  })

  test('the cases that would settle a criterion', () => {
    for (const { figure, at_least: limit, acted_on_needed: needed } of expected.verdicts)
      if (figure === 'precision' && needed !== undefined)
        expect(countCasesToSettle(rates.precision!.value, limit)).toBe(needed)
  })

  test('capacity, groups, and today', () => {
    const { at_capacity: capacity, groups, today } = expected
    if (capacity) {
      const atCapacity = findEdgeAtShare(ranked, economics.capacity_rate!)
      expectShare(measureRates(ranked, atCapacity).precision, capacity.precision)
      expectClose({ a_year: toValue(measureGain(ranked, atCapacity, undefined).computeMean(stakes)) }, capacity)
    }
    if (groups) {
      const names = listGroups(vector.columns)
      const measured = measureGroups(ranked, world.cases.group!, names.length, edge)
      names.forEach((name, index) => {
        expectClose({ cases: measured[index]?.cases, rate: measured[index]?.selectionRate }, groups[name])
        expectShare(measured[index]?.precision, groups[name].precision)
        expectShare(measured[index]?.recall, groups[name].recall)
      })
    }
    if (today) {
      const current = compareWithCurrent(ranked, world.cases.current!, edge, stakes)
      expectClose({ rate: current.selectionRate, precision: current.precision }, today)
      expectAmount(current.modelOverCurrent, today.model_over_today, world)
    }
  })

  function expectBest(best: ReturnType<typeof findBestRate> | undefined, wanted: Expected) {
    expectClose({ rate: best!.rate, a_year: toValue(best!.gain) }, wanted)
    const corrected = best!.corrected === undefined ? null : toValue(best!.corrected)
    expectClose({ corrected_a_year: corrected }, wanted)
    if (best!.overPlan) expectAmount(best!.overPlan, wanted.over_plan, world)
    else expect(wanted.over_plan).toBeNull()
  }
})

type World = ReturnType<typeof measure>

function measure({ columns, economics }: ValuationVector) {
  const cases = toCases(columns)
  const ranked = rankCases(cases)
  const edge =
    economics.fixed_score === undefined
      ? findEdgeAtShare(ranked, economics.selection_rate!)
      : findEdgeAtKey(ranked, economics.fixed_score)
  const rates = measureRates(ranked, edge)
  const pricing = toPricing(economics)
  const stakes = pricing.computeStakes(pricing.values)!
  const toValue = (gain: number): number => pricing.computeValue(pricing.values, gain)!
  const toMargin = (gain: number): number => toValue(gain) - toValue(0)
  return { cases, ranked, edge, rates, pricing, stakes, toValue, toMargin }
}

function expectAmount(
  amount: { value: number; low: number; high: number } | undefined,
  wanted: Expected,
  { toMargin }: World,
) {
  expectClose({ value: toMargin(amount!.value) }, wanted)
  expectRange({ low: toMargin(amount!.low), high: toMargin(amount!.high) }, wanted.interval)
}

function expectShare(
  share: { value: number; low: number; high: number; effectiveCases?: number } | undefined,
  wanted: Expected,
) {
  if (!wanted) return expect(share).toBeUndefined()
  expectClose({ value: share?.value }, wanted)
  expectRange(share!, wanted.interval)
  if (wanted.effective_cases !== undefined) expectClose({ effective_cases: share?.effectiveCases }, wanted)
}

function expectRange({ low, high }: { low: number; high: number }, interval: readonly [number, number]) {
  expectClose([low, high], [...interval])
}

/** Within 1e-6 of the reference, or 1e-9 near zero. */
function expectClose(measured: Readonly<Record<string, unknown>> | readonly number[], wanted: Expected): void {
  for (const [name, value] of Object.entries(measured)) {
    const other = wanted[name]
    if (typeof other !== 'number') expect({ [name]: value }).toEqual({ [name]: other })
    else {
      const gap = Math.abs((value as number) - other)
      expect(gap, `${name}: ${String(value)} should be ${other}`).toBeLessThanOrEqual(
        Math.max(1e-6 * Math.abs(other), 1e-9),
      )
    }
  }
  if (Array.isArray(measured)) expect(measured.length).toBe(wanted.length)
}
