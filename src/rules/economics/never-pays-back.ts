import { place } from '../../plan/typed-path.js'
import { showMoney } from '../../text/format-numbers.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { counted } from '../../text/rule-words.js'

export default numberRule({
  id: 'economics/never-pays-back',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: "The project doesn't earn back its cost within the time horizon.",
  why: 'Finance usually expects the money back within a set time. A project that misses that deadline in its own plan is likely to be stopped, however well the model works.',
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
        {
          at: place.economics.build_cost,
          note: `one-time cost: ${money(outlay)}, including integration and change management`,
        },
      ],
      message: isLate
        ? `At ${money(value)} a year, the one-time cost of ${money(outlay)} takes ${counted(Math.ceil(paybackMonths), 'month')} to pay back. The time horizon is ${counted(horizonYears, 'year')}.`
        : `Net present value (NPV) over ${counted(horizonYears, 'year')} is ${money(netPresentValue ?? 0)}. Discounted, ${money(value)} a year doesn't cover the one-time cost of ${money(outlay)}.`,
      help: "Lower the cost, add a benefit that isn't counted yet, or agree with finance on a longer time horizon.",
    }
  },
})
