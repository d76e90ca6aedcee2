import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { precisionFromSensitivity, adjustPrecision, adjustProbability } from '../../src/numbers/bayes.js'
import { operatingPointAtSelectionRate, operatingPointAtRecall } from '../../src/numbers/binormal.js'
import { maxLift, maxPrecision, maxRecall, minPrecision } from '../../src/numbers/bounds.js'
import {
  computeAccuracy,
  computeFalsePositiveRate,
  solveRates,
  computeLift,
  computeOutcomeShares,
  rateGap,
} from '../../src/numbers/confusion.js'
import { normalCdf, normalQuantile } from '../../src/numbers/normal.js'
import {
  subtractRanges,
  multiplyRanges,
  divideRanges,
  areRatesConsistent,
  addRanges,
} from '../../src/numbers/ranges.js'
import type { Range } from '../../src/numbers/ranges.js'
import { wilsonInterval, zeroFailureSize } from '../../src/numbers/samples.js'
import { runStressTests, findBreakEvenValue, computeSensitivity } from '../../src/numbers/sensitivity.js'
import {
  computeShareOfLimit,
  computePerfectModelLimit,
  computeBreakEvenProbability,
  computeBestNoModelValue,
  valueOfActing,
} from '../../src/numbers/stakes.js'
import * as yearly from '../../src/numbers/yearly.js'
import { innerShare, operation, stakes, year } from '../support/numbers-arbitraries.js'

/** A bound or identity that doubles can keep only to their precision. */
const NOISE = 1e-9
const near = (one: number | undefined, other: number, scale = Math.abs(other)) => {
  expect(Math.abs((one ?? Number.NaN) - other)).toBeLessThanOrEqual(NOISE * Math.max(scale, 1e-300))
}
const always = <Input>(input: fc.Arbitrary<Input>, holds: (input: Input) => void) =>
  fc.assert(fc.property(input, holds))

describe('the rates of any operation', () => {
  test.each(['baseRate', 'selectionRate', 'precision', 'recall'] as const)(
    'give %s from the other three',
    (missing) => {
      always(operation, (one) => near(solveRates({ ...one, [missing]: undefined })?.[missing], one[missing]))
    },
  )

  test('are given back as they are if all four are there, and nothing follows from two', () => {
    always(operation, (one) => {
      expect(solveRates(one)).toEqual(one)
      expect(solveRates({ baseRate: one.baseRate, precision: one.precision })).toBeUndefined()
      expect(solveRates({ precision: one.precision, recall: one.recall })).toBeUndefined()
    })
  })

  test('leave no gap, and a gap of the size by which one of them is stretched', () => {
    always(operation, (one) => {
      expect(rateGap(one)).toBeLessThan(NOISE)
      near(rateGap({ ...one, recall: one.recall * 1.25 }), 0.2, 1)
      expect(areRatesConsistent(pointsOf({ ...one, recall: one.recall * 1.04 }))).toBe(true)
      expect(areRatesConsistent(pointsOf({ ...one, recall: one.recall * 1.06 }))).toBe(false)
    })
  })

  test('split all cases into four outcomes, from which accuracy and false positives follow', () => {
    always(operation, (one) => {
      const outcomes = computeOutcomeShares(one)
      near(
        Object.values(outcomes).reduce((total, share) => total + share),
        1,
      )
      for (const share of Object.values(outcomes)) expect(share).toBeGreaterThanOrEqual(-NOISE)
      near(computeAccuracy(one), 1 - one.baseRate - one.selectionRate + 2 * one.baseRate * one.recall, 1)
      near(computeAccuracy(one), 1 - outcomes.falsePositives - outcomes.falseNegatives, 1)
      const falsePositiveRate = computeFalsePositiveRate(one) ?? Number.NaN
      near(precisionFromSensitivity(one.recall, 1 - falsePositiveRate, one.baseRate), one.precision, 1)
    })
  })

  test('stay within the bounds', () => {
    always(operation, (one) => {
      const within = [one.baseRate, one.selectionRate] as const
      expect(computeLift(one)).toBeLessThanOrEqual((maxLift(...within) ?? 0) * (1 + NOISE))
      expect(one.precision).toBeLessThanOrEqual((maxPrecision(...within) ?? 0) * (1 + NOISE))
      expect(one.precision).toBeGreaterThanOrEqual((minPrecision(...within) ?? 1) - NOISE)
      expect(one.recall).toBeLessThanOrEqual((maxRecall(...within) ?? 0) * (1 + NOISE))
      near((maxPrecision(...within) ?? 0) / one.baseRate, maxLift(...within) ?? 0)
      near((maxRecall(...within) ?? 0) / one.selectionRate, maxLift(...within) ?? 0)
    })
  })

  test.each([
    ['a rare case', 0.02, 0.1, 0, 0.2, 1],
    ['few acted on', 0.01, 0.005, 0, 1, 0.5],
    ['nearly all acted on', 0.3, 0.8, 0.125, 0.375, 1],
  ])('have bounds that can be said by hand: %s', (_, baseRate, selectionRate, least, most, found) => {
    expect(minPrecision(baseRate, selectionRate)).toBeCloseTo(least, 12)
    expect(maxPrecision(baseRate, selectionRate)).toBeCloseTo(most, 12)
    expect(maxRecall(baseRate, selectionRate)).toBeCloseTo(found, 12)
  })

  test('beat never acting in accuracy only with a precision above one half', () => {
    always(operation, (one) => {
      near(computeAccuracy(one) - (1 - one.baseRate), one.selectionRate * (2 * one.precision - 1), 1)
    })
  })
})

