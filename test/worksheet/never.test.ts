import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/plan/read/read.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'
import { renderNumbersPretty } from '../../src/worksheet/formats/pretty.js'
import { hasResult } from '../../src/worksheet/rows.js'
import { getWorksheet, listWorksheetRows } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'
import { plainLook } from '../support/plain-look.js'

/** An answer that is known without being a number, such as never, isn't an unknown one. */

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true }).map((value) => Number(value.toPrecision(3)))
const amount = fc.double({ min: 0.01, max: 1000, noNaN: true }).map((value) => Number(value.toPrecision(3)))
const yearly = fc.integer({ min: 0, max: 5_000_000 })

const COSTS = '  build_cost: 100000\n  integration_cost: 0\n  change_cost: 0\n  horizon_years: 3\n  adoption: 80%\n'
const CRITERION =
  '  success_criteria:\n    - {id: kept, figure: uplift, at_least: 0.5%}\n    - {id: right, figure: precision, at_least: 5%}\n'

const RANKING = `mlplan: 2
project:
  task: ranking
economics:
  currency: USD
  period: month
  volume_per_period: 100000
  ranking: {current_value: 3%, expected_gain: 4%, value_of_gain: 10000}
  operating_cost_per_year: 100000
`

function planIn(yaml: string) {
  return readPlan(parseSource(yaml).data).plan
}

const complete = (yaml: string, values: Readonly<Record<string, string>>) =>
  planIn(
    exampleWith(yaml, values, {
      economics: COSTS,
      ...(yaml.includes('expectations:') ? { expectations: CRITERION } : {}),
    }),
  )

const plans = fc
  .record({ share, other: share, third: share, amount, cost: amount, yearly })
  .chain(({ share: one, other, third, amount: value, cost, yearly: operating }) => {
    const money = { operating_cost_per_year: String(operating) }
    return fc.constantFrom(
      complete(CALLS, {
        ...money,
        base_rate: `${one}`,
        selection_rate: `${other}`,
        precision: `${third}`,
        value: `${value}`,
        cost: `${cost}`,
      }),
      complete(FRAUD, {
        ...money,
        base_rate: `${one}`,
        selection_rate: `${other}`,
        precision: `${third}`,
        true_positive: `${value}`,
        false_positive: `-${cost}`,
      }),
      complete(ROUTING, {
        ...money,
        accuracy: `${one}`,
        coverage: `${other}`,
        human_cost: `${value}`,
        error_cost: `${cost}`,
      }),
      complete(FORECAST, { ...money, expected_error: `${value}`, value_per_point: `${cost}` }),
      complete(ASSISTANT, {
        ...money,
        resolution_rate: `${one}`,
        harm_rate: `${other}`,
        human_cost: `${value}`,
        harm_cost: `${cost}`,
      }),
      complete(RANKING, { ...money, expected_gain: `${one}`, current_value: `${other}`, value_of_gain: `${value}` }),
    )
  })

test('a plan with every input has no unknown result, however bad it is', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { binary, unusableInputs } = getWorksheet(plan)
      /* Rates that contradict each other by less than rounding leave the fourth open. */
      fc.pre(unusableInputs.length === 0 && (binary === undefined || binary.derivedRate !== undefined))
      expect(
        listWorksheetRows(plan)
          .filter((row) => !hasResult(row))
          .map(({ key }) => key),
      ).toEqual([])
    }),
    { numRuns: 100 },
  )
})

describe('where an action gains nothing', () => {
  const plan = planIn(exampleWith(CALLS, { success_rate: '0.1%' }))

  test.each([
    ['break_even_probability', 'never'],
    ['pilot_sample_size', 'never'],
    ['share_of_limit', 'never'],
    ['safety_margin', 'none'],
    ['payback_months', 'never'],
    ['perfect_model_limit', '$0'],
  ])('%s is %s, not unknown', (key, answer) => {
    expect(listWorksheetRows(plan).find((row) => row.key === key)?.formatted).toBe(answer)
  })
})

test('a what-if that loses money says never, and what a side has no use for is a dash', () => {
  const plan = planIn(
    exampleWith(CALLS, {}, { expectations: '  success_criteria:\n    - {id: kept, figure: uplift, at_least: 0.8%}\n' }),
  )
  const whatIf = { plan: planIn(exampleWith(CALLS, { success_rate: '5%' })), changes: [], notes: [] }
  const text = renderNumbersPretty({ file: 'mlproject.yaml', plan, whatIf, toolVersion: '0' }, plainLook)
  expect(text).toMatch(/Pilot sample size {2}[\d,]+ {2}→ {2}never/)
  expect(text).toMatch(/Pilot sample size for break-even {2}[\d,]+ {2}→ {2}–/)
  expect(text).not.toContain('→  unknown')
})
