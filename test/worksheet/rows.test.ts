import { describe, expect, test } from 'vitest'
import { formatPath } from '../../src/plan/path.js'
import { readPlan } from '../../src/plan/read/read.js'
import { computePilot } from '../../src/worksheet/pilot.js'
import { getWorksheet, listWorksheetRows } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'

/** Each figure of two small plans, next to the arithmetic that a reader would do by hand. */

const read = (text: string) => readPlan(parseSource(`mlplan: 2\n${text}`).data).plan

const BINARY = `project: {task: binary}
value: {current_process: {kind: nothing}, action_changes_outcome: true}
target: {outcome_window_days: 30}
economics:
  currency: USD
  period: month
  volume_per_period: 100000
  base_rate: 2%
  selection_rate: 5%
  intervention: {cost: 4, value: 600, success_rate: 12%}
  operating_cost_per_year: 20000
  build_cost: 50000
expectations: {precision: 8%}
change: {handling_minutes_per_case: 6, staff_hours_per_period: 600}
rollout: {phases: [{id: p, kind: pilot, start: 2027-01-01, end: 2027-01-10, share: 50%}]}
`
const FORECAST = `project: {task: forecast}
economics:
  currency: USD
  forecast: {metric: rmse, expected_error: 15, current_error: 20, naive_error: 25, value_per_point: 1000, std_dev: 30, autocorrelation: 0.28}
  operating_cost_per_year: 5000
`

const rowOf = (text: string, key: string) => listWorksheetRows(read(text)).find((row) => row.key === key)
const breakEvensOf = (text: string) =>
  Object.fromEntries(
    getWorksheet(read(text)).business.breakEvens.map(({ path, breakEvenValue }) => [formatPath(path), breakEvenValue]),
  )

test.each([
  ['gain_per_true_positive', 600 * 0.12 - 4, '$68'],
  ['loss_per_false_positive', 4, '$4'],
  ['break_even_probability', 4 / 72, '5.6%'],
  ['best_no_model_strategy', 0, '$0'],
  ['perfect_model_limit', 1.2e6 * 0.02 * 68, '$1.6 million'],
  ['recall', (0.08 * 0.05) / 0.02, '20%'],
  ['majority_class_accuracy', 0.98, '98%'],
  ['accuracy', 1 - 0.02 - 0.05 + 2 * 0.02 * 0.2, '93.8%'],
  ['lift', 0.08 / 0.02, '4'],
  ['max_lift', 1 / 0.05, '20'],
  ['break_even_precision', (4 + 20_000 / 60_000) / 72, '6%'],
  ['break_even_lift', (4 + 20_000 / 60_000) / 72 / 0.02, '3'],
  ['safety_margin', 1 - (4 + 20_000 / 60_000) / 72 / 0.08, '25%'],
  ['actions_per_period', 100_000 * 0.05, '5,000'],
  ['staff_hours_needed', (5000 * 6) / 60, '500'],
  ['share_of_limit', (60_000 * (0.08 * 72 - 4)) / (1.2e6 * 0.02 * 68), '6.5%'],
  ['pilot_cases_expected', Math.floor((1.2e6 / 365.25) * 0.05 * 0.5 * 10), '821'],
  ['net_value_per_year', 60_000 * (0.08 * 72 - 4) - 20_000, '$86,000'],
  ['one_time_cost', 50_000, '$50,000'],
  ['payback_months', (12 * 50_000) / 85_600, '7 months'],
])('%s is %d, shown as %s', (key, value, shown) => {
  const row = rowOf(BINARY, key)
  expect(row?.value).toBeCloseTo(value, 8)
  expect(row?.formatted).toBe(shown)
})

test('what staff have no time for is not counted, and the reader is told', () => {
  const few = BINARY.replace('period: 600', 'period: 400')
  expect(rowOf(few, 'net_value_per_year')).toMatchObject({
    value: expect.closeTo(48_000 * (0.08 * 72 - 4) - 20_000, 6),
    explanation:
      'The plan has no ranges, so the uncertainty is unknown. Counts only the 4,000 cases per month that staff have time for, of 5,000 planned.',
  })
  expect(rowOf(few, 'staff_hours_needed')?.explanation).toBe(
    'Available: 400, enough for 4,000 cases (4% of all). The value counts only these.',
  )
  expect(rowOf(BINARY, 'staff_hours_needed')?.explanation).toBe('Available: 600.')
})