describe('ranges', () => {
  const inside = fc
    .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000)))
    .map((three) => three.toSorted((a, b) => a - b) as [number, number, number])
    .map(([low, point, high]) => ({ range: { low, high }, point }))

  test('contain whatever comes of a point within each', () => {
    always(fc.tuple(inside, inside), ([one, other]) => {
      isWithin(one.point + other.point, addRanges(one.range, other.range))
      isWithin(one.point - other.point, subtractRanges(one.range, other.range))
      isWithin(one.point * other.point, multiplyRanges(one.range, other.range))
      const divided = divideRanges(one.range, other.range)
      const mayBeZero = other.range.low <= 0 && other.range.high >= 0
      expect(divided === undefined).toBe(mayBeZero)
      if (divided) isWithin(one.point / other.point, divided)
    })
  })

  test('are not divided by one that touches zero', () => {
    const one = { low: 1, high: 2 }
    expect(divideRanges(one, { low: 0, high: 1 })).toBeUndefined()
    expect(divideRanges(one, { low: -1, high: 0 })).toBeUndefined()
    expect(divideRanges(one, { low: 0.5, high: 1 })).toEqual({ low: 1, high: 4 })
  })

  test('of rates can hold if one operation lies within', () => {
    const wide = fc.tuple(
      operation,
      fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 8, maxLength: 8 }),
    )
    always(wide, ([one, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]]) => {
      const around = (rate: number, below: number, above: number) => ({
        low: rate / (1 + below),
        high: rate * (1 + above),
      })
      const ranges = {
        baseRate: around(one.baseRate, a, b),
        selectionRate: around(one.selectionRate, c, d),
        precision: around(one.precision, e, f),
        recall: around(one.recall, g, h),
      }
      expect(areRatesConsistent(ranges, NOISE)).toBe(true)
    })
  })
})

describe('the normal distribution', () => {
  test('and its quantile undo each other, also far out', () => {
    always(fc.double({ min: -37, max: 0, noNaN: true }), (z) => near(normalQuantile(normalCdf(z)), z, 1))
    always(innerShare, (share) => near(normalCdf(normalQuantile(share) ?? Number.NaN), share))
  })

  test('is the same on both sides, and never falls', () => {
    always(
      fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      ([z, more]) => {
        near(normalCdf(z) + normalCdf(-z), 1)
        expect(normalCdf(z + more)).toBeGreaterThanOrEqual(normalCdf(z) - 1e-15)
      },
    )
  })
})

describe('two bell curves', () => {
  const auc = fc.double({ min: 0.5, max: 0.999, noNaN: true })

  test('give an operation that is possible, no worse than chance, and the same by depth and by recall', () => {
    always(fc.tuple(auc, innerShare, innerShare), ([area, baseRate, selectionRate]) => {
      const one = operatingPointAtSelectionRate(area, baseRate, selectionRate)
      if (!one) throw new Error('there is one for all such shares')
      expect(rateGap(one)).toBeLessThan(NOISE)
      expect(computeLift(one)).toBeGreaterThanOrEqual(1 - NOISE)
      expect(one.precision).toBeLessThanOrEqual((maxPrecision(baseRate, selectionRate) ?? 0) * (1 + NOISE))
      const same = operatingPointAtRecall(area, baseRate, Math.min(one.recall, 1 - 1e-9))
      if (one.recall < 1 - 1e-6) near(same?.selectionRate, selectionRate, 1)
    })
  })

  test('that lie on each other are chance', () => {
    always(fc.tuple(innerShare, innerShare), ([baseRate, selectionRate]) => {
      near(operatingPointAtSelectionRate(0.5, baseRate, selectionRate)?.precision, baseRate)
    })
  })
})

