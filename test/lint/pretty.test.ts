import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { renderGithub } from '../../src/lint/formats/github.js'
import { renderLintJson } from '../../src/lint/formats/json.js'
import { renderLintPretty } from '../../src/lint/formats/pretty.js'
import { AS_USUAL, lintFinding, lintRun, planReport } from '../support/lint-reports.js'
import { plainLook } from '../support/plain-look.js'

/** A report at a terminal, from made-up findings: each one once, under its part, with what is known of it. */

const WAIVER = { id: 'w', validThrough: '2027-01-31', approvedBy: 'Ada', reason: 'It is small' }
const shown = (...findings: readonly Finding[]) => renderLintPretty(lintRun(planReport(findings)), plainLook)

test('shows each finding once, in its part, and what is waived or was there before below', () => {
  const page = shown(
    lintFinding({ rule: 'a/plan' }),
    lintFinding({ rule: 'b/buy-in', area: 'buy-in' }),
    lintFinding({ rule: 'c/waived', state: 'waived', waiver: WAIVER }),
    lintFinding({ rule: 'd/listed', state: 'existing', listedIn: { kind: 'baseline', name: 'base.json' } }),
  )
  for (const rule of ['a/plan', 'b/buy-in', 'c/waived', 'd/listed']) expect(page.split(rule)).toHaveLength(2)
  const [first = '', second = ''] = ['Buy-in', 'Plan quality'].map((title) => page.split(`\n${title}\n`)[1] ?? '')
  expect(first).toMatch(/^\n {2}error {2}b\/buy-in /)
  expect(second).toMatch(/^\n {2}error {2}a\/plan /)
  expect(page).toContain(
    'Waived\n\n  waived  c/waived  at value.action  p.v1/mlproject.yaml:3:5\n    Ada, through 2027-01-31: It is small',
  )
  expect(page).toContain('Listed in base.json\n\n  existing error  d/listed  at value.action  p.v1/mlproject.yaml:3:5')
  expect(shown(lintFinding({ state: 'existing', listedIn: { kind: 'revision', name: 'main' } }))).toContain(
    'Already in main\n',
  )
})

test('says of a stage that it is previewed only if it is not that of the plan', () => {
  const headOf = (
    stage: 'kickoff' | 'data',
    text = 'mlplan: 2\nproject: {stage: data}\n',
    findings: readonly Finding[] = [],
  ) => renderLintPretty(lintRun(planReport(findings, { stage, text })), plainLook).split('\n')[0]
  expect(headOf('data')).toBe('p.v1/mlproject.yaml: Churn · data · as of 2026-11-24')
  expect(headOf('kickoff')).toBe('p.v1/mlproject.yaml: Churn · kickoff (previewed) · as of 2026-11-24')
  expect(headOf('kickoff', 'mlplan: 2\n')).not.toContain('previewed')
  expect(headOf('data', 'a: [', [lintFinding({ path: '' })])).not.toContain('previewed')
})

test('marks what is missing where it would be, and counts what is missing there', () => {
  const text = 'mlplan: 2\nproject: {}\nvalue: {action: x}\n'
  const frame = (...findings: readonly Finding[]) =>
    renderLintPretty(lintRun(planReport(findings, { text })), plainLook)
  expect(frame(lintFinding())).toContain('    3 | value: {action: x}\n      |     ^^^^\n')
  expect(frame(lintFinding({ exact: false }))).toContain('^^^^ value.action is missing\n')
  expect(frame(lintFinding({ exact: false }), lintFinding({ exact: false, path: 'value.kpis' }))).toContain(
    '^^^^ 2 fields missing\n',
  )
  const first = { line: 1, column: 1, endLine: 1, endColumn: 2 }
  expect(frame(lintFinding({ exact: false, span: first }))).not.toContain('1 |')
  const related = [{ path: 'project', span: { ...first, line: 2, endLine: 2 }, exact: true, note: '' }]
  expect(frame(lintFinding({ related }))).toContain('    2 | project: {}\n      | - project\n    3 | value')
})

test('JSON has a waiver where there is one', () => {
  const json = renderLintJson(
    lintRun(planReport([lintFinding(), lintFinding({ state: 'waived', waiver: WAIVER })])),
    'error',
  )
  const { plans } = JSON.parse(json) as { readonly plans: readonly { readonly findings: readonly object[] }[] }
  expect(plans[0]?.findings[0]).not.toHaveProperty('waiver')
  expect(plans[0]?.findings[1]).toMatchObject({
    waiver: { id: 'w', valid_through: '2027-01-31', approved_by: 'Ada', reason: 'It is small' },
  })
})

test('a command for a runner escapes every sign that would end it', () => {
  const finding = lintFinding({ message: '10% of 5%', help: 'Write a, b: c.', rule: 'a,b:c,d:e' })
  const log = renderGithub(lintRun(planReport([finding], { repositoryFile: 'a,b,c:d:e.yaml' })), AS_USUAL, plainLook)
  expect(log).toContain(
    '::error file=a%2Cb%2Cc%3Ad%3Ae.yaml,line=3,col=5,endLine=3,endColumn=9,title=a%2Cb%3Ac%2Cd%3Ae::10%25 of 5%25%0AFix: Write a, b: c.',
  )
})
