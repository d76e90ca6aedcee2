import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePercent } from '../../src/plan/share.js'
import {
  amountsIn,
  asTyped,
  COUNTS,
  type FigureKind,
  formatApart,
  formatMoneyWithRange,
  NUMBERS,
  SHARES,
} from '../../src/text/figures/format-apart.js'
import { formatEstimate, formatFigure } from '../../src/text/figures/format-figure.js'
import { formatAmount, formatExactMoney, formatMoney, getCurrencySymbol } from '../../src/text/figures/format-money.js'
import { formatAligned, formatCount, formatNumber, formatTimes } from '../../src/text/figures/format-number.js'
import { formatRange, withRange } from '../../src/text/figures/format-range.js'
import { formatExactShare, formatShare } from '../../src/text/figures/format-share.js'
import { formatCounts, formatFrequency } from '../../src/text/figures/natural-frequency.js'
import { formatQuantity, pluralize } from '../../src/text/pluralize.js'

/** From a billionth to a trillion, evenly by size, with either sign. */
const figures = fc
  .tuple(fc.double({ min: -9, max: 12, noNaN: true }), fc.boolean())
  .map(([size, isNegative]) => (isNegative ? -1 : 1) * 10 ** size)

/** Strictly between 0 and 1, and often near an end. */
const shares = fc
  .tuple(fc.double({ min: -9, max: -0.31, noNaN: true }), fc.boolean())
  .map(([size, isHigh]) => (isHigh ? 1 - 10 ** size : 10 ** size))

function parse(text: string): number {
  return Number(text.replace(/[^\d.e-]/g, ''))
}

describe('a number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1200, '1,200'],
    [-1234.5, '-1,234.5'],
    [12345.5, '12,345.5'],
    [0.1 + 0.2, '0.3'],
    [0.00285, '0.00285'],
    [0.0000123, '0.0000123'],
    [1e-9, '0.000000001'],
    [-1e-9, '-0.000000001'],
    [1e12, '1,000,000,000,000'],
    [1234567890123.45, '1,234,567,890,123.45'],
  ])('%d of a plan is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('never loses a digit, and has its thousands separated', () => {
    fc.assert(
      fc.property(figures, (value) => {
        const text = formatNumber(value)
        expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
        expect(parse(text)).toBe(Number(value.toPrecision(15)))
      }),
    )
  })

  test.each([
    [4.238, '4.2', '4.2'],
    [1234, '1,200', '1,234'],
    [9.96, '10', '10'],
    [12345.6, '12,000', '12,346'],
    [0.00123, '0.0012', '0.0012'],
    [-45.6, '-46', '-46'],
  ])('%d that was calculated is %s times, or a count of %s', (value, times, count) => {
    expect([formatTimes(value), formatCount(value)]).toEqual([times, count])
  })

  test('has the decimals of its neighbors along an axis', () => {
    expect(formatAligned([-1000, 0, 0.5, 1000])).toEqual(['-1,000.0', '0.0', '0.5', '1,000.0'])
    expect(formatAligned([0, 20000])).toEqual(['0', '20,000'])
  })
})

describe('a share', () => {
  test.each([
    [0, '0%'],
    [-0, '0%'],
    [1, '100%'],
    [0.0645, '6.5%'],
    [0.98234, '98.2%'],
    [0.9997, '99.97%'],
    [0.99999, '99.999%'],
    [0.9999999996, '99.99999996%'],
    [0.00000012, '0.000012%'],
    [1e-9, '0.0000001%'],
    [12.345, '1,235%'],
    [-0.184, '-18%'],
    [1 + 1e-15, '100%'],
  ])('%d that was calculated is %s', (share, text) => {
    expect(formatShare(share)).toBe(text)
  })

  test('below 100% never reads as 100%, and one above 0% never as 0%', () => {
    fc.assert(
      fc.property(shares, (share) => {
        for (const text of [formatShare(share), formatExactShare(share)]) {
          expect(text).not.toMatch(/^(100|0)%$/)
          const written = parse(text) / 100
          expect(Math.abs(written - share)).toBeLessThanOrEqual(0.051 * Math.min(share, 1 - share))
        }
      }),
    )
    expect(formatExactShare(1 - 2 ** -53)).not.toBe('100%')
  })

  test('of the plan reads as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const typed = Number(`${digits}e-${decimals}`)
          .toFixed(decimals)
          .replace(/\.?0+$/, '')
        const text = typed === '' || digits === 0 ? '0' : decimals === 0 ? String(digits) : typed
        expect(formatExactShare(parsePercent(`${text}%`) ?? Number.NaN).replaceAll(',', '')).toBe(`${text}%`)
      }),
    )
  })
})