test('a probability moved to another base rate and back is what it was', () => {
  always(fc.tuple(innerShare, innerShare, innerShare), ([probability, here, there]) => {
    const moved = adjustProbability(probability, here, there) ?? Number.NaN
    near(adjustProbability(moved, there, here), probability, 1e3)
    expect(adjustPrecision(probability, here, there)).toBe(moved)
    near(adjustProbability(probability, here, here), probability)
  })
})

describe('money', () => {
  const cases = fc.integer({ min: 1, max: 10_000_000 })

  test('is made by a treated set exactly if its precision is above the threshold', () => {
    always(fc.tuple(cases, operation, stakes), ([many, { selectionRate, precision }, both]) => {
      const above = precision - (computeBreakEvenProbability(both) ?? Number.NaN)
      if (Math.abs(above) < NOISE) return
      expect(valueOfActing(many, selectionRate, precision, both) > 0).toBe(above > 0)
    })
  })

  test('never goes beyond what a perfect model makes, whatever gain and loss are', () => {
    /* To the cent: of the smallest numbers a computer can hold, a part is not told from the whole. */
    const cents = fc.integer({ min: -100_000, max: 100_000 }).map((one) => one / 100)
    const signed = fc.record({ gain: cents, loss: cents })
    always(fc.tuple(cases, operation, fc.oneof(stakes, signed)), ([many, one, both]) => {
      const trivial = computeBestNoModelValue(many, one.baseRate, both)
      const ceiling = computePerfectModelLimit(many, one.baseRate, both)
      const value = valueOfActing(many, one.selectionRate, one.precision, both)
      const scale = many * (Math.abs(both.gain) + Math.abs(both.loss))
      expect(value).toBeLessThanOrEqual(trivial + ceiling + NOISE * scale)
      if (ceiling > NOISE * scale) expect(computeShareOfLimit(value, trivial, ceiling)).toBeLessThanOrEqual(1 + 1e-6)
    })
  })

  test('reaches the ceiling with a perfect model', () => {
    always(fc.tuple(cases, innerShare, stakes), ([many, baseRate, both]) => {
      const perfect = valueOfActing(many, baseRate, 1, both)
      near(
        computeBestNoModelValue(many, baseRate, both) + computePerfectModelLimit(many, baseRate, both),
        perfect,
        many * (both.gain + both.loss),
      )
    })
  })
})

describe('a year', () => {
  const scaleOf = ({ cases, unitPayoffs: { gain, loss }, currentValue, operatingCost: runCost }: yearly.YearOfUse) =>
    cases * (gain + loss) + Math.abs(currentValue) + runCost

  test('is worth nothing at the break-even precision, against nothing and against today', () => {
    always(year, (one) => {
      const precision = yearly.breakEvenPrecisionVsBaseline(one) ?? Number.NaN
      near(yearly.netValueVsCurrent({ ...one, precision }), 0, scaleOf(one))
      const alone = { ...one, currentValue: 0 }
      const aloneAt = yearly.breakEvenPrecision(one) ?? Number.NaN
      near(yearly.netValueVsCurrent({ ...alone, precision: aloneAt }), 0, scaleOf(one))
    })
  })

  test('pays back in time at the precision for that', () => {
    const wanted = fc.tuple(
      year,
      fc.double({ min: 1000, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 120, noNaN: true }),
    )
    always(wanted, ([one, oneOff, months]) => {
      const precision = yearly.precisionForPayback(one, oneOff, months) ?? Number.NaN
      const value = yearly.netValueVsCurrent({ ...one, precision })
      near(value, (12 * oneOff) / months, scaleOf(one) + value)
      expect(yearly.precisionForPayback(one, oneOff, 0)).toBeUndefined()
    })
  })

  test('changes nothing but its run cost if nobody follows the model', () => {
    always(year, (one) => near(yearly.netValueVsCurrent({ ...one, adoption: 0 }), -one.operatingCost))
  })

  test('is never paid back by a loss or by nothing', () => {
    expect(yearly.paybackMonths(1000, 0)).toBeUndefined()
    expect(yearly.paybackMonths(1000, -5)).toBeUndefined()
    expect(yearly.paybackMonths(0, 5)).toBe(0)
  })

  test('counts less the later it is', () => {
    expect(yearly.netPresentValue(100, 250, 3, 0)).toBe(50)
    expect(yearly.netPresentValue(100, 250, 3, 0.1)).toBeCloseTo(100 / 1.1 + 100 / 1.21 + 100 / 1.331 - 250, 9)
  })

  test('brings most at the depth for a good model', () => {
    always(fc.tuple(innerShare, stakes, innerShare), ([baseRate, both, other]) => {
      const worthAt = (depth: number) =>
        valueOfActing(1, depth, baseRate * (yearly.estimatePlausibleLift(depth) ?? 0), both)
      const best = yearly.estimateMostProfitableSelectionRate(baseRate, both) ?? Number.NaN
      if (best > 0) expect(worthAt(other)).toBeLessThanOrEqual(worthAt(best) + NOISE * (both.gain + both.loss))
    })
  })

  test('takes no more cases than people can', () => {
    always(
      fc.tuple(fc.integer({ min: 1, max: 1e6 }), innerShare, fc.integer({ min: 0, max: 1e6 })),
      ([cases, depth, capacity]) => {
        const real = yearly.feasibleSelectionRate(cases, depth, capacity)
        expect(real).toBeLessThanOrEqual(depth)
        expect(real * cases).toBeLessThanOrEqual(capacity * (1 + NOISE))
      },
    )
    expect(yearly.feasibleSelectionRate(0, 0.1, 100)).toBe(0.1)
  })
})

