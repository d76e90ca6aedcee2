import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { multiply, sumEstimates } from '../../src/briefs/amounts.js'
import { formatMoneyWithRange } from '../../src/text/figures/format-apart.js'
import { formatEstimate } from '../../src/text/figures/format-figure.js'
import { formatExactMoney } from '../../src/text/figures/format-money.js'
import { formatNumber } from '../../src/text/figures/format-number.js'
import { formatExactShare } from '../../src/text/figures/format-share.js'
import { formatCounts, toNaturalFrequency } from '../../src/text/figures/natural-frequency.js'
import { formatQuantity } from '../../src/text/pluralize.js'

describe('a share of cases that the model gets right is a count', () => {
  test.each([
    [0.2, '20', '100'],
    [0.018, '18', '1,000'],
    [0.0035, '35', '10,000'],
    [0.001, '1', '1,000'],
    [0.00002, '2', '100,000'],
    [0.076, '76', '1,000'],
    [0.126, 'about 13', '100'],
    [0.9972, '9,972', '10,000'],
    [0.999, '999', '1,000'],
    [0, '0', '100'],
    [1, '100', '100'],
  ])('%d is %s of every %s', (share, count, of) => {
    expect(formatCounts([share])).toEqual({ counts: [count], of })
  })

  test('beside another, out of the same number, so that different shares differ', () => {
    expect(formatCounts([0.12, 0.115, 0.14])).toEqual({ counts: ['120', '115', '140'], of: '1,000' })
  })

  test('something rare is never counted as nothing, nor something nearly certain as certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 1 - 1e-7, noNaN: true }), (share) => {
        const { count, of } = toNaturalFrequency(share)
        expect(count).toBeGreaterThan(0)
        expect(count).toBeLessThan(of)
        expect(Math.abs(count / of - share)).toBeLessThanOrEqual(0.05 * Math.min(share, 1 - share) + 1e-9)
      }),
    )
  })
})

describe('a share that the plan gives is a percentage, as it was typed', () => {
  test.each([
    [0.12, '12%'],
    [0.0035, '0.35%'],
    [0.126, '12.6%'],
    [1, '100%'],
  ])('%d is %s', (share, words) => {
    expect(formatExactShare(share)).toBe(words)
  })

  test('with its range', () => {
    const share = { quantity: 'share', unit: '' } as const
    expect(formatEstimate({ likely: 0.12, low: 0.115, high: 0.14 }, share, undefined)).toBe('12% (11.5%–14%)')
    expect(formatEstimate({ likely: 0.12, low: 0.005 }, share, undefined)).toBe('12% (at least 0.5%)')
  })
})

describe('money is written as it was typed', () => {
  test.each([
    [120000, 'USD', '$120,000'],
    [1400000, 'USD', '$1.4 million'],
    [1234567, 'EUR', '€1,234,567'],
    [4.8, '$', '$4.80'],
    [-21, '$', '-$21'],
    [-21, 'USD', '-$21'],
    [0.35, undefined, '0.35'],
    [0.125, 'USD', '$0.125'],
  ])('%d %s is %s', (value, currency, words) => {
    expect(formatExactMoney(value, currency)).toBe(words)
  })

  test('with its range', () => {
    expect(formatEstimate({ likely: 140000, low: 120000, high: 180000 }, { quantity: 'money', unit: '' }, 'USD')).toBe(
      '$140,000 ($120,000–$180,000)',
    )
  })
})

test('money that follows from other figures has two digits, and the range it was worked out with', () => {
  expect(formatMoneyWithRange(122_400, { low: 45_072, high: 431_480 }, 'USD')).toBe(
    '$120,000 (worst case $45,000, best case $430,000)',
  )
  expect(formatMoneyWithRange(-12_345, undefined, 'USD')).toBe('-$12,000')
  expect(formatMoneyWithRange(-36_000, { low: -97_000, high: 210_000 }, 'USD')).toBe(
    '-$36,000 (worst case -$97,000, best case $210,000)',
  )
})

test('costs add up with the ends of their ranges; one without a range counts as it is', () => {
  expect(sumEstimates([{ likely: 140000, low: 120000, high: 180000 }, { likely: 80000 }])).toEqual({
    likely: 220000,
    low: 200000,
    high: 260000,
  })
  expect(sumEstimates([{ likely: 0.1 }, { likely: 0.2 }])).toEqual({ likely: 0.3 })
})

test('a product has no more digits than its factors, and says when it was rounded', () => {
  expect(multiply(400000, 0.03)).toEqual({ value: 12000, isRounded: false })
  expect(multiply(415233, 0.03)).toEqual({ value: 12000, isRounded: true })
})

test('one is singular, everything else plural; a whole number stays whole', () => {
  expect([
    formatQuantity(1, 'days'),
    formatQuantity(30, 'days'),
    formatQuantity(1, 'people'),
    formatQuantity(45, 'people'),
  ]).toEqual(['1 day', '30 days', '1 person', '45 people'])
  expect([formatNumber(1.65), formatNumber(0.1 + 0.2), formatNumber(5000000)]).toEqual(['1.65', '0.3', '5,000,000'])
})