describe('an amount', () => {
  test.each([
    [120000, 'USD', '$120,000', '$120,000'],
    [1234567, 'EUR', '€1.2 million', '€1,234,567'],
    [1400000, 'USD', '$1.4 million', '$1.4 million'],
    [-450123, 'USD', '-$450,000', '-$450,123'],
    [4.8, 'USD', '$4.80', '$4.80'],
    [0, 'CHF', 'CHF 0', 'CHF 0'],
    [-0, 'USD', '$0', '$0'],
    [0.0000045, 'USD', '$0.0000045', '$0.0000045'],
    [12345.5, '£', '£12,000', '£12,345.50'],
    [1e12, 'USD', '$1,000,000 million', '$1,000,000 million'],
    [68, undefined, '68', '68'],
  ])('%d %s is %s if calculated and %s if typed', (value, currency, calculated, typed) => {
    expect([formatMoney(value, currency), formatExactMoney(value, currency)]).toEqual([calculated, typed])
  })

  test.each([
    [68.367, '$68.37'],
    [62.7, '$62.70'],
    [0.0043, '$0.0043'],
    [-0.004, '-$0.004'],
    [0.456, '$0.46'],
    [-21, '-$21'],
  ])('%d for one case is %s', (value, text) => {
    expect(formatAmount(value, 'USD')).toBe(text)
  })

  test('that is not 0 never reads as 0', () => {
    fc.assert(
      fc.property(figures, (value) => {
        for (const text of [formatMoney(value, 'USD'), formatAmount(value, 'USD'), formatExactMoney(value, 'USD')]) {
          expect(parse(text)).not.toBe(0)
          expect(text.startsWith('-')).toBe(value < 0)
        }
      }),
    )
  })

  test.each([
    [700.5, 'JPY', '¥701'],
    [62.2, 'KRW', '₩62'],
    [0.432, 'JPY', '¥0.43'],
    [60.1254, 'KWD', 'KWD 60.125'],
    [4.8, 'KWD', 'KWD 4.800'],
    [4.8, 'an unknown currency', 'an unknown currency 4.80'],
  ])('of %d in %s has the decimals of the currency', (value, currency, text) => {
    expect(formatAmount(value, currency)).toBe(text)
  })

  test('in yen that is calculated has no decimals, and one that is typed keeps them', () => {
    expect(formatMoney(4.83, 'JPY')).toBe('¥5')
    expect(formatExactMoney(700.5, 'JPY')).toBe('¥700.5')
  })

  test('in Canadian dollars has the sign that people write at home only if asked for', () => {
    expect([getCurrencySymbol('CAD'), getCurrencySymbol('CAD', 'narrowSymbol')]).toEqual(['CA$', '$'])
  })
})

describe('a figure of the plan', () => {
  test.each([
    [0.554545454545455, { quantity: 'share', unit: '' }, '55.45%'],
    [0.998765432109876, { quantity: 'share', unit: '' }, '99.8765%'],
    [4.857142857142857, { quantity: 'money', unit: '' }, '$4.86'],
    [123456.789012345, { quantity: 'money', unit: '' }, '$123,456.79'],
    [12345.6789012345, { quantity: 'count', unit: 'cases' }, '12,346 cases'],
    [0.333333333333333, { quantity: 'number', unit: '' }, '0.3333'],
    [0.55454545, { quantity: 'share', unit: '' }, '55.454545%'],
    [123456789.25, { quantity: 'number', unit: '' }, '123,456,789.25'],
  ] as const)('%d that nobody types is rounded: %j, %s', (value, measure, text) => {
    expect(formatFigure(value, measure, 'USD')).toBe(text)
  })

  test('that nobody types differs from the ends of its range', () => {
    const estimate = { likely: 0.554545454545455, low: 0.554512345678901, high: 0.56 }
    expect(formatEstimate(estimate, { quantity: 'share', unit: '' }, undefined)).toBe('55.455% (55.451%–56%)')
    expect(formatApart(SHARES, asTyped(0.554545454545455), asTyped(0.5545))).toEqual(['55.455%', '55.45%'])
  })

  test.each([
    [0.00285, { quantity: 'share', unit: '' }, '0.285%'],
    [12345.5, { quantity: 'number', unit: '' }, '12,345.5'],
    [1, { quantity: 'count', unit: 'people' }, '1 person'],
    [400000, { quantity: 'count', unit: 'cases' }, '400,000 cases'],
    [600, { quantity: 'money', unit: '' }, '$600'],
  ] as const)('%d is written as typed: %j, %s', (value, measure, text) => {
    expect(formatFigure(value, measure, 'USD')).toBe(text)
  })

  test('has the ends of its range that the plan gives, and no other', () => {
    const count = { quantity: 'count', unit: 'cases' } as const
    expect(formatEstimate({ likely: 11000, low: 9000, high: 14000 }, count, undefined)).toBe(
      '11,000 cases (9,000–14,000)',
    )
    expect(formatEstimate({ likely: 11000, low: 9000 }, count, undefined)).toBe('11,000 cases (at least 9,000)')
    expect(formatEstimate({ likely: 5, low: 5, high: 5 }, { quantity: 'number', unit: '' }, undefined)).toBe('5')
  })
})

test.each([
  ['1', '2', '1–2'],
  ['-$5', '$3', '-$5 to $3'],
  ['2', '2', '2'],
  ['1', undefined, 'at least 1'],
  [undefined, '2', 'at most 2'],
  [undefined, undefined, ''],
])('the range from %s to %s is "%s"', (low, high, text) => {
  expect(formatRange(low, high)).toBe(text)
})

