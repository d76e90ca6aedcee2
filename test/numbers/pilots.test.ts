import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialCdf, binomialTail, exactInterval } from '../../src/numbers/binomial.js'
import { acceptancePlan, fewestHits, mostFailures, shareTest } from '../../src/numbers/exact-tests.js'
import { precisionSize, twoArmSize } from '../../src/numbers/samples.js'
import {
  chanceToMeasure,
  chanceToShow,
  reductionInterval,
  splitCases,
  twoGroupSize,
} from '../../src/numbers/two-groups.js'

const USUAL = { alpha: 0.05, power: 0.8 }
const CHURN = { control: 0.076, reduction: 0.00912 }
const BREAK_EVEN = 0.0642361 * 0.12

describe('the binomial distribution', () => {
  test('adds up to what counting by hand gives', () => {
    expect(binomialTail(2, 5, 0.5)).toBeCloseTo(1 - 6 / 32, 13)
    expect(binomialCdf(2, 293, 0.0213333)).toBeCloseTo(0.05, 4)
    expect(binomialTail(0, 10, 0.3)).toBe(1)
    expect(binomialCdf(10, 10, 0.3)).toBe(1)
    expect(binomialTail(11, 10, 0.3)).toBe(0)
  })

  test('goes over into the normal one in large samples', () => {
    const oneDeviation = [1e6, 1e8, 1e10].map((cases) => binomialTail(cases / 2 + Math.sqrt(cases) / 2, cases, 0.5))
    for (const chance of oneDeviation) expect(chance).toBeCloseTo(0.1587, 3)
  })

  test('has the interval of Clopper and Pearson: 1 of 1 is at least 5%, none of 600 at most 0.5%', () => {
    expect(exactInterval(1, 1)).toEqual({ low: expect.closeTo(0.05, 9), high: 1 })
    expect(exactInterval(0, 600)).toEqual({ low: 0, high: expect.closeTo(0.00498, 5) })
    expect(exactInterval(7, 10, 0.95)).toEqual({ low: expect.closeTo(0.3475, 4), high: expect.closeTo(0.9333, 4) })
    expect(exactInterval(3, 2)).toBeUndefined()
  })
})

describe('an exact test of a share', () => {
  test.each([
    [0.0556, 0.2, 33, 5],
    [0.0492, 0.5, 5, 2],
    [0.106, 0.2, 89, 15],
    [180 / 3120, 0.108, 176, 16],
    [0.9, 0.95, 179, 168],
  ])('above %d if it is %d takes %i cases with %i hits', (p0, p1, cases, hits) => {
    expect(shareTest({ p0, p1, ...USUAL })).toEqual({ cases, hits })
  })

  test('holds both error rates, and one case fewer does not', () => {
    for (const [p0, p1] of [
      [0.05, 0.08],
      [0.3, 0.4],
      [0.7, 0.8],
      [0.001, 0.002],
    ] as const) {
      const size = shareTest({ p0, p1, ...USUAL })
      expect(size).toBeDefined()
      const { cases, hits } = size ?? { cases: 0, hits: 0 }
      expect(binomialTail(hits, cases, p0)).toBeLessThanOrEqual(0.05)
      expect(binomialTail(hits, cases, p1)).toBeGreaterThanOrEqual(0.8)
      expect(binomialTail(fewestHits(cases - 1, p0, 0.05), cases - 1, p1)).toBeLessThan(0.8)
    }
  })

  test('meets the normal approximation where it hands over, within 2%', () => {
    for (const [low, high] of [
      [0.1, 0.1161],
      [0.3, 0.3257],
      [0.02, 0.0279],
    ] as const) {
      const exact = shareTest({ p0: low, p1: high, ...USUAL })?.cases ?? 0
      const next = shareTest({ p0: low, p1: high - 0.0001, ...USUAL })?.cases ?? 0
      expect(next / exact).toBeGreaterThan(0.98)
      expect(next / exact).toBeLessThan(1.05)
    }
    expect(shareTest({ p0: 0.07, p1: 0.076, ...USUAL })?.cases).toBeLessThan(
      1.02 * (precisionSize({ p0: 0.07, p1: 0.076, ...USUAL }) ?? 0),
    )
  })

  test('is none where the share is not above the one to exceed', () => {
    expect(shareTest({ p0: 0.2, p1: 0.2, ...USUAL })).toBeUndefined()
    expect(shareTest({ p0: 0.3, p1: 0.2, ...USUAL })).toBeUndefined()
  })
})

