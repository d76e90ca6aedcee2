import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeAuc } from '../../../src/numbers/valuation/auc.js'
import { findBestRate } from '../../../src/numbers/valuation/best-rate.js'
import { measureCalibration } from '../../../src/numbers/valuation/calibration.js'
import type { CaseStakes } from '../../../src/numbers/valuation/case-stakes.js'
import { compareWithCurrent } from '../../../src/numbers/valuation/current-decisions.js'
import { findEdgeAtKey, findEdgeAtShare, type Edge } from '../../../src/numbers/valuation/edge.js'
import { rankByExpectedValue } from '../../../src/numbers/valuation/expected-value.js'
import { measureGroups } from '../../../src/numbers/valuation/groups.js'
import { computeShareOfLargestWins } from '../../../src/numbers/valuation/largest-wins.js'
import { measureGain } from '../../../src/numbers/valuation/money.js'
import { rankCases, type RankedCases } from '../../../src/numbers/valuation/ranked-cases.js'
import { measureRates } from '../../../src/numbers/valuation/rates.js'
import { reweightToBaseRate } from '../../../src/numbers/valuation/reweight.js'
import type { ScoredCases } from '../../../src/numbers/valuation/scored-cases.js'
import { sortDescending } from '../../../src/numbers/valuation/sort-descending.js'

interface Row {
  readonly score: number
  readonly outcome: number
  readonly weight: number
  readonly amount: number
  readonly current: number
  readonly group: number
  readonly count?: number
}

/* Tenths, so that many scores are equal, and weights whose sums are exact. */
const row: fc.Arbitrary<Row> = fc.record({
  score: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  outcome: fc.integer({ min: 0, max: 1 }),
  weight: fc.constantFrom(1, 1, 1, 2, 0.5),
  amount: fc.integer({ min: 0, max: 500 }),
  current: fc.integer({ min: 0, max: 1 }),
  group: fc.integer({ min: 0, max: 2 }),
})
const rows = fc.array(row, { minLength: 1, maxLength: 120 })
const STAKES: CaseStakes = { gain: 20, gainPerAmount: 0.5, loss: 5, lossPerAmount: 0.1 }

describe('nothing depends on how the rows are written', () => {
  test('on their order', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 100 }), fc.integer(), (all, percent, seed) => {
        const shuffled = all
          .map((one, index) => ({ one, at: Math.imul(index + 1, seed | 1) >>> 0 }))
          .toSorted((left, right) => left.at - right.at)
          .map(({ one }) => one)
        expectSame(measureAll(shuffled, percent / 100), measureAll(all, percent / 100))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  test('on whether equal cases are counted in a column or stand in rows of their own', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 120, maxLength: 120 }), (all, counts) => {
        const counted = all.map((one, index) => ({ ...one, count: counts[index]! }))
        const single = counted.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 })))
        if (single.length === 0) return
        expectSame(measureAll(counted, 0.3), measureAll(single, 0.3))
      }),
      { seed: 2, numRuns: 150 },
    )
  })

  test('on a weight that is split into two, except for how many cases there are', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const split = all.flatMap((one) => [
          { ...one, weight: one.weight / 2 },
          { ...one, weight: one.weight / 2 },
        ])
        expectSame(measureAll(split, 0.25).values, measureAll(all, 0.25).values)
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  test('on every row standing twice, except for how many cases there are', () => {
    fc.assert(
      fc.property(rows, (all) => expectSame(measureAll([...all, ...all], 0.25).values, measureAll(all, 0.25).values)),
      { seed: 4, numRuns: 100 },
    )
  })
})

test('every figure is finite, whatever the rows', () => {
  const wild = fc.record({
    score: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, 0.5)),
    outcome: fc.integer({ min: 0, max: 1 }),
    weight: fc.oneof(fc.constantFrom(0, 1, 1e-9, 1e6), fc.double({ min: 1e-3, max: 1e3, noNaN: true })),
    amount: fc.oneof(fc.constantFrom(0, 1e12), fc.double({ min: 0, max: 1e6, noNaN: true })),
    current: fc.integer({ min: 0, max: 1 }),
    group: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(
      fc.array(wild, { minLength: 1, maxLength: 80 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, rate) => {
        if (all.every(({ weight }) => weight === 0)) return
        for (const figure of listNumbers(measureAll(all, rate))) expect(Number.isFinite(figure)).toBe(true)
      },
    ),
    { seed: 5, numRuns: 400 },
  )
})

