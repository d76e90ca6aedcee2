import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/plan/read/read.js'
import { formatSummary, formatValueChange } from '../../src/worksheet/readout.js'
import { getWorksheet, listWorksheetRows } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'

/** Plans whose figures an independent calculation found wrong once, each with its derivation. Money is per year. */

function planFrom(name: string) {
  return readPlan(parseSource(readFileSync(`test/fixtures/numbers/${name}.yaml`, 'utf8')).data).plan
}

function worksheetFrom(name: string) {
  return getWorksheet(planFrom(name))
}

function valueOf(name: string) {
  return worksheetFrom(name).business.value ?? Number.NaN
}

describe('the worst case is the worst of all combinations', () => {
  test.each([
    /* 400,000 × 10% × (5% × 100 − 10) − 10,000: at the low precision an action loses money, so volume makes it worse. */
    ['iv', -210_000, 400_000 * 0.1 * (0.25 * 100 - 10) - 10_000],
    /* 100,000 × 10% × (4% × 100 − 10) − 10,000, all followed; at best 25% are right and all are followed. */
    ['iv2', -70_000, 100_000 * 0.1 * (0.25 * 100 - 10) - 10_000],
    /* 9.6 million × 3% × (3% × 11.5% × 580 − 4) − 90,000; at best 8.4% × 14% × 650 − 4. */
    ['churn-wide', -665_712, 9_600_000 * 0.03 * (0.084 * 0.14 * 650 - 4) - 90_000],
  ])('%s', (name, worst, best) => {
    const { valueRange } = worksheetFrom(name).business
    expect(valueRange?.low).toBeCloseTo(worst, 3)
    expect(valueRange?.high).toBeCloseTo(best, 3)
  })
})

describe('a value', () => {
  test("counts today's operating cost as saved only if today's process ends", () => {
    /* 120,000 × 10% × (20% × 105 − 5) − 10,000, less 120,000 × (5% × 105 − 5) for acting on all, as today. */
    expect(valueOf('treat_all_with_run_cost')).toBeCloseTo(192_000 - 30_000 - 10_000, 6)
  })

  test('counts only the cases that staff have time for', () => {
    /* 100 hours are enough for 100 of 1,000 cases a month: 1,200 × (20% × 105 − 5) − 10,000. */
    expect(valueOf('cap')).toBeCloseTo(9_200, 6)
  })

  test("is less than today's process, and shown, where today's process is better", () => {
    /* Today: 120,000 × 5% × (80% × 105 − 5) = 474,000. */
    expect(valueOf('today_great')).toBeCloseTo(192_000 - 474_000 - 10_000, 6)
  })

  test('is compared with acting on every case where that is better than nothing', () => {
    /* Published: 50.34 a case for the classifier; acting on all 110 cases brings 61 × 99 − 49 = 5,990. */
    const { business, binary } = worksheetFrom('published-provost_fawcett')
    expect(binary?.baseline).toBe('all')
    expect(((business.value ?? 0) + 5_990) / 110).toBeCloseTo(50.34, 2)
  })

  test.each([
    ['impossible_precision', 'precision is 50%, but at a selection rate of 50% and a base rate of 5% it can'],
    ['base_rate_0', '"Base rate" is 0%, so there is nothing to predict'],
    ['likely_outside', 'the likely value of "Precision" is 20%, but its low value is 30%'],
    ['range_upside_down', 'the likely value of "Precision" is 20%, but its low value is 30%'],
    ['both_0', 'acting on a positive case is worth 0, so nothing is gained'],
    ['published-bcsc', 'acting on a negative case costs 0, so mistakes have no price'],
  ])('is not calculated from %s, and the reason is given', (name, reason) => {
    const { business, binary, unusableInputs } = worksheetFrom(name)
    expect(unusableInputs.map((input) => input.reason).join('; ')).toContain(reason)
    expect(business).toMatchObject({ value: undefined, valueRange: undefined, paybackMonths: undefined })
    expect(binary).toMatchObject({ safetyMargin: undefined, shareOfLimit: undefined })
  })
})

test.each([
  ['today_great', "precision × (gain + loss) − loss) − value of today's process) − operating cost"],
  ['cap', 'precision × (gain + loss) − loss) − operating cost'],
  ['published-provost_fawcett', '− loss) − value of acting on every case − operating cost'],
])('the formula of %s subtracts what the plan is compared with', (name, end) => {
  expect(worksheetFrom(name).model?.formula.endsWith(end)).toBe(true)
})

test('a pilot takes as long as staff need for its cases', () => {
  /* Staff can act on 100 cases a month, so 159 take 159 ÷ 1,200 of a year. */
  const rows = listWorksheetRows(planFrom('cap'))
  const explanation = rows.find(({ key }) => key === 'pilot_sample_size')?.explanation
  expect(explanation).toContain(`that takes ${Math.ceil((159 / 1200) * 365)} days`)
})

test('acting on every case is named as no alternative where staff cannot do it', () => {
  const rows = listWorksheetRows(planFrom('cap'))
  expect(rows.find(({ key }) => key === 'best_no_model_strategy')).toMatchObject({
    value: 0,
    explanation: "Staff can't act on every case, so the comparison is with not acting at all.",
  })
})

test('what follows from the other figures is still told beside a figure that cannot be right', () => {
  const sentences = formatSummary(planFrom('impossible_precision')) ?? []
  expect(sentences[0]).toMatch(/^Nothing is calculated from figures that can't be right: precision is 50%/)
  expect(sentences.join(' ')).toContain('A perfect model would add $570,000')
  expect(sentences.join(' ')).not.toMatch(/the project (earns|loses)/)
})

test('a change of the value is told against what the plan is compared with', () => {
  expect(formatValueChange(planFrom('today_great'), -400_000)).toBe(
    "With this answer, the plan earns $290,000 a year less than today's process (before: $400,000 less).",
  )
})

describe('published cases hold to the digit', () => {
  test('KDD Cup 98: the winner earned 4,152 more than mailing everybody, of 62,216 that could be added', () => {
    const { business, binary } = worksheetFrom('published-kddcup98')
    expect(business.value).toBeCloseTo(4152.24, 2)
    expect(binary?.perfectModelLimit).toBeCloseTo(62_215.92, 2)
  })

  test('Ling and Li: a 20% mailing at lift 3 earns 126,800', () => {
    expect(valueOf('published-ling_li_1998')).toBeCloseTo(126_800, 6)
  })

  test('German credit at 5 to 1: act above 1 in 6, and 700 can be added per 1,000 applicants', () => {
    const { binary } = worksheetFrom('published-german_credit')
    expect(binary?.breakEvenProbability).toBeCloseTo(1 / 6, 12)
    expect(binary?.perfectModelLimit).toBeCloseTo(700, 9)
  })

  test('BCSC screening: 4.4% of recalled women have cancer', () => {
    expect(worksheetFrom('published-bcsc').binary?.rates.precision).toBeCloseTo(0.044, 3)
  })

  test('Hillstrom: 0.77 a mail, measured against a control group', () => {
    /* 1.25% of those who got the mail bought, and 0.57% of those who did not; a purchase is worth 113.70. */
    expect(valueOf('published-hillstrom-control') / 21_307).toBeCloseTo((0.0125 - 0.0057) * 113.7, 9)
  })
})
