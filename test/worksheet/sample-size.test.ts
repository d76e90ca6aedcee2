import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { describe, expect, test } from 'vitest'
import { findFormField } from '../../src/plan/form.js'
import { readPlan } from '../../src/plan/read/read.js'
import { CALLS, exampleWith } from '../../src/rules/shared/example-plans.js'
import { getEstimateRange, getFieldRange } from '../../src/worksheet/estimate-range.js'
import { listWorksheetInputs } from '../../src/worksheet/inputs.js'
import { parseSource } from '../../src/yaml/parse.js'

/** A measured share tells how precise it is by the number of cases it was measured on. */

const reading = (text: string) => readPlan(parseSource(text).data)
const planOf = (values: Record<string, string>) => reading(exampleWith(CALLS, values)).plan

describe('the range of a measured share', () => {
  test('is the exact interval at 90%, if none is stated', () => {
    const range = getEstimateRange({ likely: 0.076, sample_size: 1200 })
    expect(range).toEqual({ low: expect.closeTo(0.0638, 4), high: expect.closeTo(0.0898, 4) })
    expect(getEstimateRange({ likely: 0.076 })).toBeUndefined()
  })

  test('is as stated, and a missing end comes from the sample', () => {
    expect(getEstimateRange({ likely: 0.076, low: 0.07, high: 0.08, sample_size: 100 })).toEqual({
      low: 0.07,
      high: 0.08,
    })
    expect(getEstimateRange({ likely: 0.076, low: 0.06, sample_size: 1200 })?.high).toBeCloseTo(0.0898, 4)
    expect(getEstimateRange({ likely: 0.076, low: 0.06 })).toEqual({ low: 0.06, high: 0.076 })
  })

  test('of a success rate is that of a difference: 12% of 18,000 calls a group is 6.1% to 18%', () => {
    const plan = planOf({ precision: '7.6%', success_rate: '{likely: 12%, sample_size: 18000}' })
    const field = findFormField(['economics', 'intervention', 'success_rate'])?.field
    const estimate = plan.economics?.intervention?.success_rate
    const range = field && estimate && getFieldRange(plan, field, estimate)
    expect(range).toEqual({ low: expect.closeTo(0.0613, 4), high: expect.closeTo(0.1788, 4) })
  })

  test('moves the value, the worst case and the key driver like a stated one', () => {
    const { business } = getWorksheet(planOf({ success_rate: '{likely: 12%, sample_size: 18000}' }))
    expect(business.keyDriver).toEqual(['economics', 'intervention', 'success_rate'])
    expect(business.valueRange?.low).toBeLessThan(0)
    expect(getWorksheet(planOf({})).business.valueRange).toBeUndefined()
  })

  test('may show that an effect is harm', () => {
    const { business } = getWorksheet(planOf({ success_rate: '{likely: 12%, sample_size: 1000}' }))
    const [widest] = business.sensitivity
    expect(widest?.name).toBe('economics.intervention.success_rate')
    expect(widest?.atLow).toBeLessThan(-576_000)
  })

  test('is listed with its sample', () => {
    const rows = listWorksheetInputs(
      planOf({ precision: '{likely: 7.6%, sample_size: 1200}', success_rate: '{likely: 12%, sample_size: 18000}' }),
    )
    expect(rows.map(({ formatted }) => formatted)).toEqual(
      expect.arrayContaining(['7.6% (6.4%–9%, n = 1,200)', '12% (6.1%–18%, n = 18,000 a group)']),
    )
  })
})

describe('a sample size', () => {
  test.each(['0', '-5', '1.5', 'many'])('of %s is no number of cases', (size) => {
    const { plan, errors } = reading(exampleWith(CALLS, { base_rate: `{likely: 1.8%, sample_size: ${size}}` }))
    expect(errors.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      expect.stringMatching(
        /^economics\.base_rate\.sample_size: The sample size of "Base rate" is .+; expected a whole number of cases, 1 or more\.$/,
      ),
    ])
    expect(plan.economics?.base_rate).toEqual({ likely: 0.018 })
  })

  test.each([
    ['operating_cost_per_year', '{likely: 90000, sample_size: 12}', 'Operating cost per year'],
    ['selection_rate', '{likely: 3%, sample_size: 12}', 'Selection rate'],
    ['volume_per_period', '{likely: 400000, sample_size: 12}', 'Cases per period'],
  ])('of %s is refused, since that is no measured share', (key, value, title) => {
    const { errors } = reading(exampleWith(CALLS, { [key]: value }))
    expect(errors).toMatchObject([
      {
        kind: 'unknown-key',
        path: ['economics', key, 'sample_size'],
        message: `"${title}" can't have a sample size, because it isn't a measured share of cases.`,
      },
    ])
  })
})
