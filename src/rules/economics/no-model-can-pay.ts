import { place } from '../../plan/place.js'
import { showMoney } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'economics/no-model-can-pay',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'Not even a model that is never wrong would earn what the project costs.',
  why: 'How often something happens and what a hit is worth bound what predictions can ever bring. Below that line no talent, data or method helps, and it is known before any work is done.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error', 'pre-launch': 'off' },
  follows: [
    'economics/acting-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-impossible',
    'economics/impossible-amount',
  ],
  reads: [
    place.economics.volume_per_period,
    place.economics.base_rate,
    place.economics.payoffs,
    place.economics.intervention,
    place.economics.run_cost_per_year,
    place.economics.horizon_years,
  ],
  good: [CALLS, exampleWith(CALLS, { volume_per_period: '10000' })],
  bad: [
    { plan: exampleWith(CALLS, { volume_per_period: '5000' }), at: 'economics.run_cost_per_year' },
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
    const run = economics?.run_cost_per_year?.likely ?? 0
    const { horizonYears: years, outlay } = business
    const money = (amount: number): string => showMoney(amount, economics?.currency)
    const related = [{ at: place.economics.base_rate, note: 'how often it happens bounds what can be earned' }]
    if (ceiling <= run) {
      yield {
        at: place.economics.run_cost_per_year,
        related,
        message: `A model that is never wrong would earn ${money(ceiling)} a year, and running it costs ${money(run)}.`,
        help: 'Find more cases, an action that is worth more, or a cheaper way; or stop here.',
      }
    } else if (years !== undefined && outlay !== undefined && (ceiling - run) * years <= outlay) {
      yield {
        at: economics?.build_cost === undefined ? place.economics.horizon_years : place.economics.build_cost,
        related,
        message: `A model that is never wrong would earn ${money((ceiling - run) * years)} in ${years} years after its run cost, and building it in costs ${money(outlay)}.`,
        help: 'Find more cases, an action that is worth more, or a cheaper way; or stop here.',
      }
    }
  },
})
