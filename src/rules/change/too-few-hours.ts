import { place } from '../../plan/place.js'
import { showCount, showShare } from '../../worksheet/words.js'
import { SEPSIS_MODEL } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { counted, showNumber } from '../words.js'

const withHours = (hours: string): string =>
  exampleWith(CALLS, {}, { change: `  minutes_per_case: 6\n  capacity_hours_per_period: ${hours}\n` })

export default numberRule({
  id: 'change/too-few-hours',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'There is not enough time to act on as many cases as planned.',
  why: 'Alarms nobody has time for are worth nothing, and worse: people learn to pass over all of them. What there is time for is the true depth, and the figures have to hold at that one.',
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'warning', modeling: 'error' },
  follows: ['change/hours-of-another-period', 'economics/nothing-to-predict', 'economics/impossible-amount'],
  reads: [
    place.change.minutes_per_case,
    place.change.capacity_hours_per_period,
    place.economics.volume_per_period,
    place.economics.treated_fraction,
  ],
  good: [withHours('1200')],
  bad: [
    { plan: withHours('1000'), at: 'change.capacity_hours_per_period' },
    {
      plan: exampleWith(withHours('1200'), { treated_fraction: '10%' }),
      at: 'change.capacity_hours_per_period',
    },
  ],
  *check({ yesNo }, { economics, change }, { limits }) {
    const capacity = yesNo?.capacity
    const actions = yesNo?.actionsPerPeriod
    if (!capacity || actions === undefined || capacity.hoursNeeded <= capacity.hours * limits.capacity_used * 1.001)
      return
    const each = economics?.period === undefined ? 'a period' : `a ${economics.period}`
    yield {
      at: place.change.capacity_hours_per_period,
      related: [
        { at: place.economics.treated_fraction, note: `${showCount(actions)} cases ${each}` },
        { at: place.change.minutes_per_case, note: 'for each of them' },
      ],
      message: `${showCount(actions)} cases ${each} at ${counted(change?.minutes_per_case ?? 0, 'minute')} are ${showCount(capacity.hoursNeeded)} hours, and there are ${showNumber(capacity.hours)}: enough for ${showCount(capacity.cases)} cases.`,
      help: `Act on ${showShare(capacity.treatedFraction)} of the cases, find the hours, or take less time for each.`,
    }
  },
})
