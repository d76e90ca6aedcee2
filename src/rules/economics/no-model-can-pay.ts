import { place } from '../../plan/typed-path.js'
import { showMoney } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { counted } from '../../text/rule-words.js'

export default numberRule({
  id: 'economics/no-model-can-pay',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: "Even a perfect model wouldn't earn what the project costs.",
  why: "The number of cases, the base rate, and the value of each success limit what even a perfect model can earn. If the project costs more than that limit, better data and methods can't close the gap.",
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error', 'pre-launch': 'off' },
  follows: [
    'economics/action-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-unreachable',
    'economics/impossible-amount',
  ],
  reads: [
    place.economics.volume_per_period,
    place.economics.base_rate,
    place.economics.payoffs,
    place.economics.intervention,
    place.economics.operating_cost_per_year,
    place.economics.horizon_years,
  ],
  good: [CALLS, exampleWith(CALLS, { volume_per_period: '10000' })],
  bad: [
    { plan: exampleWith(CALLS, { volume_per_period: '5000' }), at: 'economics.operating_cost_per_year' },
    {
      plan: exampleWith(
        CALLS,
        { volume_per_period: '10000' },
        { economics: '  build_cost: 400000\n  horizon_years: 3\n' },
      ),
      at: 'economics.build_cost',
    },
  ],
  *check({ yesNo, business }, { economics }) {
    const { ceiling, threshold } = yesNo ?? {}
    if (ceiling === undefined || threshold === undefined) return
    const run = economics?.operating_cost_per_year?.likely ?? 0
    const { horizonYears: years, outlay } = business
    const money = (amount: number): string => showMoney(amount, economics?.currency)
    const related = [{ at: place.economics.base_rate, note: 'limits what any model can earn' }]
    if (ceiling <= run) {
      yield {
        at: place.economics.operating_cost_per_year,
        related,
        message: `A perfect model would earn ${money(ceiling)} a year, but operating costs are ${money(run)} a year.`,
        help: 'Find more cases, a more valuable action, or a cheaper approach, or stop the project.',
      }
    } else if (years !== undefined && outlay !== undefined && (ceiling - run) * years <= outlay) {
      yield {
        at: economics?.build_cost === undefined ? place.economics.horizon_years : place.economics.build_cost,
        related,
        message: `A perfect model would earn ${money((ceiling - run) * years)} in ${counted(years, 'year')} after operating costs, but the one-time cost is ${money(outlay)}.`,
        help: 'Find more cases, a more valuable action, or a cheaper approach, or stop the project.',
      }
    }
  },
})