describe('sensitivity', () => {
  const likely = { price: 10, count: 5, rent: 30 }
  const profit = ({ price, count, rent }: typeof likely) => price * count - rent

  test('puts the assumption that decides first, and leaves out what has no value', () => {
    const found = computeSensitivity(profit, likely, { rent: { low: 25, high: 31 }, price: { low: 5, high: 12 } })
    expect(found).toEqual([
      { name: 'price', atLow: -5, atHigh: 30, swing: 35 },
      { name: 'rent', atLow: 25, atHigh: 19, swing: 6 },
    ])
    expect(
      computeSensitivity(({ count }) => (count > 0 ? 1 / count : undefined), likely, { count: { low: 0, high: 1 } }),
    ).toEqual([])
  })

  test('finds where gain turns into loss, and nothing where it does not turn', () => {
    expect(findBreakEvenValue(profit, likely, 'price', { low: 0, high: 20 })).toBeCloseTo(6, 12)
    expect(findBreakEvenValue(profit, likely, 'rent', { low: 0, high: 80 })).toBeCloseTo(50, 12)
    expect(findBreakEvenValue(profit, likely, 'rent', { low: 0, high: 50 })).toBe(50)
    expect(findBreakEvenValue(profit, likely, 'price', { low: 7, high: 20 })).toBeUndefined()
    expect(findBreakEvenValue(() => undefined, likely, 'price', { low: 7, high: 20 })).toBeUndefined()
  })

  test('shows what is left if less of the promise comes true', () => {
    expect(runStressTests((share) => 100 * share - 70).map(({ value }) => value)).toEqual([30, 10, -10])
  })
})

test('an interval contains what was seen, and the more is seen the narrower it is', () => {
  always(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), ([some, more]) => {
    const few = wilsonInterval(some, some + more)
    const many = wilsonInterval(10 * some, 10 * (some + more))
    if (!few || !many) throw new Error('there is one for all counts')
    isWithin(some / (some + more), { low: few.low - NOISE, high: few.high + NOISE })
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
  })
})

test('every failure that is allowed takes more cases', () => {
  always(fc.tuple(innerShare, fc.nat(50)), ([rate, failures]) => {
    expect(zeroFailureSize(rate, 0.95, failures + 1)).toBeGreaterThanOrEqual(
      zeroFailureSize(rate, 0.95, failures) ?? Infinity,
    )
  })
})

function pointsOf(rates: Parameters<typeof rateGap>[0]) {
  const point = (rate: number): Range => ({ low: rate, high: rate })
  const { baseRate, selectionRate, precision, recall } = rates
  return {
    baseRate: point(baseRate),
    selectionRate: point(selectionRate),
    precision: point(precision),
    recall: point(recall),
  }
}

function isWithin(number: number, { low, high }: Range): void {
  expect(number).toBeGreaterThanOrEqual(low)
  expect(number).toBeLessThanOrEqual(high)
}
