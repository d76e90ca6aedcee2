import { formatMoney } from '../../text/figures/format-money.js'
import { formatCount } from '../../text/figures/format-number.js'
import { path, pathInside } from '../../plan/typed-path.js'
import { periodsPerYear } from '../../worksheet/period.js'
import { BUSINESS_PERFORMANCE, TDSP_CHARTER } from '../shared/citations.js'
import { CALLS, exampleWithKpi, exampleWithout } from '../shared/example-plans.js'
import { describeTarget, findKpiChange, findKpiMeans, KPI_RULED_OUT_BY } from '../shared/figures/kpi-needs.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'value/kpi-target-sets-value',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "A KPI target says what each success must be worth, and the plan doesn't give that value yet.",
  why: 'The target and the number of successes together fix what one success must be worth. If that is far from anything the operation knows, the target is out of reach whatever the model does.',
  sources: [BUSINESS_PERFORMANCE, TDSP_CHARTER],
  severity: { kickoff: 'info' },
  suppressedBy: [...KPI_RULED_OUT_BY, 'economics/nothing-to-predict'],
  reads: [path.value.kpis, path.economics, path.expectations.precision],
  good: [
    exampleWithKpi(CALLS, 'unit: USD a year, direction: up, baseline: 4000000, target: 4800000'),
    exampleWithKpi(
      exampleWithout(CALLS, 'value'),
      'unit: USD per contact, direction: down, baseline: 4.8, target: 3.9',
    ),
  ],
  bad: [
    {
      plan: exampleWithKpi(
        exampleWithout(CALLS, 'value'),
        'unit: million USD a month, direction: down, baseline: 60, target: 12',
      ),
      path: 'value.kpis.kpi.target',
    },
  ],
  *check(_worksheet, plan) {
    for (const kpi of plan.value?.kpis ?? []) {
      const change = findKpiChange(plan, kpi)
      const means = change?.kind === 'money' ? findKpiMeans(plan) : undefined
      if (!change || !means?.successes || means.worthEach !== undefined) continue
      const { successes, successesAre, driver } = means
      const each = formatMoney(change.perYear / successes, plan.economics?.currency)
      yield {
        path: pathInside(path.value.kpis, kpi.id, 'target'),
        related: [{ path: driver, note: 'what one success is worth' }],
        message: `${describeTarget(kpi)} needs each of at most ${formatCount(successes / periodsPerYear(change.period))} ${successesAre} a ${change.period} to be worth ${each}.`,
        help: `Check with the operation whether a success can be worth ${each}. If not, set a lower target.`,
      }
    }
  },
})
