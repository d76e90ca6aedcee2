import { describe, expect, test } from 'vitest'
import { answerFromExamples, parsePlanText, runSession, withAnswers } from '../support/interviewees.js'
import { parseInput, readInputBack } from '../support/typing.js'

/** One spelling means the same at the terminal, with --set, and on a page. */

const SPELLINGS = [
  ['economics.volume_per_period', '30,490', 30490],
  ['economics.volume_per_period', 'about 60,000', 60000],
  ['economics.build_cost', '300k', 300000],
  ['economics.build_cost', '20m', 20000000],
  ['economics.base_rate', '2 percent', 0.02],
  ['economics.base_rate', '~ 3 %', 0.03],
] as const

const START = 'project: {task: binary, started_on: 2026-11-24}\neconomics: {currency: USD}\n'

describe.each(SPELLINGS)('%s: %s', (path, text, value) => {
  const name = path.split('.')[1] ?? ''
  const likelyIn = (plan: string): unknown =>
    (parsePlanText(plan).economics as Readonly<Record<string, { likely: number }>> | undefined)?.[name]?.likely

  test('means the same with --set, on a page, and at the terminal', async () => {
    const base = { files: { 'mlproject.yaml': `mlplan: 2\n${START}` } }
    const set = await runSession(() => undefined, base, { set: [`${path}=${text}`] })
    expect(likelyIn(set.plan)).toBe(value)
    const page = { files: { ...base.files, 'page.yaml': `economics:\n  ${name}: ${text}\n` } }
    expect(likelyIn((await runSession(() => undefined, page, { answers: 'page.yaml' })).plan)).toBe(value)
    const typed = await runSession(withAnswers({ [path]: text }, answerFromExamples('binary')), base)
    expect(likelyIn(typed.plan)).toBe(value)
  })
})

test.each([
  ['6 to 7 %', 0.06, 0.07],
  ['between 6 and 7 percent', 0.06, 0.07],
  ['from 10% to 12%', 0.1, 0.12],
])('%s is a range', (text, low, high) => {
  expect(parseInput('economics.base_rate', text)).toMatchObject({
    range: { low: { amount: low }, high: { amount: high } },
  })
})

describe('days', () => {
  test.each([
    ['1 March', '2027-03-01'],
    ['Dec 1', '2026-12-01'],
    ['March 1, 2028', '2028-03-01'],
  ])('%s is taken as %s', async (text, day) => {
    const files = { 'mlproject.yaml': `mlplan: 2\n${START}` }
    const { plan } = await runSession(() => undefined, { files }, { set: [`project.launch_due=${text}`] })
    expect(parsePlanText(plan).project?.launch_due).toBe(day)
  })

  test('without a year needs the day on which the plan was started', () => {
    expect(parseInput('project.launch_due', '1 March')).toMatch(/^error: "1 March" isn't a date/)
  })
})

describe('a point before three digits', () => {
  test.each([
    ['value.kpis.churn.baseline', '400.000'],
    ['value.kpis.churn.target', '12.500'],
    ['economics.build_cost', '1.200'],
    ['expectations.success_criteria.precision.at_least', 'at most 4.000'],
    ['economics.base_rate', '18 of 1.000'],
    ['economics.base_rate', '12%, n = 12.000'],
  ])('%s: %s is asked back', (path, text) => {
    expect(parseInput(path, text)).toMatch(/^error: \S+ is ambiguous\. Enter \d+,\d{3} or [\d.]+\./)
  })

  test.each(['0.850', '0.847', '3.125'])('%s can only be a decimal', (text) => {
    expect(parseInput('value.kpis.churn.baseline', text)).toBe(Number(text))
  })

  test('is asked back on a page too, although YAML reads a number', async () => {
    const files = {
      'page.yaml':
        'economics:\n  build_cost: 400.000\n  volume_per_period: {likely: 12.500}\nvalue:\n  kpis:\n    - {name: Cost, baseline: 1.750}\n',
    }
    const { code, err, ports } = await runSession(undefined, { files }, { answers: 'page.yaml' })
    expect(code).toBe(2)
    expect(err).toContain('page.yaml:2:15  economics.build_cost: 400.000 is ambiguous. Enter 400,000 or 400.')
    expect(err).toContain('economics.volume_per_period.likely: 12.500 is ambiguous.')
    expect(err).toContain('value.kpis.#1.baseline: 1.750 is ambiguous.')
    expect(ports.writes).toEqual([])
  })
})

describe('a success criterion', () => {
  const at = 'expectations.success_criteria.precision.at_least'
  test.each([
    ['95 %', 'at least 95%'],
    ['at most 4,000 USD', 'at most 4,000 USD'],
    ['at most 30 percent', 'at most 30%'],
    ['at least $4k', 'at least 4,000 USD'],
  ])('%s is said back as %s', (text, words) => {
    expect(readInputBack(at, text)).toBe(words)
  })

  test.each(['+0.5%', 'at least +2', '+ 3 percent'])('%s is a change, which is asked back', (text) => {
    expect(parseInput(at, text)).toMatch(/is a change\. Enter the value to reach/)
  })
})
