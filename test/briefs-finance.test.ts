import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { endsOfPlan } from '../src/worksheet/ends.js'
import { outlookOnAmounts } from '../src/worksheet/stress.js'
import { worksheetOf } from '../src/worksheet/worksheet.js'
import { CHURN, FRAUD, SUPPORT } from './briefs-plans.js'
import { textOf } from './briefs-written.js'
import { DRAFTS, EXAMPLES, planOf } from './example-plans.js'

/** Finance reads what it is worth, who says so, and how much may go wrong. */

const text = textOf(CHURN, 'finance')

test.each([
  [
    'the value with its range, and what nobody has said yet',
    'run cost taken off.** USD 120,000 (-140,000 to 320,000) *(not known yet, and counted meanwhile: "Adoption" as 100%)*.',
  ],
  [
    'the figure that decides it, with its source and its owner',
    '**What decides it.** Success rate: 12 in 100 (8 to 15). Source: A test with 900 calls in 2024; Marek Novak.',
  ],
  [
    'what an outcome is worth, with source and owner',
    '| Success rate | 12 in 100 (8 to 15) | A test with 900 calls in 2024; Marek Novak |',
  ],
  [
    'where the other figures come from',
    'Retention report of the third quarter of 2026; 31 October 2026; Sanne Bakker.',
  ],
  ['the ceiling', '| Ceiling | USD 3.8 million | USD 5.9 million | USD 7.4 million |'],
  ['break-even as people count', '| Break-even precision | 96 in 1,000 | 64 in 1,000 | 51 in 1,000 |'],
  ['break-even as a lift', '| Break-even lift | 5.4 | 3.6 | 2.9 |'],
  ['a rule of thumb as one', '| Plausible lift, for what people do *(a rule of thumb)* | 5.8 | 5.8 | 5.8 |'],
  [
    'payback, never at the worse end, with what is not in it',
    '| Payback *(of the cost, one part is not decided yet)* | *never* | 22 months | 8 months |',
  ],
  ['what is left at 80% of the promise', '| 80% of it | USD -36,000 (-250,000 to 120,000) |'],
  ['what becomes of it if an amount is half or twice as much', '| Value of one success | USD -270,000'],
  ['where a figure turns', '| Value of one success | USD 600 | below USD 510 |'],
  ['that no discount rate is said', 'Discount rate: none is said, so a later year counts as much as the first.'],
])('finance reads %s', (_, words) => {
  expect(text).toContain(words)
})

test('a value without the run cost does not look as if it were settled', () => {
  const { run_cost_per_year: _run, ...economics } = CHURN.economics ?? {}
  const open: Plan = { ...CHURN, economics }
  for (const audience of ['sponsor', 'finance'] as const) {
    expect(textOf(open, audience)).toContain(
      '*(not known yet, and counted meanwhile: "Run cost, a year" as 0 and "Adoption" as 100%)*',
    )
    expect(textOf(CHURN, audience)).not.toContain('as 0')
  }
})

test('what is expected of the model rests on its evidence, not on the source of the amounts', () => {
  const resting = (evidence: 'pilot' | undefined): Plan => {
    const { evidence: _, ...rest } = CHURN.expectations ?? {}
    return { ...CHURN, expectations: evidence === undefined ? rest : { ...rest, evidence } }
  }
  expect(textOf(resting('pilot'), 'finance')).toContain('| Precision | 76 in 1,000 | a pilot here |')
  expect(textOf(resting(undefined), 'finance')).toContain('| Precision | 76 in 1,000 | *not said* |')
})

test('a rate that follows from the other three is not called undecided', () => {
  const { recall: _, ...rest } = CHURN.expectations ?? {}
  const open: Plan = { ...CHURN, expectations: rest }
  const words = 'Of every 100 true cases it will find 13 and miss 87; that follows from the other three figures.'
  for (const audience of ['sponsor', 'decision-owner'] as const) expect(textOf(open, audience)).toContain(words)
  expect(textOf(open, 'finance')).toContain('| Recall | 13 in 100 | *follows from the others* |')
  const { precision: __, ...none } = rest
  expect(textOf({ ...CHURN, expectations: none }, 'finance')).toContain('| Recall | *not decided yet* |')
})

