import { expect, test } from 'vitest'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { readReport } from '../../src/portfolio/read-report.js'
import { entry, TODAY } from '../support/portfolio-rows.js'

/** What is read out of a report that another run wrote, and which of them are about one project. */

const finding = (more: object = {}) => ({
  rule: 'a/one',
  path: 'value',
  message: 'It is wrong.',
  help: 'Write it.',
  state: 'active',
  severity: 'error',
  area: 'buy-in',
  ...more,
})
const readLintReport = (...findings: readonly object[]) => {
  const plan = { file: 'a.yaml', name: 'Churn', stage: 'data', findings, rules_not_run: [] }
  const read = readReport(
    'l.json',
    JSON.stringify({ version: 1, tool: { name: 'mlplan' }, as_of: TODAY, plans: [plan] }),
  )
  if ('message' in read) throw new Error(read.message)
  return read[0]
}

test('a lint report tells each area by its errors, from the first one on', () => {
  const areaOf = (...findings: readonly object[]) =>
    readLintReport(...findings)?.readiness?.areas.find(({ area }) => area === 'buy-in')
  expect(areaOf()).toMatchObject({ state: 'no-errors', errors: 0, errorsAtStage: undefined })
  expect(areaOf(finding())).toMatchObject({ state: 'blocked', errors: 1, errorsAtStage: 'data' })
  expect(areaOf(finding({ severity: 'warning' }))).toMatchObject({ state: 'no-errors', errors: 0 })
  expect(areaOf(finding({ state: 'waived' }), finding({ state: 'pending' }))).toMatchObject({
    errors: 0,
    pending: 1,
    waived: 1,
  })
  expect(areaOf(finding({ area: 'integration' }))).toMatchObject({ state: 'no-errors', errors: 0 })
})

test('and a plan that could not be read by its first finding', () => {
  expect(readLintReport(finding({ path: '' }))).toMatchObject({ error: { message: 'It is wrong.', help: 'Write it.' } })
  expect(readLintReport(finding())).not.toHaveProperty('error')
})

test.each([
  [2, 'The report has version 2; this mlplan reads version 1.', 'Update mlplan to the version that wrote the report.'],
  [
    0,
    "The report's version isn't one that mlplan writes.",
    'Create the report again with `mlplan status --format json` or `mlplan lint --format json`.',
  ],
])('a report of version %i is not read, and says why', (version, message, help) => {
  expect(readReport('l.json', JSON.stringify({ version, tool: { name: 'mlplan' }, plans: [] }))).toEqual({
    message,
    help,
  })
})

test('a project that is known by its repository keeps its sources, whatever else is about it', () => {
  const known = entry({ repository: 'x/a', source: { kind: 'status', file: 's.json', asOf: TODAY } })
  const lint = entry({ source: { kind: 'lint', file: 'l.json', asOf: '2026-11-20' } })
  const plan = entry({ source: { kind: 'plan', file: 'a/mlproject.yaml', asOf: '2026-11-19' } })
  const [row, ...others] = createPortfolio([known, lint, plan], [], TODAY).rows
  expect(others).toEqual([])
  expect(row?.sources.map(({ file }) => file)).toEqual(['s.json', 'l.json', 'a/mlproject.yaml'])
  expect(row?.repository).toBe('x/a')
})
