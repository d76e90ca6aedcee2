import { describe, expect, test } from 'vitest'
import {
  ASSISTANT,
  CALLS,
  exampleWith,
  exampleWithout,
  FORECAST,
  FRAUD,
  ROUTING,
} from '../../src/rules/shared/example-plans.js'
import { formatRequiredFigure } from '../../src/worksheet/required-figure/describe.js'
import { findRequiredFigure } from '../../src/worksheet/required-figure/find.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { parsePlanText } from '../support/interviewees.js'

/** What one missing figure must be: checked by putting the figure in, on both sides of its limit. */

const RANKING = `mlplan: 2
project:
  task: ranking
economics:
  currency: USD
  ranking:
    expected_gain: 2%
    value_of_gain: 50000
  operating_cost_per_year: 60000
`

const DRAFTS = `mlplan: 2
project:
  task: generative
economics:
  currency: USD
  period: month
  volume_per_period: 20000
  assistant:
    acceptance_rate: 60%
    minutes_saved: 4
    cost_per_minute: 0.7
  operating_cost_per_year: 100000
`

const CASES: readonly (readonly [plan: string, key: string])[] = [
  ...[
    'volume_per_period',
    'selection_rate',
    'cost',
    'success_rate',
    'value',
    'precision',
    'operating_cost_per_year',
  ].map((key) => [CALLS, key] as const),
  ...['volume_per_period', 'selection_rate', 'true_positive', 'false_positive', 'precision'].map(
    (key) => [FRAUD, key] as const,
  ),
  ...['volume_per_period', 'coverage', 'accuracy', 'operating_cost_per_year'].map((key) => [ROUTING, key] as const),
  ...['current_error', 'expected_error', 'value_per_point', 'operating_cost_per_year'].map(
    (key) => [FORECAST, key] as const,
  ),
  ...['volume_per_period', 'human_cost', 'resolution_rate', 'inference_cost', 'harm_rate', 'harm_cost'].map(
    (key) => [ASSISTANT, key] as const,
  ),
  ...['expected_gain', 'value_of_gain', 'operating_cost_per_year'].map((key) => [RANKING, key] as const),
  ...['volume_per_period', 'acceptance_rate', 'minutes_saved', 'cost_per_minute'].map((key) => [DRAFTS, key] as const),
  [`${exampleWithout(CALLS, 'precision')}  recall: 14%\n`, 'base_rate'],
]

const valueWith = (plan: string, key: string, amount: number): number => {
  const text = exampleWith(plan, { [key]: String(amount) })
  return getWorksheet(parsePlanText(text)).business.value ?? NaN
}

describe.each(CASES)('%#: a plan without %s', (plan, key) => {
  const required = findRequiredFigure(parsePlanText(exampleWithout(plan, key)))
  const pays = required?.pays

  test(`says what ${key} must be, and is right on both sides`, () => {
    expect(required?.path.at(-1)).toBe(key)
    if (pays === undefined || typeof pays === 'string') throw new Error(`${key}: ${String(pays)}`)
    for (const [end, inside] of [
      [pays.low, 1],
      [pays.high, -1],
    ] as const) {
      if (end === undefined) continue
      const step = 0.001 * Math.abs(end)
      expect(valueWith(plan, key, end + inside * step)).toBeGreaterThan(0)
      /* Beyond the end, the project loses money, or the figure contradicts the others. */
      expect(valueWith(plan, key, end - inside * step)).not.toBeGreaterThan(0)
    }
  })
})

const sentence = (plan: string) => formatRequiredFigure(parsePlanText(plan))

test('a plan without an adoption estimate says what the adoption must be once all else is there', () => {
  expect(sentence(CALLS)).toBe('One figure is missing: the project pays off only if adoption is above 30.6%.')
  expect(sentence(exampleWith(CALLS, {}, { economics: '  adoption: 80%\n' }))).toBeUndefined()
})

test('it says nothing while two figures are missing, or while one can not be right', () => {
  expect(sentence(exampleWithout(exampleWithout(CALLS, 'cost'), 'value'))).toBeUndefined()
  expect(sentence(exampleWithout(exampleWith(CALLS, { success_rate: '140%' }), 'value'))).toBeUndefined()
})

test('it names no figure that can not be: then no value of it pays off', () => {
  const few = exampleWith(CALLS, { volume_per_period: '20000', selection_rate: '30%' })
  expect(sentence(exampleWithout(few, 'precision'))).toBe(
    "One figure is missing, but the project doesn't pay off at any possible precision (at 100% adoption): with the most favorable one, it loses $67,000 a year.",
  )
})

test('it says so where the project pays off whatever the figure is', () => {
  expect(sentence(exampleWithout(ROUTING, 'human_error_rate'))).toBe(
    'One figure is missing, but the project pays off at any human error rate (at 100% adoption).',
  )
})

test('it names what is better beyond the far end', () => {
  expect(sentence(exampleWithout(CALLS, 'value'))).toBe(
    'One figure is missing: the project pays off only if the value of one success is above $459 (at 100% adoption); above $2,078, acting on every case is better.',
  )
})
