import { expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'

/** Whoever takes the advice of lint isn't told the same again. */

test.each([7, 7.5, 12, 30, 55, 90])(
  'a KPI target set as advised is reachable, at a success rate of %d%%',
  (success) => {
    const plan = (target: string): string => `mlplan: 2
project: {task: binary}
value:
  action_changes_outcome: true
  kpis:
    - {id: leavers, name: Customers who leave, unit: "% of customers", direction: down, baseline: 2.5, target: ${target}}
economics:
  currency: USD
  period: month
  volume_per_period: 8000
  base_rate: 2.5%
  selection_rate: 5%
  adoption: 90%
  intervention: {cost: 6, success_rate: ${success}%, value: 480}
expectations:
  precision: 12%
`
    const advised = (text: string): string | undefined =>
      lintPlan('mlproject.yaml', text, { today: '2026-11-25', rules: RULES }).findings.flatMap(({ rule, help }) =>
        rule === 'value/kpi-target-unreachable' ? [/Set the target to ([\d.,]+) or closer/.exec(help)?.[1] ?? ''] : [],
      )[0]
    const first = advised(plan('1'))
    expect(first).toMatch(/^\d/)
    expect(advised(plan(first ?? ''))).toBeUndefined()
  },
)
