import { expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { ASSISTANT, CALLS, exampleWith } from '../../src/rules/shared/example-plans.js'

/** Where a message compares two figures that are almost the same, it shows both with enough digits. */

const criterion = (id: string, limit: string): string =>
  `    - id: ${id}\n      metric: Harm rate\n      figure: harm_rate\n      ${limit}\n`
const withMinimum = (minimum: string, precision: string): string =>
  exampleWith(
    CALLS,
    { precision },
    {
      expectations: `  success_criteria:\n    - id: hits\n      metric: Hits\n      figure: precision\n      at_least: ${minimum}\n`,
    },
  )

test.each([
  [
    'expectations/criteria-conflict',
    `mlplan: 2\nexpectations:\n  success_criteria:\n${criterion('one', 'at_most: 0.003')}${criterion('two', 'at_most: 0.001')}`,
    'One requires at most 0.003, the other at most 0.001.',
  ],
  [
    'value/kpi-target-no-better',
    'mlplan: 2\nvalue:\n  kpis:\n    - id: a\n      name: Errors\n      direction: down\n      baseline: 0.001\n      target: 0.0012\n',
    "the target is 0.0012 and today's value is 0.001",
  ],
  ['expectations/criterion-above-expected', withMinimum('0.0846', '8.4%'), 'at least 8.46%, but the plan expects 8.4%'],
  [
    'economics/rate-unreachable',
    exampleWith(CALLS, { selection_rate: '10%', precision: '18.4%' }),
    "can't exceed 18%. The plan expects 18.4%.",
  ],
  [
    'economics/rates-inconsistent',
    exampleWith(CALLS, { selection_rate: '2.85%', precision: '7.654%' }, { expectations: '  recall: 30%\n' }),
    'A selection rate of 2.85%, a precision of 7.654%',
  ],
  [
    'expectations/accuracy-below-baseline',
    'mlplan: 2\neconomics:\n  base_rate: 0.285%\nexpectations:\n  accuracy: 99.714%\n',
    'Expected accuracy is 99.714%, but always answering "no" is already 99.715% accurate.',
  ],
  [
    'expectations/accuracy-alone',
    'mlplan: 2\neconomics:\n  base_rate: 0.12345%\nexpectations:\n  accuracy: 99.9876%\n',
    'expects 99.9876% accuracy but gives no precision. At a base rate of 0.12345%',
  ],
  [
    'integration/cost-underestimated',
    'mlplan: 2\neconomics:\n  currency: USD\n  build_cost: 123456\n  integration_cost: 12345\n',
    'planned at $12,345, 9.9995% of the $123,456 build cost. As a rule of thumb, less than 10%',
  ],
  [
    'economics/harm-exceeds-value',
    exampleWith(ASSISTANT, { harm_rate: '12.345%' }),
    'The plan expects a harmful answer in 12.345% of cases',
  ],
])('%s', (id, plan, words) => {
  const findings = lintPlan('mlproject.yaml', plan, { stage: 'kickoff', today: '2026-11-24', rules: RULES }).findings
  const messages = findings.filter(({ rule }) => rule === id).map(({ message }) => message)
  expect(messages.join('\n')).toContain(words)
})
