import { expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { renderLintJson } from '../../src/lint/formats/json.js'
import { renderLintMarkdown } from '../../src/lint/formats/markdown.js'
import { renderLintPretty } from '../../src/lint/formats/pretty.js'
import { RULES } from '../../src/rules/index.js'
import { CALLS, exampleWith, exampleWithout } from '../../src/rules/shared/example-plans.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { AS_USUAL, lintRun, planReport } from '../support/lint-reports.js'
import { plainLook } from '../support/plain-look.js'

/** What couldn't be compared for want of a figure is one closing line, and no finding. */

const lint = (plan: string) => lintPlan('mlproject.yaml', plan, { today: '2026-11-24', rules: RULES })
const texts = (plan: string) => (lint(plan).uncompared ?? []).map(({ text }) => text)
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

const criterion = (figure: string) =>
  `  success_criteria:\n    - {id: bar, metric: The bar, figure: ${figure}, at_least: 0.08}\n`
const TWO_MISSING = exampleWithout(exampleWithout(CALLS, 'cost'), 'value')

test.each([
  ['nothing where all figures are there', exampleWith(CALLS, {}, { expectations: criterion('precision') }), []],
  [
    'the figures that the value of the project waits for',
    TWO_MISSING,
    ['what the project earns with what the project costs (missing: cost of one action and value of one success)'],
  ],
  ['nothing where a finding says what the missing figure must be', exampleWithout(CALLS, 'value'), []],
  [
    'a criterion whose figure the plan lacks',
    exampleWith(CALLS, {}, { expectations: criterion('auc') }),
    ['success criterion "The bar" (the plan has no AUC yet)'],
  ],
  [
    'nothing about a criterion on another metric, by choice',
    exampleWith(CALLS, {}, { expectations: criterion('other') }),
    [],
  ],
  [
    'a KPI in money while it is open how many cases are acted on',
    exampleWithout(
      exampleWithout(
        exampleWith(
          CALLS,
          {},
          {
            value:
              '  kpis:\n    - {id: kpi, name: Margin, unit: USD a year, direction: up, baseline: 1000000, target: 2000000}\n',
          },
        ),
        'selection_rate',
      ),
      'cost',
    ),
    [
      'what the project earns with what the project costs (missing: selection rate and cost of one action)',
      'the target of KPI "Margin" (the plan has too few figures yet)',
    ],
  ],
  [
    'a figure that was shared, while the plan has no value',
    exampleWith(
      TWO_MISSING,
      {},
      { expectations: '  shared_figures:\n    - {id: board, shared_with: the Board, value_per_year: 2000000}\n' },
    ),
    [
      'what the project earns with what the project costs (missing: cost of one action and value of one success)',
      'what was shared with the Board (the plan has no net value yet)',
    ],
  ],
])('names %s', (_, plan, expected) => {
  expect(texts(plan)).toEqual(expected)
})

test.each(EXAMPLES)('the good example %s lacks nothing to compare', (name) => {
  expect(texts(readExamplePlan(name))).toEqual([])
})

test('an amount in money that does not apply is not missing', () => {
  const plan = `${exampleWith(CALLS, {}, { expectations: '  shared_figures:\n    - {id: board, shared_with: the Board, value_per_year: 2000000}\n' }).replace(/ {2}intervention:\n(?: {4}.*\n)+/, '')}not_applicable:\n  - {id: lives, path: economics.intervention, reason: Lives are not counted in money}\n`
  expect(texts(plan)).toEqual([])
})

test('the terminal, Markdown, and JSON say it once, as no finding, and the all-clear does not contradict it', () => {
  const uncompared = [{ path: ['economics'], text: 'this (missing: that)', lacksFigure: true }]
  const run = lintRun(planReport([], { uncompared }))
  const line = "Not compared with the plan's figures yet: this (missing: that)."
  const pretty = renderLintPretty(run, plainLook)
  expect(pretty.split(line)).toHaveLength(2)
  expect(pretty).toContain('No findings at data in what could be compared.')
  expect(flat(renderLintMarkdown(run, AS_USUAL)).split(line)).toHaveLength(2)
  const json = JSON.parse(renderLintJson(run, 'error')) as { plans: [{ not_compared: unknown; findings: unknown }] }
  expect(json.plans[0]).toMatchObject({
    not_compared: [{ path: 'economics', text: 'this (missing: that)' }],
    findings: [],
  })
})

test('without it, no line and no limit of the all-clear', () => {
  const run = lintRun(planReport())
  expect(renderLintPretty(run, plainLook)).not.toContain('ompared')
  expect(renderLintMarkdown(run, AS_USUAL)).not.toContain('ompared')
  expect(JSON.parse(renderLintJson(run, 'error'))).toMatchObject({ plans: [{ not_compared: [] }] })
})
