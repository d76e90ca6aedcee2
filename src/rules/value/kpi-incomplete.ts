import { isBlank } from '../../plan/blank.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import { missingItemFieldsRule } from '../shared/missing-in-items.js'

type Kpi = NonNullable<NonNullable<Plan['value']>['kpis']>[number]

export default missingItemFieldsRule({
  id: 'value/kpi-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'A KPI is missing its unit, direction, baseline, target, or a date.',
  why: 'A KPI can show success only if the plan records its value today, its target, and a date. A target set afterward can be made to fit any result.',
  sources: [TDSP_CHARTER],
  list: path.value.kpis,
  fields: {
    unit: {
      message: (kpi) => `KPI ${getKpiLabel(kpi)} has no unit. Readers can't tell percentages from counts.`,
      help: 'Add the unit, such as "% of customers".',
    },
    direction: {
      message: (kpi) =>
        `KPI ${getKpiLabel(kpi)} has no direction. The plan doesn't say whether the KPI should go up, go down, or hold.`,
      help: 'Set the direction to up, down, or hold.',
    },
    baseline: {
      message: (kpi) => `KPI ${getKpiLabel(kpi)} has no baseline. Later, no one can tell whether the KPI moved.`,
      help: 'Measure the baseline now. If there is nothing to measure yet, give the reason in `no_baseline_reason`.',
      unless: (kpi) => !isBlank(kpi.no_baseline_reason),
    },
    measured_on: {
      message: (kpi) => `The baseline of KPI ${getKpiLabel(kpi)} has no date.`,
      help: 'Add the date when the baseline was measured.',
      unless: (kpi) => kpi.baseline === undefined,
    },
    target: {
      message: (kpi) => `KPI ${getKpiLabel(kpi)} has no target. Any change, or none, could be called a success.`,
      help: 'Set the value that would make the project worthwhile.',
      unless: (kpi) => kpi.direction === 'hold',
    },
    target_due: {
      message: (kpi) => `The target of KPI ${getKpiLabel(kpi)} has no date.`,
      help: 'Add the date when the KPI should reach its target.',
      unless: (kpi) => kpi.target === undefined,
    },
  },
  good: [
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      measured_on: 2026-10-31\n      target: 1.65\n      target_due: 2027-12-31\n',
    'mlplan: 2\nvalue:\n  kpis:\n    - id: complaints\n      name: Complaints a month\n      unit: complaints\n      direction: hold\n      no_baseline_reason: The service starts with this project\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      target: 1.65\n',
      path: 'value.kpis.leavers.baseline',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
      path: 'value.kpis.leavers.target_due',
      stage: 'data',
    },
  ],
})

function getKpiLabel(kpi: Kpi): string {
  return `"${kpi.name ?? kpi.id}"`
}
