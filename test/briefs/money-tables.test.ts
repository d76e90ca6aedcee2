import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { getProfile } from '../../src/plan/form.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { createMoneySection } from '../../src/briefs/view/money.js'
import type { MoneyRow } from '../../src/briefs/view/year-table.js'
import { listValueParts } from '../../src/briefs/view/value-parts.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'
import { findMoneyStep, roundParts, roundToStep } from '../../src/text/figures/money-step.js'
import { createBestWorstPlans } from '../../src/worksheet/best-worst-case.js'
import { findYearStep } from '../../src/worksheet/net-value.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'
import { TODAY } from '../support/lint-with.js'

/** Every column of a money table adds up to its total, to the last digit that is printed. */

const amount = fc.double({ min: 0.01, max: 5000, noNaN: true }).map((value) => Number(value.toPrecision(4)))
const share = fc.double({ min: 0.002, max: 0.95, noNaN: true }).map((value) => Number(value.toPrecision(3)))
const yearly = fc.integer({ min: 0, max: 3_000_000 })
const ranged = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(value, fc.constantFrom(0, 0.1, 0.5))
    .map(([likely, spread]) =>
      spread === 0
        ? String(likely)
        : `{low: ${likely * (1 - spread)}, likely: ${likely}, high: ${likely * (1 + spread / 10)}}`,
    )

const plans = fc
  .record({
    one: ranged(share),
    other: ranged(share),
    value: ranged(amount),
    cost: ranged(amount),
    yearly,
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    process: fc.constantFrom('nothing', 'human', 'treat_all'),
  })
  .chain(({ one, other, value, cost, yearly: operating, currency, process }) => {
    const money = { operating_cost_per_year: String(operating), currency }
    const today = {
      value: `  current_process: {kind: ${process}}\n`,
      economics:
        '  current: {selection_rate: 0.2%, precision: 9%, operating_cost_per_year: 12345}\n  replaces_current_process: true\n  adoption: 70%\n  build_cost: 77777\n  horizon_years: 3\n',
    }
    return fc.constantFrom(
      exampleWith(CALLS, { ...money, success_rate: one, value, cost }, today),
      exampleWith(FRAUD, { ...money, precision: one, true_positive: value }, today),
      exampleWith(ROUTING, { ...money, accuracy: one, coverage: other, human_cost: value, error_cost: cost }),
      exampleWith(FORECAST, { ...money, value_per_point: value }),
      exampleWith(ASSISTANT, { ...money, resolution_rate: one, human_cost: value, harm_cost: cost }),
    )
  })
  .map((yaml) => readPlan(parseSource(yaml).data).plan)

const COLUMNS = ['worse', 'likely', 'better'] as const

function parse(text: string): number {
  return Number(text.replace(/[^\d.-]/g, '')) * (text.includes('million') ? 1e6 : 1)
}

function expectColumnsToAddUp(plan: Plan, rows: readonly MoneyRow[]) {
  const yearKeys = new Set(['right', 'wrong', 'actions', 'side', 'today', 'before', 'operating'])
  const total = rows.find(({ key }) => key === 'net_value_per_year')
  for (const column of COLUMNS) {
    const parts = rows.filter(({ key }) => yearKeys.has(key)).map((row) => parse(row[column].text))
    const sum = parts.reduce((left, right) => left + right, 0)
    const shown = parse(total?.[column].text ?? '')
    /* A total below half a step is printed with its digits: a loss of less than a yen is no zero. */
    if (sum === 0 && Math.abs(shown) < findYearStep(plan) / 2) continue
    expect(sum, JSON.stringify(plan.economics)).toBeCloseTo(shown, 4)
  }
}

test('every column of the results and of the one-page table adds up', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      fc.pre(getWorksheet(plan).business.value !== undefined)
      const section = createMoneySection({ plan, today: TODAY, profile: getProfile(plan) })
      expectColumnsToAddUp(plan, section.summary)
      expectColumnsToAddUp(plan, section.results)
    }),
    { numRuns: 150 },
  )
})

test('the parts of a year are the value, in every case', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const ends = createBestWorstPlans(plan)
      for (const one of [plan, ...(ends ? [ends.worst, ends.best] : [])]) {
        const { value } = getWorksheet(one).business
        const sum = listValueParts(one).reduce((total, part) => total + part.value, 0)
        if (value !== undefined) expect(Math.abs(sum - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)))
      }
    }),
    { numRuns: 150 },
  )
})

test('a part is off by less than a step, and a whole number of steps stays as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 5 }),
      (parts, size) => {
        const step = 10 ** size
        const rounded = roundParts(parts, step)
        const sum = parts.reduce((left, right) => left + right, 0)
        expect(rounded.reduce((left, right) => left + right, 0)).toBe(roundToStep(sum, step))
        for (const [index, part] of parts.entries()) {
          expect(Math.abs((rounded[index] ?? 0) - part)).toBeLessThan(step)
          if (part % step === 0) expect(rounded[index]).toBe(part + 0)
        }
      },
    ),
  )
})

test.each<[string, readonly number[], readonly number[], string | undefined, number]>([
  ['three digits of the largest total', [45_072, 121_968, 431_480], [90_000], 'USD', 1000],
  ['two digits of the smallest', [1_234, 431_480], [], 'USD', 100],
  ['what tells totals apart', [431_520, 431_620], [], 'USD', 100],
  ['three digits of a budget', [4_314_800], [95_500], 'USD', 100],
  ['whole yen', [12.3, 14.1], [], 'JPY', 1],
  ['cents', [0.001, 5], [], 'USD', 0.01],
  ['one, if all totals are 0', [0], [], 'USD', 1],
])('the step of a table has %s', (_, totals, typed, currency, step) => {
  expect(findMoneyStep(totals, typed, currency)).toBe(step)
})
