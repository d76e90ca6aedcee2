import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { amountsIn, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { pluralize } from '../../text/pluralize.js'

export default numberRule({
  id: 'economics/no-model-can-pay',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "Even a perfect model wouldn't earn what the project costs.",
  why: "The number of cases, the base rate, and the value of each success limit what even a perfect model can earn. If the project costs more than that limit, better data and methods can't close the gap.",
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error', 'pre-launch': 'off' },
  suppressedBy: [
    'economics/action-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-unreachable',
    'economics/impossible-amount',
  ],
  reads: [
    path.economics.volume_per_period,
    path.economics.base_rate,
    path.economics.payoffs,
    path.economics.intervention,
    path.economics.operating_cost_per_year,
    path.economics.horizon_years,
  ],
  good: [CALLS, exampleWith(CALLS, { volume_per_period: '10000' })],
  bad: [
    { plan: exampleWith(CALLS, { volume_per_period: '5000' }), path: 'economics.operating_cost_per_year' },
    {
      plan: exampleWith(
        CALLS,
        { volume_per_period: '10000' },
        { economics: '  build_cost: 400000\n  horizon_years: 3\n' },
      ),
      path: 'economics.build_cost',
    },
  ],
  *check({ binary, business }, { economics }) {
    const { perfectModelLimit, breakEvenProbability } = binary ?? {}
    if (perfectModelLimit === undefined || breakEvenProbability === undefined) return
    const operatingCost = economics?.operating_cost_per_year?.likely ?? 0
    const { horizonYears: years, oneTimeCost } = business
    const amounts = amountsIn(economics?.currency)
    const related = [{ path: path.economics.base_rate, note: 'limits what any model can earn' }]
    if (perfectModelLimit <= operatingCost) {
      const [limitText, costText] = formatApart(amounts, perfectModelLimit, asTyped(operatingCost))
      yield {
        path: path.economics.operating_cost_per_year,
        related,
        message: `A perfect model would earn ${limitText} a year, but operating costs are ${costText} a year.`,
        help: 'Find more cases, a more valuable action, or a cheaper approach, or stop the project.',
      }
    } else if (
      years !== undefined &&
      oneTimeCost !== undefined &&
      (perfectModelLimit - operatingCost) * years <= oneTimeCost
    ) {
      const earned = (perfectModelLimit - operatingCost) * years
      const [earnedText, costText] = formatApart(amounts, earned, asTyped(oneTimeCost))
      yield {
        path: economics?.build_cost === undefined ? path.economics.horizon_years : path.economics.build_cost,
        related,
        message: `A perfect model would earn ${earnedText} in ${pluralize(years, 'year')} after operating costs, but the one-time cost is ${costText}.`,
        help: 'Find more cases, a more valuable action, or a cheaper approach, or stop the project.',
      }
    }
  },
})
