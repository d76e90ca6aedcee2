import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { createBestWorstPlans } from '../../src/worksheet/best-worst-case.js'
import { getStressTests } from '../../src/worksheet/stress.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { listValueParts } from '../../src/briefs/view/value-parts.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'
import { DRAFTS, EXAMPLES, readExamplePlan } from '../support/example-plans.js'

/** Finance reads what the project is worth, who says so, and how much may go wrong. */

const text = textOf(CHURN, 'finance')

test.each([
  [
    'the value with its range first',
    '**Bottom line. Expected net value at 100% adoption (no estimate yet) is about $120,000 a year after operating costs (worst case -$140,000, best case $320,000); at 42% adoption, it is $0.**',
  ],
  [
    'that the value of a success counts at once',
    'The value of one success ($600) counts in full in the year of the action, even if the money arrives later.',
  ],
  [
    'that the margin is thin, and why',
    'The margin is thin: if the success rate falls below 10.1% (plan: 12%), the project loses money.',
  ],
  [
    'the key driver: a figure that nobody has estimated, and where it turns the verdict',
    '**Key driver:** Adoption, not estimated yet *(the project pays off only above 42%)*. Source: *none yet*.',
  ],
  [
    'what an outcome is worth, with source and owner',
    '| Success rate | 12% (8%–15%) | A test with 900 calls in 2024; Marek Novak |',
  ],
  [
    'where the other figures come from',
    'Default source: Retention report of the third quarter of 2026; Oct 31, 2026; Sanne Bakker.',
  ],
  ['the perfect-model limit', '| Perfect-model limit | $3.8 million | $5.9 million | $7.4 million |'],
  [
    'break-even beside what is expected',
    '| Expected precision | 7.6% | 7.6% | 7.6% |\n| Break-even precision | 9.6% | 6.4% | 5.1% |',
  ],
  ['break-even as a lift', '| Break-even lift | 5.4 | 3.6 | 2.9 |'],
  ['a rule of thumb as one', '| Plausible lift for human behavior *(rule of thumb)* | 5.8 | 5.8 | 5.8 |'],
  [
    'payback, never in the worst case, with what is not in it',
    '| Payback *(excludes change management)* | *never* | 22 months | 7.5 months |',
  ],
  ['what is left at 80% of the expected performance', '| 80% | -$246,000 | -$36,000 | $122,000 |'],
  [
    'what becomes of it if an amount is half or twice as much',
    '| Value of one success | -$272,000 | $122,000 | $910,000 |',
  ],
  ['where an input turns the value into a loss', '| Value of one success | $600 | below $507 |'],
  ['what the actions of a year cost', '| 144,000 cases acted on, $4 each | -$576,000 | -$576,000 | -$576,000 |'],
  ['that no discount rate is given', 'Discount rate: not given, so the total is undiscounted.'],
])('finance reads %s', (_, words) => {
  expect(text).toContain(words)
})

test('a value without the operating cost does not look as if it were settled', () => {
  const { operating_cost_per_year: _run, ...economics } = CHURN.economics ?? {}
  const open: Plan = { ...CHURN, economics }
  for (const audience of ['sponsor', 'finance'] as const) {
    expect(textOf(open, audience)).toMatch(
      /Expected value before operating cost at 100% adoption \(no estimate yet\) is about \$210,000 a year \(worst case .*?\); operating cost has no estimate yet/,
    )
    expect(textOf(open, audience)).not.toMatch(/net value/i)
    expect(textOf(CHURN, audience)).not.toMatch(/value before operating cost/i)
  }
})

test('what is expected of the model rests on its evidence, not on the source of the amounts', () => {
  const resting = (evidence: 'pilot' | undefined): Plan => {
    const { evidence: _, ...rest } = CHURN.expectations ?? {}
    return { ...CHURN, expectations: evidence === undefined ? rest : { ...rest, evidence } }
  }
  expect(textOf(resting('pilot'), 'finance')).toContain('| Precision | 7.6% | our own pilot |')
  expect(textOf(resting(undefined), 'finance')).toContain('| Precision | 7.6% | *no source* |')
})