test('the four payoffs stand for what the outcomes are worth; an amount they give is not told again, rounded', () => {
  const fraud = textOf(FRAUD, 'finance')
  expect(fraud).toContain('| Caught | \\$177 | *as above* |')
  expect(fraud).toContain('| False alarm | -\\$21 | *as above* |')
  expect(fraud).not.toContain('| Gain from acting on a true case | \\$180 |')
  expect(fraud).toContain('| Gain from acting on a true case | \\$910,000 (-73,000 to 1.9 million) |')
})

test('a value without ranges is told with a warning', () => {
  expect(textOf(SUPPORT, 'finance')).toContain(
    '*(the plan gives no ranges, so nobody can say how sure that is; not known yet, and counted meanwhile: "Run cost, a year" as 0 and "Adoption" as 100%)*',
  )
})

describe('a sum that was named is held against what the plan supports', () => {
  const named = (sum: number): Plan => ({
    ...CHURN,
    expectations: { ...CHURN.expectations, told: [{ id: 'one', to: 'the Board', value_per_year: sum }] },
  })
  const supported = 'USD 120,000 (-140,000 to 320,000)'

  test.each([
    [100_000, 'USD 100,000', 'the plan supports it'],
    [300_000, 'USD 300,000', 'only if all turns out better than likely'],
    [2_000_000, 'USD 2 million', 'more than the plan supports'],
  ])('%d', (sum, shown, verdict) => {
    expect(textOf(named(sum), 'finance')).toContain(`| the Board | ${shown} | ${supported} | ${verdict} |`)
  })
})

test('what cannot be worked out says which figure is missing, and who finds out', () => {
  const { precision: _, recall: __, ...rest } = CHURN.expectations ?? {}
  const open_questions = [{ id: 'right', about: 'expectations.precision', owner: 'jonas', due: '2026-12-04' }]
  const plan = { ...CHURN, expectations: rest, open_questions }
  const words = '*Precision is not decided yet; Jonas de Vries finds out by 4 December 2026*'
  expect(textOf(plan, 'finance')).toContain(`run cost taken off.** ${words}.`)
  expect(textOf(plan, 'sponsor')).toContain(`**What it brings, a year, its run cost paid.** ${words}.`)
  expect(textOf(plan, 'expectations')).toContain(`- ${words}.`)
})

test('gain and loss are halved and doubled on both sides, whatever stands on them', () => {
  const payoffs = { caught: 100, false_alarm: -10, missed: -50, left_alone: 10 }
  const shifted = { ...FRAUD.economics, payoffs: mapped(payoffs) }
  const simple = { ...FRAUD.economics, payoffs: mapped({ caught: 150, false_alarm: -20, missed: 0, left_alone: 0 }) }
  const values = (economics: Plan['economics']) =>
    outlookOnAmounts({ ...FRAUD, economics }).map(({ halved, doubled }) => [halved.value, doubled.value])
  expect(values(shifted)).toEqual(values(simple))
  expect(values(shifted)).toHaveLength(2)
})

test.each([...EXAMPLES, ...DRAFTS])('the ends of %s are worth what its range of values says', (name) => {
  const { plan } = readPlan(parse(planOf(name)))
  const { valueRange } = worksheetOf(plan).business
  const ends = endsOfPlan(plan)
  const value = (end: Plan | undefined) => end && worksheetOf(end).business.value
  if (!valueRange) return
  expect(value(ends?.worse)).toBeCloseTo(valueRange.low, 3)
  expect(value(ends?.better)).toBeCloseTo(valueRange.high, 3)
})

function mapped(amounts: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(amounts).map(([name, likely]) => [name, { likely }]))
}
