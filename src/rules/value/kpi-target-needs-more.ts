import { amountsIn, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatCount } from '../../text/figures/format-number.js'
import { path, pathInside } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { BUSINESS_PERFORMANCE, TDSP_CHARTER } from '../shared/citations.js'
import { CALLS, exampleWith, exampleWithKpi, exampleWithout, FORECAST } from '../shared/example-plans.js'
import {
  describeTarget,
  KPI_RULED_OUT_BY,
  findKpiChange,
  findKpiMeans,
  type Kpi,
  type KpiChange,
  type KpiMeans,
} from '../shared/figures/kpi-needs.js'
import { periodsPerYear } from '../../worksheet/period.js'
import { findKpiReach } from '../shared/kpi-reach.js'
import { numberRule } from '../shared/number-rule.js'
import type { Problem } from '../rule.js'

export default numberRule({
  id: 'value/kpi-target-needs-more',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "A KPI target takes more successes, or more valuable ones, than the plan's own figures have.",
  why: 'The sponsor will judge the project by its KPI. A target that takes more successes than there are actions, or a fortune for each of them, is missed even if the model does all that the plan expects.',
  sources: [BUSINESS_PERFORMANCE, TDSP_CHARTER],
  severity: { kickoff: 'error' },
  suppressedBy: [...KPI_RULED_OUT_BY, 'economics/nothing-to-predict'],
  reads: [path.value.kpis, path.economics, path.expectations.precision],
  good: [
    exampleWithKpi(CALLS, 'unit: USD a year, direction: up, baseline: 4000000, target: 4800000'),
    exampleWithKpi(CALLS, 'unit: USD per contact, direction: down, baseline: 4.8, target: 3.9'),
    exampleWithKpi(FORECAST, 'unit: USD a year, direction: down, baseline: 900000, target: 750000'),
  ],
  bad: [
    {
      plan: exampleWithKpi(CALLS, 'unit: million USD a month, direction: down, baseline: 60, target: 12'),
      path: 'value.kpis.kpi.target',
    },
    {
      plan: exampleWithKpi(FORECAST, 'unit: USD a year, direction: down, baseline: 9000000, target: 7500000'),
      path: 'value.kpis.kpi.target',
    },
    {
      plan: exampleWith(
        exampleWithout(CALLS, 'success_rate'),
        {},
        {
          target: '  case: a customer\n  outcome: The customer gives notice\n',
          value:
            '  kpis:\n    - {id: kpi, name: Notices, unit: notices a month, direction: down, baseline: 31000, target: 12000}\n',
        },
      ),
      path: 'value.kpis.kpi.target',
    },
  ],
  *check(_worksheet, plan) {
    for (const kpi of plan.value?.kpis ?? []) {
      const change = findKpiChange(plan, kpi)
      const means = change && findKpiMeans(plan)
      if (!change || !means || isComparedAlready(plan, kpi)) continue
      const message =
        change.kind === 'cases'
          ? describeTooFew(kpi, change, means)
          : means.gain === undefined
            ? describeTooCheap(kpi, change, means, plan)
            : describeTooLittle(kpi, change, means.gain, plan)
      if (message !== undefined) yield createProblem(kpi, message, means)
    }
  },
})

/** value/kpi-target-unreachable knows which figure of the plan the KPI is. */
function isComparedAlready(plan: Plan, { baseline, direction }: Kpi): boolean {
  if (baseline === undefined || (direction !== 'up' && direction !== 'down')) return true
  return findKpiReach(plan, baseline, direction) !== undefined
}

/** A target that rounds what the plan can reach is no contradiction. */
const TOLERANCE = 1.1

/** A KPI in money can count more than the value of a success does, such as revenue instead of margin. */
const MONEY_TOLERANCE = 2
const REVENUE_TOLERANCE = 10

function getMoneyTolerance({ name = '', unit = '' }: Kpi): number {
  return /\b(?:revenues?|sales|turnover|premiums?|volume|bookings|income)\b/i.test(`${name} ${unit}`)
    ? REVENUE_TOLERANCE
    : MONEY_TOLERANCE
}

function describeTooFew(kpi: Kpi, change: KpiChange, { successes, successesAre }: KpiMeans): string | undefined {
  const { perYear, period } = change
  if (successes === undefined || perYear <= successes * TOLERANCE) return undefined
  const count = (amount: number) => formatCount(amount / periodsPerYear(period))
  return `${describeTarget(kpi)} takes ${count(perYear)} successes a ${period}. The plan has at most ${count(successes)} ${successesAre} a ${period}.`
}

function describeTooCheap(
  kpi: Kpi,
  { perYear, period }: KpiChange,
  { successes, successesAre, worthEach }: KpiMeans,
  { economics }: Plan,
): string | undefined {
  if (!successes || worthEach === undefined || worthEach <= 0) return undefined
  const neededEach = perYear / successes
  if (neededEach <= worthEach * getMoneyTolerance(kpi)) return undefined
  const [neededText, worthText] = formatApart(amountsIn(economics?.currency), neededEach, asTyped(worthEach))
  return `${describeTarget(kpi)} needs each of at most ${formatCount(successes / periodsPerYear(period))} ${successesAre} a ${period} to be worth ${neededText}. The plan values one success at ${worthText}.`
}

function describeTooLittle(
  kpi: Kpi,
  { perYear, isPerPeriod }: KpiChange,
  gain: number,
  { economics }: Plan,
): string | undefined {
  if (!isPerPeriod || perYear <= Math.max(gain, 0) * getMoneyTolerance(kpi)) return undefined
  const [neededText, gainText] = formatApart(amountsIn(economics?.currency), perYear, Math.max(gain, 0))
  return `${describeTarget(kpi)} takes ${neededText} a year. By its own figures, the plan earns at most ${gainText} a year before operating cost.`
}

function createProblem({ id }: Kpi, message: string, { driver }: KpiMeans): Problem {
  return {
    path: pathInside(path.value.kpis, id, 'target'),
    related: [{ path: driver, note: 'limits how far the KPI can move' }],
    message,
    help: "Set a target that the plan's own successes can make, plan for more of them, or correct the unit of the KPI.",
  }
}
