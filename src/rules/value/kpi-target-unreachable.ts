import { formatTypedNumber } from '../../text/figures/format-number.js'
import { roundToward } from '../../text/figures/round.js'
import { COUNTS, NUMBERS, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatShare } from '../../text/figures/format-share.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { BUSINESS_PERFORMANCE, TDSP_CHARTER } from '../shared/citations.js'
import { CALLS, FORECAST, ROUTING, exampleWithKpi } from '../shared/example-plans.js'
import { KPI_RULED_OUT_BY } from '../shared/figures/kpi-needs.js'
import { type KpiReach, findKpiReach } from '../shared/kpi-reach.js'
import { numberRule } from '../shared/number-rule.js'
import { quoteText } from '../../text/plain-text.js'

export default numberRule({
  id: 'value/kpi-target-unreachable',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "A KPI target is further away than the plan's own figures can move the KPI.",
  why: 'The sponsor will judge the project by its KPI. If the target needs more actions or a better model than the plan has, the project fails on the day it is approved, even if everything else goes as planned.',
  sources: [BUSINESS_PERFORMANCE, TDSP_CHARTER],
  severity: { kickoff: 'error' },
  suppressedBy: [...KPI_RULED_OUT_BY, 'economics/forecast-no-better'],
  reads: [path.value.kpis, path.economics, path.expectations.precision],
  good: [
    exampleWithKpi(CALLS, 'direction: down, baseline: 7200, target: 7100'),
    exampleWithKpi(CALLS, 'direction: up, baseline: 64, target: 80'),
    exampleWithKpi(FORECAST, 'direction: down, baseline: 0.28, target: 0.25'),
    exampleWithKpi(ROUTING, 'direction: down, baseline: 18, unit: percent, target: 13'),
  ],
  bad: [
    {
      plan: exampleWithKpi(CALLS, 'direction: down, baseline: 7200, target: 6000'),
      path: 'value.kpis.kpi.target',
    },
    {
      plan: exampleWithKpi(CALLS, 'direction: down, unit: "%", baseline: 1.8, target: 1.2'),
      path: 'value.kpis.kpi.target',
    },
    {
      plan: exampleWithKpi(FORECAST, 'direction: down, baseline: 28, target: 18'),
      path: 'value.kpis.kpi.target',
    },
  ],
  *check(_worksheet, plan) {
    for (const kpi of plan.value?.kpis ?? []) {
      const { baseline, target, direction } = kpi
      if (baseline === undefined || target === undefined || (direction !== 'down' && direction !== 'up')) continue
      const reach = findKpiReach(plan, baseline, direction)
      if (reach === undefined) continue
      const isReachable =
        direction === 'down'
          ? target >= reach.best - TOLERANCE * Math.abs(baseline - reach.best)
          : target <= reach.best + TOLERANCE * Math.abs(baseline - reach.best)
      if (!isReachable) yield createProblem(kpi, reach)
    }
  },
})

/** A target that rounds what the plan can reach is no contradiction. */
const TOLERANCE = 0.1

/** The best value, rounded toward the baseline: a target that is rounded the other way would be out of reach again. */
function formatReachable(bestText: string, baseline: number, { best }: KpiReach): string {
  const decimals = (bestText.split('.')[1] ?? '').length
  return formatTypedNumber(roundToward(best, baseline, decimals))
}

type Kpi = NonNullable<NonNullable<Plan['value']>['kpis']>[number]

function createProblem({ id, name, baseline = 0, target = 0, unit }: Kpi, reach: KpiReach) {
  const kind = Math.abs(baseline) >= 100 ? COUNTS : NUMBERS
  const [baselineText, targetText, bestText] = formatApart(kind, asTyped(baseline), asTyped(target), reach.best)
  const neededShare = (baseline - target) / (baseline - reach.best)
  return {
    path: pathInside(path.value.kpis, id, 'target'),
    related: reach.drivers.map((driver) => ({ path: driver, note: 'limits how far the KPI can move' })),
    message: `KPI ${quoteText(name ?? id)} should go from ${baselineText} to ${targetText}${unit === undefined ? '' : ` (${unit})`}, but ${reach.explanation} only ${bestText} in the best case. The target needs ${formatShare(neededShare)} of what the plan expects.`,
    help: `Set the target to ${formatReachable(bestText, baseline, reach)} or closer to today's value, or plan for ${reach.remedy}.`,
  }
}