test('a plan is compared with not acting where nobody can act on every case, or where it does so itself', () => {
  const reason = (text: string) => rowOf(text, 'best_no_model_strategy')?.explanation
  expect(reason(BINARY)).toBe("Staff can't act on every case, so the comparison is with not acting at all.")
  const all = BINARY.replace('selection_rate: 5%', 'selection_rate: 100%').replace('precision: 8%', 'precision: 2%')
  expect(reason(all.replace('period: 600', 'period: 20000'))).toBe(
    'The plan itself acts on every case, so the comparison is with not acting at all.',
  )
  expect(reason(BINARY.replace('period: 600', 'period: 20000'))).toBe(
    "Acting on every case doesn't pay off, so the comparison is with not acting at all.",
  )
})

test('money is in the currency of the plan, in each row that has money', () => {
  const rows = listWorksheetRows(read(BINARY.replace('USD', 'EUR'))).filter(({ unit }) => unit.startsWith('money'))
  const shown = rows.filter(({ formatted }) => formatted !== '').map(({ formatted }) => formatted.slice(0, 1))
  expect(shown).toHaveLength(7)
  expect(new Set(shown)).toEqual(new Set(['€']))
})

describe('each input alone breaks even where the net value is 0', () => {
  test.each([
    ['expectations.precision', (4 + 20_000 / 60_000) / 72],
    ['economics.volume_per_period', 20_000 / (12 * 0.05 * 1.76)],
    ['economics.selection_rate', 20_000 / (1.2e6 * 1.76)],
    ['economics.intervention.cost', 0.08 * 72 - 20_000 / 60_000],
    ['economics.intervention.value', (4 + 20_000 / 60_000) / (0.08 * 0.12)],
    ['economics.intervention.success_rate', (4 + 20_000 / 60_000) / (0.08 * 600)],
    ['economics.operating_cost_per_year', 60_000 * 1.76],
  ])('%s at %d', (path, value) => {
    expect((breakEvensOf(BINARY)[path] ?? 0) / value).toBeCloseTo(1, 9)
  })

  test.each([
    ['economics.forecast.current_error', 15 / (1 - 5000 / 100_000)],
    ['economics.forecast.expected_error', 20 * (1 - 5000 / 100_000)],
    ['economics.forecast.value_per_point', 5000 / 25],
    ['economics.operating_cost_per_year', 25 * 1000],
  ])('%s at %d', (path, value) => {
    expect((breakEvensOf(FORECAST)[path] ?? 0) / value).toBeCloseTo(1, 9)
  })
})

test.each([
  ['error_reduction_vs_current', 1 - 15 / 20, 'The plan expects 25% less error than today.'],
  ['error_reduction_vs_naive', 1 - 15 / 25, 'The plan expects 40% less error than the naive forecast.'],
  ['current_error_reduction_vs_naive', 1 - 20 / 25, "Today's forecast has 20% less error than the naive forecast."],
  ['max_error_reduction_from_history', 1 - Math.sqrt(1.28 / 2), 'A larger reduction needs external drivers.'],
  ['r_squared', 1 - (15 / 30) ** 2, 'Share of the variance that the forecast explains.'],
  ['net_value_per_year', 25 * 1000 - 5000, 'The plan has no ranges, so the uncertainty is unknown.'],
])('of a forecast, %s is %d', (key, value, explanation) => {
  expect(rowOf(FORECAST, key)).toMatchObject({ value: expect.closeTo(value, 8), explanation })
})

test('a forecast that is worse than today says so, and so does one that is no better than the mean', () => {
  const worse = FORECAST.replace('expected_error: 15', 'expected_error: 30')
  expect(rowOf(worse, 'error_reduction_vs_current')?.explanation).toBe('The plan expects 50% more error than today.')
  expect(rowOf(worse, 'r_squared')?.explanation).toBe('Always predicting the mean would be at least as good.')
  const naive = FORECAST.replace('current_error: 20', 'current_error: 25')
  expect(rowOf(naive, 'current_error_reduction_vs_naive')?.explanation).toMatch(/^The naive forecast would be at least/)
})

describe('a pilot whose days are not known has no number of cases', () => {
  test.each([
    ['without an end', ', end: 2027-01-10', ''],
    ['without a start', ', start: 2027-01-01', ''],
    ['that ends before it begins', 'end: 2027-01-10', 'end: 2026-12-31'],
  ])('%s', (_, from, to) => {
    const plan = read(BINARY.replace(from, to))
    const { binary } = getWorksheet(plan)
    const pilot = binary && computePilot(plan, binary)
    expect([pilot?.casesExpected, pilot?.chanceIfExpected]).toEqual([undefined, undefined])
    expect(pilot?.casesNeeded).toBeGreaterThan(1000)
  })

  test('and one of a single day has those of a day', () => {
    const plan = read(BINARY.replace('end: 2027-01-10', 'end: 2027-01-01'))
    const { binary } = getWorksheet(plan)
    expect(binary && computePilot(plan, binary)?.casesExpected).toBe(Math.floor((1.2e6 / 365.25) * 0.05 * 0.5))
  })
})