test('a rate that is computed from the other three is not called undecided', () => {
  const { recall: _, ...rest } = CHURN.expectations ?? {}
  const open: Plan = { ...CHURN, expectations: rest }
  const words =
    'Of every 100 cases the model should find, it finds 13 and misses 87 (computed from the other three rates).'
  for (const audience of ['sponsor', 'decision-owner'] as const) expect(textOf(open, audience)).toContain(words)
  expect(textOf(open, 'finance')).toContain('| Recall | 13% | *computed from the other rates* |')
  expect(textOf(open, 'finance')).not.toMatch(/^Not decided yet: .*recall/m)
  const { precision: __, ...none } = rest
  expect(textOf({ ...CHURN, expectations: none }, 'finance')).toMatch(/^Not decided yet: .*recall/m)
})

test('the four payoffs stand for what the outcomes are worth; an amount they give is not told again, rounded', () => {
  const fraud = textOf(FRAUD, 'finance')
  expect(fraud).toContain('| True positive value | $177 | *no source* |')
  expect(fraud).toContain('| False positive value | -$21 | *no source* |')
  expect(fraud).not.toContain('| Gain per true positive | $180 |')
  expect(fraud).toMatch(
    /^\| Gain per true positive \| -?\$[\d.,]+ (million )?\| \$1,8\d\d,000 \| \$[\d.,]+( million)? \|$/m,
  )
})

test('a value without ranges has a warning', () => {
  const support = textOf(SUPPORT, 'finance')
  expect(support).toContain('(no range given); operating cost has no estimate yet')
  expect(support).toContain(
    'The plan gives no ranges, so the uncertainty is unknown. Amounts of a year and totals are rounded to',
  )
})

test('the source is called default only where the plan names one', () => {
  expect(text).toContain('| Value of one success | $600 | *default* |')
  expect(textOf(FRAUD, 'finance')).not.toContain('*default*')
})

test.each([...EXAMPLES, ...DRAFTS])('the parts of a year add up to the net value of %s, in every case', (name) => {
  const { plan } = readPlan(parse(readExamplePlan(name)))
  const ends = createBestWorstPlans(plan)
  for (const one of [plan, ...(ends ? [ends.worst, ends.best] : [])]) {
    const { value } = getWorksheet(one).business
    const parts = listValueParts(one)
    if (value === undefined) expect(parts).toEqual([])
    else expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 3)
  }
})

describe('the bottom line', () => {
  const lineOf = (plan: Plan) => /^\*\*Bottom line\. .*$/m.exec(textOf(plan, 'sponsor'))?.[0]
  const { precision: _, ...rest } = CHURN.expectations ?? {}

  test('says first that a plan loses money, recommends against it, and says what it would take', () => {
    const line = lineOf({ ...CHURN, expectations: { ...rest, recall: undefined, precision: { likely: 0.045 } } })
    expect(line).toMatch(/^\*\*Bottom line\. As planned, the project loses \$[\d,]+ a year after operating costs\.\*\*/)
    expect(line).toContain('We recommend not going ahead with the plan as it stands.')
    expect(line).toMatch(/The project would pay off if .* (above|below) .* \(plan: .*\), all else equal\./)
    expect(line).not.toContain('payback')
  })

  test('says that a plan pays with room, and until where', () => {
    const line = lineOf({ ...FRAUD, economics: { ...FRAUD.economics, adoption: { likely: 0.95 } } })
    expect(line).toContain("The project beats today's process unless precision falls below 14.8% (plan: 20%).")
    expect(line).not.toContain('thin')
  })

  test('says which input is missing, and what it must be', () => {
    const { value: __, ...intervention } = CHURN.economics?.intervention ?? {}
    const line = lineOf({ ...CHURN, economics: { ...CHURN.economics, intervention } })
    expect(line).toContain("**Bottom line. The value can't be computed yet: value of one success isn't decided yet.**")
    expect(line).toContain('The project pays off only if the value of one success is above $508 (at 100% adoption).')
    const open_questions = [{ id: 'one', path: 'expectations.precision', owner: 'jonas', due: '2026-12-04' }]
    const asked = lineOf({ ...CHURN, expectations: { ...rest, recall: undefined }, open_questions })
    expect(asked).toContain("precision isn't decided yet (Jonas de Vries, Dec 4, 2026).**")
    expect(asked).toContain('The project pays off only if precision is above 6.43% (at 100% adoption).')
  })

  test('says nothing of what an input must be while others are missing too', () => {
    const { value: __, cost: ___, ...intervention } = CHURN.economics?.intervention ?? {}
    const line = lineOf({ ...CHURN, economics: { ...CHURN.economics, intervention } })
    expect(line).toContain("The value can't be computed yet")
    expect(line).not.toContain('pays off')
  })

  test('says that a value in money does not apply, and why', () => {
    const { intervention: __, ...economics } = CHURN.economics ?? {}
    const not_applicable = [{ id: 'x', path: 'economics.intervention', reason: 'Lives are not counted in money' }]
    expect(lineOf({ ...CHURN, economics, not_applicable })).toContain(
      "The value can't be computed in money because intervention is marked as not applicable.** Reason: Lives are not counted in money.",
    )
  })
})

