import { place } from '../../plan/place.js'
import { showMoney } from '../../worksheet/words.js'
import { BUSINESS_PERFORMANCE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { counted } from '../words.js'

export default numberRule({
  id: 'economics/never-pays-back',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'The cost does not come back within the horizon.',
  why: 'Finance has a date by which money has to be back. A project that misses it in its own plan is stopped at the first review, however well it runs.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', modeling: 'error', 'pre-launch': 'warning', live: 'off' },
  follows: ['economics/loses-money', 'economics/no-model-can-pay', 'economics/impossible-amount'],
  reads: [place.economics, place.expectations.precision],
  good: [
    exampleWith(CALLS, {}, { economics: '  build_cost: 220000\n  horizon_years: 3\n' }),
    exampleWith(CALLS, {}, { economics: '  build_cost: 220000\n  horizon_years: 3\n  discount_rate: 8%\n' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, {}, { economics: '  build_cost: 900000\n  horizon_years: 3\n' }),
      at: 'economics.horizon_years',
    },
    {
      plan: exampleWith(CALLS, {}, { economics: '  build_cost: 550000\n  horizon_years: 3\n  discount_rate: 15%\n' }),
      at: 'economics.horizon_years',
    },
  ],
  *check({ business }, { economics }) {
    const { value, paybackMonths, horizonYears, netPresentValue, outlay } = business
    if (value === undefined || horizonYears === undefined || paybackMonths === undefined || outlay === undefined) return
    const isLate = paybackMonths > 12 * horizonYears
    if (!isLate && (netPresentValue ?? 0) >= 0) return
    const money = (amount: number): string => showMoney(amount, economics?.currency)
    yield {
      at: place.economics.horizon_years,
      related: [
        { at: place.economics.build_cost, note: `${money(outlay)} are paid once, with integration and change` },
      ],
      message: isLate
        ? `At ${money(value)} a year the ${money(outlay)} come back after ${counted(Math.ceil(paybackMonths), 'month')}; the horizon is ${counted(horizonYears, 'year')}.`
        : `Discounted, ${counted(horizonYears, 'year')} at ${money(value)} are ${money(-(netPresentValue ?? 0))} less than the ${money(outlay)} paid once.`,
      help: 'Lower the cost, find a benefit that is not counted yet, or agree on a longer horizon with finance.',
    }
  },
})