test('a range that is only the figure itself is left out', () => {
  expect([withRange('5', '5', '5'), withRange('5', '4', '5'), withRange('5', undefined, undefined)]).toEqual([
    '5',
    '5 (4–5)',
    '5',
  ])
})

describe('a count with its noun', () => {
  test.each([
    [0, '0 errors'],
    [1, '1 error'],
    [1200, '1,200 errors'],
    [0.5, '0.5 errors'],
  ])('%d reads %s', (count, text) => {
    expect(pluralize(count, 'error')).toBe(text)
  })

  test.each([
    ['people', '1 person'],
    ['entries', '1 entry'],
    ['businesses', '1 business'],
    ['matches', '1 match'],
    ['houses', '1 house'],
    ['cases', '1 case'],
    ['', '1'],
  ])('of %s has the singular for one', (unit, text) => {
    expect(formatQuantity(1, unit)).toBe(text)
  })
})

describe('a natural frequency', () => {
  test.each([
    [0.018, '18 of every 1,000'],
    [0.126, 'about 13 of every 100'],
    [0.9997, '9,997 of every 10,000'],
    [1e-9, '1 of every 1,000,000,000'],
  ])('of %d is %s', (share, text) => {
    expect(formatFrequency(share)).toBe(text)
  })

  test('differs from another one wherever the shares do', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 1e-8, max: 1, noNaN: true }), (share, difference) => {
        const other = share * (1 - difference)
        fc.pre(share - other > 1e-11)
        const { counts } = formatCounts([share, other], '')
        expect(parse(counts[0] ?? '')).toBeGreaterThan(parse(counts[1] ?? ''))
      }),
    )
  })
})

describe('figures that a message compares', () => {
  const kinds: readonly (readonly [string, FigureKind])[] = [
    ['shares', SHARES],
    ['numbers', NUMBERS],
    ['counts', COUNTS],
    ['amounts', amountsIn('USD')],
  ]

  test.each([
    [SHARES, [0.0641, 0.0712], ['6.4%', '7.1%']],
    [SHARES, [0.0641, 0.0644], ['6.41%', '6.44%']],
    [SHARES, [asTyped(0.0534), 0.0535], ['5.34%', '5.35%']],
    [SHARES, [asTyped(0.06), 0.05999], ['6%', '5.999%']],
    [SHARES, [0.9997, 1], ['99.97%', '100%']],
    [NUMBERS, [asTyped(0.003), asTyped(0.001)], ['0.003', '0.001']],
    [NUMBERS, [4.21, 4.24], ['4.21', '4.24']],
    [COUNTS, [1170.6, asTyped(1170.5)], ['1,171', '1,170.5']],
    [COUNTS, [1170.3, asTyped(1170)], ['1,170.3', '1,170']],
    [amountsIn('USD'), [10_620_000, asTyped(10_700_000)], ['$10.6 million', '$10.7 million']],
    [amountsIn('USD'), [-120_400, -120_100], ['-$120,400', '-$120,100']],
    [NUMBERS, [0.3, 0.1 + 0.2], ['0.3', '0.3']],
  ] as const)('%#: have the fewest digits that tell them apart', (kind, compared, texts) => {
    expect(formatApart(kind, ...compared)).toEqual(texts)
  })

  test.each(kinds)('%s never read alike or in the wrong order', (name, kind) => {
    /* Nobody types more digits than twelve. */
    const values = (name === 'shares' ? shares : figures).map((value) => Number(value.toPrecision(12)))
    const steps = fc.double({ min: -8, max: 0, noNaN: true }).map((size) => 10 ** size)
    fc.assert(
      fc.property(values, steps, fc.boolean(), fc.boolean(), (value, step, isFirstTyped, isSecondTyped) => {
        const other = Number((value - Math.abs(value) * step).toPrecision(12))
        const texts = formatApart(kind, isFirstTyped ? asTyped(value) : value, isSecondTyped ? asTyped(other) : other)
        const [first, second] = texts.map((text) => parse(text) * (text.includes('million') ? 1e6 : 1))
        expect(first).toBeGreaterThan(second ?? Number.NaN)
        if (isFirstTyped && kind.roundTyped(value) === value) expect(texts[0]).toBe(kind.write(value))
      }),
    )
  })

  test.each(kinds)('%s that are the same read the same', (name, kind) => {
    fc.assert(
      fc.property(name === 'shares' ? shares : figures, (value) => {
        const [first, second] = formatApart(kind, value, value * (1 + 2 ** -52))
        expect(first).toBe(second)
      }),
    )
  })

  test('include the worst and the best case of an amount', () => {
    expect(formatMoneyWithRange(122_400, { low: 45_072, high: 431_480 }, 'USD')).toBe(
      '$120,000 (worst case $45,000, best case $430,000)',
    )
    expect(formatMoneyWithRange(122_400, { low: 118_000, high: 124_000 }, 'USD')).toBe(
      '$122,000 (worst case $118,000, best case $124,000)',
    )
  })
})