describe('a figure that was shared is held against what the plan supports', () => {
  const named = (sum: number): Plan => ({
    ...CHURN,
    expectations: {
      ...CHURN.expectations,
      shared_figures: [{ id: 'one', shared_with: 'the Board', value_per_year: sum }],
    },
  })
  const supported = '$120,000 (worst case -$140,000, best case $320,000)'

  test.each([
    [100_000, '$100,000', 'supported'],
    [300_000, '$300,000', 'more than expected, but within the best case'],
    [2_000_000, '$2 million', 'more than the plan supports'],
  ])('%d', (sum, shown, verdict) => {
    expect(textOf(named(sum), 'finance')).toContain(`| the Board | ${shown} | ${supported} | ${verdict} |`)
  })
})

test('what cannot be computed says which input is missing, and who has the question', () => {
  const { precision: _, recall: __, ...rest } = CHURN.expectations ?? {}
  const open_questions = [{ id: 'right', path: 'expectations.precision', owner: 'jonas', due: '2026-12-04' }]
  const plan = { ...CHURN, expectations: rest, open_questions }
  const words = "recision isn't decided yet (Jonas de Vries, Dec 4, 2026)"
  for (const audience of ['finance', 'sponsor'] as const)
    expect(textOf(plan, audience)).toContain(`**Bottom line. The value can't be computed yet: p${words}.**`)
  expect(textOf(plan, 'expectations')).toContain(`- *P${words}*.`)
})

test('gain and loss are halved and doubled on both sides, whatever stands on them', () => {
  const payoffs = { true_positive: 100, false_positive: -10, false_negative: -50, true_negative: 10 }
  const shifted = { ...FRAUD.economics, payoffs: mapped(payoffs) }
  const simple = {
    ...FRAUD.economics,
    payoffs: mapped({ true_positive: 150, false_positive: -20, false_negative: 0, true_negative: 0 }),
  }
  const values = (economics: Plan['economics']) =>
    getStressTests({ ...FRAUD, economics }).amounts.map(({ halved, doubled }) => [halved, doubled])
  expect(values(shifted)).toEqual(values(simple))
  expect(values(shifted)).toHaveLength(2)
})

test.each([...EXAMPLES, ...DRAFTS])('the ends of %s are worth what its range of values says', (name) => {
  const { plan } = readPlan(parse(readExamplePlan(name)))
  const { valueRange } = getWorksheet(plan).business
  const ends = createBestWorstPlans(plan)
  const value = (end: Plan | undefined) => end && getWorksheet(end).business.value
  if (!valueRange) return
  expect(value(ends?.worst)).toBeCloseTo(valueRange.low, 3)
  expect(value(ends?.best)).toBeCloseTo(valueRange.high, 3)
})

function mapped(amounts: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(amounts).map(([name, likely]) => [name, { likely }]))
}

test('an estimated adoption leaves the key driver to the input that can turn the verdict', () => {
  const known: Plan = { ...CHURN, economics: { ...CHURN.economics, adoption: { likely: 1 } } }
  expect(textOf(known, 'finance')).toContain(
    '**Key driver:** Success rate, 12% (8%–15%). Source: A test with 900 calls in 2024; Marek Novak.',
  )
})
