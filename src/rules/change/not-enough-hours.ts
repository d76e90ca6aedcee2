import { place } from '../../plan/typed-path.js'
import { showCount, showShare } from '../../text/format-numbers.js'
import { SEPSIS_MODEL } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { counted } from '../../text/rule-words.js'

const withHours = (hours: string): string =>
  exampleWith(CALLS, {}, { change: `  handling_minutes_per_case: 6\n  staff_hours_per_period: ${hours}\n` })

export default numberRule({
  id: 'change/not-enough-hours',
  since: '0.1.0',
  area: 'adoption',
  who: 'decision_owner',
  summary: "Staff don't have enough hours for the planned number of cases.",
  why: 'Alerts that staff have no time for add no value and teach staff to ignore other alerts. The available hours limit the real selection rate, so the figures must hold at that rate.',
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'warning', modeling: 'error' },
  follows: ['change/hours-period-mismatch', 'economics/nothing-to-predict', 'economics/impossible-amount'],
  reads: [
    place.change.handling_minutes_per_case,
    place.change.staff_hours_per_period,
    place.economics.volume_per_period,
    place.economics.selection_rate,
  ],
  good: [withHours('1200')],
  bad: [
    { plan: withHours('1000'), at: 'change.staff_hours_per_period' },
    {
      plan: exampleWith(withHours('1200'), { selection_rate: '10%' }),
      at: 'change.staff_hours_per_period',
    },
  ],
  *check({ yesNo }, { economics, change }, { limits }) {
    const capacity = yesNo?.capacity
    const actions = yesNo?.actionsPerPeriod
    const most = limits.max_capacity_utilization
    if (!capacity || actions === undefined || capacity.hoursNeeded <= capacity.hours * most * 1.001) return
    const plannable = most === 1 ? '' : `, of which ${showShare(most)} can be planned`
    const each = economics?.period === undefined ? 'a period' : `a ${economics.period}`
    yield {
      at: place.change.staff_hours_per_period,
      related: [
        { at: place.economics.selection_rate, note: `${showCount(actions)} cases ${each}` },
        { at: place.change.handling_minutes_per_case, note: 'handling time per case' },
      ],
      message: `${showCount(actions)} cases ${each} at ${counted(change?.handling_minutes_per_case ?? 0, 'minute')} each take ${showCount(capacity.hoursNeeded)} hours. Staff have ${counted(capacity.hours, 'hour')}${plannable}, enough for ${showCount(capacity.cases * most)} cases.`,
      help: `Reduce the selection rate to ${showShare(capacity.treatedFraction * most)}, add staff hours, or shorten the handling time.`,
    }
  },
})
