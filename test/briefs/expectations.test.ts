import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import type { Plan } from '../../src/plan/plan.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'

/** Everybody who approves reads how often it will be wrong, and where it ends. */

const ofFraud = textOf(FRAUD, 'expectations')

test.each([
  ['the error side', 'Of every 100 cases acted on, 20 (15–25) will be right and 80 false alarms.'],
  ['today beside tomorrow', "Of every 100 cases the model should find, today's process finds 42 and misses 58."],
  ['how many are acted on, and today', '0.3% of cases will be acted on; today, 0.35% are.'],
  [
    'where it stops paying',
    "- Today's process is better if fewer than 15 of every 100 cases acted on are the right ones.",
  ],
])('they read %s', (_, words) => {
  expect(ofFraud).toContain(words)
})

test('how often it is right, and where it stops paying, is a count of cases and never a percentage', () => {
  for (const plan of [CHURN, FRAUD, SUPPORT]) {
    const text = textOf(plan, 'expectations')
    const [, right = ''] = /## How often the model will be right, and wrong\n([^]*?)\n## /.exec(text) ?? []
    const [, limits = ''] = /## Where the project stops paying off\n([^]*?)\n## /.exec(text) ?? []
    /* How many cases are acted on is an input. */
    const ours = `${right.replace(/[\d.]+% of cases will be acted on; today, [\d.]+% are/, '')}${limits}`
    expect(ours).toMatch(/\d+ of every|of every 1/)
    expect(ours).not.toMatch(/\d ?%/)
  }
})

test('they read it with the nouns of the project, where the plan gives them', () => {
  const target = { ...CHURN.target, case_plural: 'customers' }
  const plan = { ...CHURN, target, value: { ...CHURN.value, action_past: 'called' } }
  const text = textOf(plan, 'expectations')
  expect(text).toContain('12,000 of 400,000 customers a month (3%).')
  expect(text).toContain('Of every 1,000 customers called, 76 will be right and 924 false alarms.')
  expect(text).toContain('Of every 100 customers the model should find, it finds about 13 and misses 87.')
})

test('a project that loses money as planned says so, and what it would take', () => {
  const expectations = { ...CHURN.expectations, precision: { likely: 0.045 }, recall: undefined }
  const text = textOf({ ...CHURN, expectations }, 'expectations')
  expect(text).toContain('- As planned, the project loses money.')
  expect(text).toContain(
    '- The project would pay off if more than 64 of every 1,000 cases acted on are the right ones, all else equal.',
  )
})

describe('accuracy', () => {
  test('is explained where people were given one, be it as a figure or in words', () => {
    const promised = { ...CHURN.expectations, shared_figures: [], accuracy: { likely: 0.957 } }
    const nothing = 'Always answering "no" is right in 98.2% of cases, without any model.'
    expect(textOf({ ...CHURN, expectations: promised }, 'expectations')).toContain(
      `Stakeholders expect that 95.7% of answers are right. ${nothing}`,
    )
    expect(textOf(CHURN, 'expectations')).toContain(
      `**About accuracy.** An accuracy figure was shared outside this plan. ${nothing}`,
    )
  })

  test('is not raised where nobody was given one', () => {
    expect(ofFraud).not.toMatch(/accura/i)
  })
})

test('an assistant tells how many answers are read, how many would do, and what is wrong but harmless', () => {
  const assist = { ...SUPPORT.economics?.assistant, reviewed_answers: 600 }
  const text = textOf({ ...SUPPORT, economics: { ...SUPPORT.economics, assistant: assist } }, 'expectations')
  expect(text).toContain(
    'People review 600 answers before launch; 303 answers, at most 2 of them harmful, would show that the harm rate is below 2.1%.',
  )
  expect(text).toContain('In 6 of every 100 cases, the answer will be wrong but harmless, and people come back.')
  expect(text).toContain('Resolved means: No new contact about it within seven days.')
  expect(textOf({ ...SUPPORT, project: { ...SUPPORT.project, stage: 'data' } }, 'expectations')).toMatch(
    /^Not decided yet: .*reviewed answers/m,
  )
})

test('a forecast tells how far the past goes, and what it knows beyond', () => {
  const forecast = {
    metric: 'mape' as const,
    autocorrelation: 0.5,
    external_drivers: 'Planned promotions',
    has_zeros: true,
    std_dev: 40,
    current_error: 30,
    expected_error: { likely: 24 },
    value_per_point: { likely: 9000 },
  }
  const economics: Plan['economics'] = { period: 'week', operating_cost_per_year: { likely: 90_000 }, forecast }
  const text = textOf({ project: { task: 'forecast' }, economics }, 'expectations')
  expect(text).toContain('History alone can remove at most 13% of the error *(rule of thumb)*.')
  expect(text).toContain(
    'Beyond history, the model uses: Planned promotions. Always forecasting the mean would be off by 40.',
  )
  expect(text).toContain('Actual values can be zero, and MAPE is undefined at zero.')
  expect(text).toContain('- The project loses money if the forecast error is above 27.')
})

test('an AUC is turned into cases, by a rule of thumb', () => {
  const expectations = { ...CHURN.expectations, auc: { likely: 0.78 } }
  expect(textOf({ ...CHURN, expectations }, 'expectations')).toMatch(
    /The expected AUC is 0\.78\. .*\d+ of every [\d,]+ \S.* would be right\. \*\(rule of thumb\)\*/,
  )
})

test('findings are listed that are about what they read, not those that somebody among them has to fix', () => {
  const about = (path: string, message: string): Finding => ({
    rule: 'legal/no-lawful-basis',
    severity: 'error',
    state: 'active',
    cause: 'content',
    message,
    help: '',
    path,
    value: '',
    span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    exact: true,
    related: [],
    area: 'privacy-legal',
    owner: 'privacy_legal',
  })
  const findings = [about('legal.lawful_basis', 'No basis.'), about('expectations.success_criteria', 'No criterion.')]
  const text = textOf(CHURN, 'expectations', { findings })
  expect(text).toContain('- No criterion.')
  expect(text).not.toContain('No basis.')
})

test('every role that signs off on something is among those who are addressed', () => {
  const [first, ...others] = AUDIENCES.find(({ id }) => id === 'expectations')?.roles ?? []
  expect(first).toBe('executive_sponsor')
  expect(others).not.toContain('ml_lead')
})