describe('an acceptance plan', () => {
  test('of 0.5% expected and 2.13% tolerable takes 293 answers, of which 2 may be harmful', () => {
    expect(acceptancePlan({ tolerable: 1.28 / 60, expected: 0.005, ...USUAL })).toEqual({ cases: 293, failures: 2 })
    expect(binomialCdf(2, 293, 1.28 / 60)).toBeLessThanOrEqual(0.05)
    expect(binomialCdf(2, 293, 0.005)).toBeGreaterThan(0.8)
  })

  test('lets no failure pass where none is expected: about 3 over the tolerable rate', () => {
    expect(acceptancePlan({ tolerable: 0.005, expected: 0, ...USUAL })).toEqual({ cases: 598, failures: 0 })
  })

  test('is none where the expected rate is not below the tolerable one', () => {
    expect(acceptancePlan({ tolerable: 0.01, expected: 0.01, ...USUAL })).toBeUndefined()
    expect(acceptancePlan({ tolerable: 0.01, expected: 0.02, ...USUAL })).toBeUndefined()
  })

  test('accepts no more failures than its error rate allows, and none in too few cases', () => {
    expect(mostFailures(293, 1.28 / 60, 0.05)).toBe(2)
    expect(mostFailures(10, 0.02, 0.05)).toBe(-1)
  })
})

describe('a pilot with a control group', () => {
  test('takes 25,032 customers to show any effect, 412,000 a group to show that it pays off', () => {
    expect(twoGroupSize({ ...CHURN, margin: 0, controlShare: 0.5, alpha: 0.025, power: 0.8 })).toBe(25_032)
    const paysOff = twoGroupSize({ ...CHURN, margin: BREAK_EVEN, controlShare: 0.5, ...USUAL }) ?? 0
    expect(Math.round(paysOff / 2000)).toBe(411)
    expect(twoGroupSize({ ...CHURN, margin: 0, controlShare: 0.5, alpha: 0.025, power: 0.8 })).toBe(
      2 * (twoArmSize({ p1: 0.076, p2: 0.06688, alpha: 0.05, power: 0.8 }) ?? 0),
    )
  })

  test('of 25,032 customers measures 8 in 1,000 with 63% if 9.1 is true, and with 46% if it only breaks even', () => {
    const groups = splitCases(25_032, 0.5)
    expect(chanceToMeasure(CHURN, groups, 0.008)).toBeCloseTo(0.631, 3)
    expect(chanceToMeasure({ ...CHURN, reduction: BREAK_EVEN }, groups, 0.008)).toBeCloseTo(0.461, 3)
  })

  test('counts each group by its own size, not the smaller one twice', () => {
    const size = (controlShare: number) =>
      twoGroupSize({ ...CHURN, margin: 0, controlShare, alpha: 0.025, power: 0.8 }) ?? 0
    /* Twice the smaller group would be 2.5 and 5 times as many as an even split. */
    expect(size(0.2) / size(0.5)).toBeCloseTo(1.59, 1)
    expect(size(0.1) / size(0.5)).toBeLessThan(3)
  })

  test('has the power asked for at every size, though few counts are skewed', () => {
    for (const [control, reduction, margin, controlShare] of [
      [0.3, 0.2, 0.05, 0.2],
      [0.9, 0.5, 0, 0.5],
      [0.01, 0.008, 0, 0.5],
      [0.2, 0.05, 0, 0.9],
    ] as const) {
      const cases = twoGroupSize({ control, reduction, margin, controlShare, ...USUAL }) ?? 0
      const groups = splitCases(cases, controlShare)
      expect(chanceToShow({ control, reduction, margin, alpha: 0.05 }, groups)).toBeGreaterThan(0.79)
      expect(chanceToShow({ control, reduction: margin, margin, alpha: 0.05 }, groups)).toBeLessThan(0.06)
    }
  })

  test('can show nothing where the effect is not above the margin', () => {
    expect(twoGroupSize({ ...CHURN, margin: 0.00912, controlShare: 0.5, ...USUAL })).toBeUndefined()
    expect(twoGroupSize({ ...CHURN, margin: 0, controlShare: 0, ...USUAL })).toBeUndefined()
  })

  test('of 18,000 a group measured 12% of 7.6%: 5% to 19% at 95%, 6.1% to 18% at 90%', () => {
    const ends = [0.95, 0.9].map((confidence) => reductionInterval(CHURN, 18_000, confidence))
    expect(ends.map((range) => (range?.low ?? 0) / 0.076)).toEqual([expect.closeTo(0.05, 3), expect.closeTo(0.0613, 3)])
    expect((ends[0]?.high ?? 0) / 0.076).toBeCloseTo(0.19, 3)
  })
})

test('a chance is a share, and never rises with what is asked for', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      share,
      share,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      share,
      (control, part, one, other, atLeast) => {
        const effect = { control, reduction: control * part }
        const groups = { control: one, treated: other }
        const chances = [atLeast, atLeast + 0.1].map((least) => chanceToMeasure(effect, groups, least))
        expect(chances[0]).toBeGreaterThanOrEqual((chances[1] ?? 2) - 1e-9)
        expect(chances[0]).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 200 },
  )
})
