import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/plan/read/read.js'
import { computePilot } from '../../src/worksheet/pilot.js'
import { getWorksheet, listWorksheetRows } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'

/** An outcome that is wanted also happens without the action: what acting adds is the difference to a control group. */

const { plan } = readPlan(
  parseSource(`mlplan: 2
project: {task: binary}
value: {action_changes_outcome: true, current_process: {kind: nothing}}
economics:
  period: month
  volume_per_period: 100000
  base_rate: 1.8%
  selection_rate: 5%
  intervention: {cost: 4, value: 600, control_rate: 4%}
  operating_cost_per_year: 20000
expectations: {precision: 8%}
`).data,
)
const findRow = (key: string) => listWorksheetRows(plan).find((row) => row.key === key)

describe('with a control rate', () => {
  test('only what the control group lacks is earned: 60,000 × (600 × (8% − 4%) − 4) − 20,000', () => {
    expect(findRow('net_value_per_year')?.value).toBeCloseTo(1_180_000, 3)
  })

  test('gain and loss count what happens anyway, and their formulas say so', () => {
    expect(findRow('gain_per_true_positive')).toMatchObject({
      value: 572,
      formula: '(1 − control rate) × value of one success − cost of one action',
    })
    expect(findRow('loss_per_false_positive')).toMatchObject({
      value: 28,
      formula: 'cost of one action + false positive cost + control rate × value of one success',
    })
  })

  test('a pilot measures the difference, which must be above (4 + 20,000 ÷ 60,000) ÷ 600 to pay off', () => {
    const { binary } = getWorksheet(plan)
    expect(binary && computePilot(plan, binary)).toMatchObject({
      figure: { kind: 'uplift', expected: 0.04, breakEven: expect.closeTo(0.0072222, 6) },
      target: { kind: 'break-even' },
    })
  })
})
