import { describe, expect, test } from 'vitest'
import type { Finding } from '../src/lint/finding.js'
import { AUDIENCES } from '../src/briefs/audiences.js'
import type { Plan } from '../src/plan/plan.js'
import { CHURN, FRAUD, SUPPORT } from './briefs-plans.js'
import { textOf } from './briefs-written.js'

/** Everybody who approves reads how often it will be wrong, and where it ends. */

const ofFraud = textOf(FRAUD, 'expectations')

test.each([
  ['the error side', 'Of every 100 cases acted on, 20 (15 to 25) will be right and 80 will not.'],
  ['today beside tomorrow', 'Today 42 of every 100 true cases are found and 58 missed.'],
  ['how many are acted on, today out of as many', 'Acted on: 30 of every 10,000 cases; today 35.'],
  ['where it stops paying', '- Below 15 of every 100 right it costs more than it saves.'],
])('they read %s', (_, words) => {
  expect(ofFraud).toContain(words)
})

test('they read no share in percent that is one of cases', () => {
  for (const plan of [CHURN, FRAUD, SUPPORT]) {
    const ours = textOf(plan, 'expectations').replaceAll(/"95 % accurate"|top 3 %/g, '')
    expect(ours).not.toMatch(/\d ?%/)
  }
})

test('a project that loses money as planned says so, and what it would take', () => {
  const expectations = { ...CHURN.expectations, precision: { likely: 0.045 }, recall: undefined }
  const text = textOf({ ...CHURN, expectations }, 'expectations')
  expect(text).toContain('- As planned it costs more than it saves.')
  expect(text).toContain('- It would take more than 64 of every 1,000 right, other figures as they are.')
})

describe('accuracy', () => {
  test('is explained where it was promised, be it as a figure or in words', () => {
    const promised = { ...CHURN.expectations, told: [], accuracy: { likely: 0.957 } }
    const nothing = 'Always giving the same answer is right in 982 of every 1,000 cases, without any model.'
    expect(textOf({ ...CHURN, expectations: promised }, 'expectations')).toContain(
      `An accuracy was promised: 957 of every 1,000 answers right. ${nothing}`,
    )
    expect(textOf(CHURN, 'expectations')).toContain(`**About accuracy.** An accuracy was promised. ${nothing}`)
  })

  test('is not raised where nobody promised one', () => {
    expect(ofFraud).not.toMatch(/accura/i)
  })
})

test('an assistant tells how many answers are read, how many would do, and what is wrong but harmless', () => {
  const assist = { ...SUPPORT.economics?.assist, evaluated_cases: 600 }
  const text = textOf({ ...SUPPORT, economics: { ...SUPPORT.economics, assist } }, 'expectations')
  expect(text).toContain('people read and judge 600 answers; about 600 without harm would show that harm is so rare.')
  expect(text).toContain('In 6 of every 100 it will be wrong but harmless, and people come back.')
  expect(textOf(SUPPORT, 'expectations')).toContain('*How many answers people read before launch is not decided yet*.')
})

test('a forecast tells how far the past goes, and what it knows beyond', () => {
  const forecast = {
    metric: 'mape' as const,
    autocorrelation: 0.5,
    outside_information: 'Planned promotions',
    has_zeros: true,
    spread: 40,
    current_error: 30,
    promised_error: { likely: 24 },
    value_per_point: { likely: 9000 },
  }
  const economics: Plan['economics'] = { period: 'week', run_cost_per_year: { likely: 90_000 }, forecast }
  const text = textOf({ project: { task: 'forecast' }, economics }, 'expectations')
  expect(text).toContain('From the past alone at most 13% of the error can go *(a rule of thumb)*.')
  expect(text).toContain('Beyond the past it knows: Planned promotions. Always saying the mean would be off by 40.')
  expect(text).toContain('The true value can be zero; then a percentage of it cannot be told.')
  expect(text).toContain('- Above an error of 27 it costs more than it saves.')
})

test('an AUC is turned into cases, by a rule of thumb', () => {
  const expectations = { ...CHURN.expectations, auc: { likely: 0.78 } }
  expect(textOf({ ...CHURN, expectations }, 'expectations')).toMatch(
    /An AUC of 0\.78 is expected\. With that AUC about \d+ of every [\d,]+ cases acted on would be right\. \*\(a rule of thumb\)\*/,
  )
})

test('findings are told that are about what they read, not those that somebody among them has to mend', () => {
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
    impediment: 'privacy-legal',
    who: 'privacy_legal',
  })
  const findings = [about('legal.lawful_basis', 'No basis.'), about('expectations.bar', 'No bar.')]
  const text = textOf(CHURN, 'expectations', { findings })
  expect(text).toContain('- No bar.')
  expect(text).not.toContain('No basis.')
})

test('every role that agrees to something is among those who are addressed', () => {
  const [first, ...others] = AUDIENCES.find(({ id }) => id === 'expectations')?.roles ?? []
  expect(first).toBe('executive_sponsor')
  expect(others).not.toContain('ml_lead')
})