test('an interval holds its value, and shares stay between 0 and 1', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 100 }), (all, percent) => {
      const ranked = rankCases(toColumns(all))
      for (const edge of [findEdgeAtShare(ranked, percent / 100), findEdgeAtKey(ranked, percent / 100)]) {
        const { precision, recall, baseRate } = measureRates(ranked, edge)
        for (const share of [precision, recall, baseRate]) {
          if (!share) continue
          expect(share.low).toBeGreaterThanOrEqual(0)
          expect(share.low).toBeLessThanOrEqual(share.value + 1e-12)
          expect(share.high).toBeGreaterThanOrEqual(share.value - 1e-12)
          expect(share.high).toBeLessThanOrEqual(1)
        }
      }
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('many scores are sorted as few are, by every bit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 200 }), (few) => {
      const keys = Float64Array.from({ length: 20_100 }, (_, index) => few[index % few.length]! + 0)
      const expected = Array.from(keys, (_, index) => index).toSorted((a, b) => keys[b]! - keys[a]! || a - b)
      expect([...sortDescending(keys)]).toEqual(expected)
    }),
    { seed: 7, numRuns: 10 },
  )
})

function toColumns(all: readonly Row[]): ScoredCases {
  const column = (name: keyof Row): Float64Array => Float64Array.from(all, (one) => one[name] ?? 1)
  return {
    score: column('score'),
    outcome: Uint8Array.from(column('outcome')),
    weight: column('weight'),
    count: column('count'),
    amount: column('amount'),
    current: Uint8Array.from(column('current')),
    group: Uint32Array.from(column('group')),
  }
}

function measureAll(all: readonly Row[], rate: number) {
  const cases = toColumns(all)
  const ranked = rankCases(cases)
  const shifted = reweightToBaseRate(ranked, 0.1)
  const edges = { planned: findEdgeAtShare(ranked, rate), fixed: findEdgeAtKey(ranked, 0.5) }
  const atEdges = Object.values(edges).map((edge) => measureAt(cases, ranked, edge))
  return {
    values: { auc: computeAuc(ranked), atEdges: atEdges.map(({ values }) => values) },
    others: atEdges.map(({ others }) => others),
    shifted: shifted && measureAt(cases, shifted, findEdgeAtShare(shifted, rate)).others.rates,
  }
}

function measureAt(cases: ScoredCases, ranked: RankedCases, edge: Edge) {
  const rates = measureRates(ranked, edge)
  const gain = measureGain(ranked, edge, rates.precision)
  const { current, group } = cases
  const isAtShare = !edge.isFixedKey
  return {
    values: {
      precision: rates.precision?.value,
      recall: rates.recall?.value,
      lift: rates.lift?.value,
      baseRate: rates.baseRate?.value,
      gain: gain.computeMean(STAKES),
      current: compareWithCurrent(ranked, current!, edge, STAKES).precision,
      brier: measureCalibration(ranked, edge)?.brier,
    },
    others: {
      rates,
      chance: gain.computeChance(STAKES),
      best: isAtShare ? findBestRate(ranked, STAKES, edge) : undefined,
      within: isAtShare ? findBestRate(ranked, STAKES, edge, 0.2) : undefined,
      expected: rankByExpectedValue(cases, ranked, edge, STAKES),
      calibration: measureCalibration(ranked, edge),
      current: compareWithCurrent(ranked, current!, edge, STAKES),
      groups: measureGroups(ranked, group!, 3, edge),
      wins: computeShareOfLargestWins(ranked, edge, STAKES),
    },
  }
}

function listNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : []
}

function expectSame(measured: unknown, other: unknown): void {
  const [numbers, others] = [listNumbers(measured), listNumbers(other)]
  expect(numbers.length).toBe(others.length)
  numbers.forEach((number, index) => {
    const gap = Math.abs(number - others[index]!)
    expect(gap, `${number} is not ${others[index]}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(number)))
  })
}
