import { path } from '../../plan/typed-path.js'
import { SEPSIS_MODEL } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { COUNTS, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { pluralize } from '../../text/pluralize.js'

const planWithHours = (hours: string): string =>
  exampleWith(CALLS, {}, { change: `  handling_minutes_per_case: 6\n  staff_hours_per_period: ${hours}\n` })

export default numberRule({
  id: 'change/not-enough-hours',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: "Staff don't have enough hours for the planned number of cases.",
  why: 'Alerts that staff have no time for add no value and teach staff to ignore other alerts. The available hours limit the real selection rate, so the figures must hold at that rate.',
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'error' },
  suppressedBy: ['change/hours-period-mismatch', 'economics/nothing-to-predict', 'economics/impossible-amount'],
  reads: [
    path.change.handling_minutes_per_case,
    path.change.staff_hours_per_period,
    path.economics.volume_per_period,
    path.economics.selection_rate,
  ],
  good: [planWithHours('1200')],
  bad: [
    { plan: planWithHours('1000'), path: 'change.staff_hours_per_period' },
    {
      plan: exampleWith(planWithHours('1200'), { selection_rate: '10%' }),
      path: 'change.staff_hours_per_period',
    },
  ],
  *check({ binary }, { economics, change }, { limits }) {
    const capacity = binary?.capacity
    const actionsPerPeriod = binary?.actionsPerPeriod
    const maxUtilization = limits.max_capacity_utilization
    if (
      !capacity ||
      actionsPerPeriod === undefined ||
      capacity.hoursNeeded <= capacity.hoursAvailable * maxUtilization * 1.001
    )
      return
    const plannableText = maxUtilization === 1 ? '' : `, of which ${formatExactShare(maxUtilization)} can be planned`
    const perPeriod = economics?.period === undefined ? 'a period' : `a ${economics.period}`
    const [hoursText, availableText] = formatApart(COUNTS, capacity.hoursNeeded, asTyped(capacity.hoursAvailable))
    const [casesText, maxCasesText] = formatApart(COUNTS, actionsPerPeriod, capacity.maxCases * maxUtilization)
    yield {
      path: path.change.staff_hours_per_period,
      related: [
        { path: path.economics.selection_rate, note: `${casesText} cases ${perPeriod}` },
        { path: path.change.handling_minutes_per_case, note: 'handling time per case' },
      ],
      message: `${casesText} cases ${perPeriod} at ${pluralize(change?.handling_minutes_per_case ?? 0, 'minute')} each take ${hoursText} hours. Staff have ${availableText} ${capacity.hoursAvailable === 1 ? 'hour' : 'hours'}${plannableText}, enough for ${maxCasesText} cases.`,
      help: `Reduce the selection rate to ${formatShare(capacity.maxSelectionRate * maxUtilization)}, add staff hours, or shorten the handling time.`,
    }
  },
})
