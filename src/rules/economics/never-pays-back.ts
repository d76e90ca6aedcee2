import type { Plan } from '../../plan/plan.js'
import { path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatExactMoney, formatMoney } from '../../text/figures/format-money.js'
import { formatExactShare } from '../../text/figures/format-share.js'
import { pluralize } from '../../text/pluralize.js'
import { isPaidBackTooLate } from '../../worksheet/business.js'
import { formatLateMonths } from '../../worksheet/business-rows.js'
import { formatNetValue } from '../../worksheet/net-value.js'

export default numberRule({
  id: 'economics/never-pays-back',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: "The project doesn't earn back its cost within the time horizon.",
  why: 'Finance usually expects the money back within a set time. A project that misses that deadline in its own plan is likely to be stopped, however well the model works.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'error', 'pre-launch': 'warning', live: 'off' },
  suppressedBy: ['economics/loses-money', 'economics/no-model-can-pay', 'economics/impossible-amount'],
  reads: [path.economics, path.expectations.precision],
  good: [
    exampleWith(CALLS, {}, { economics: '  build_cost: 220000\n  horizon_years: 3\n' }),
    exampleWith(CALLS, {}, { economics: '  build_cost: 220000\n  horizon_years: 3\n  discount_rate: 8%\n' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, {}, { economics: '  build_cost: 900000\n  horizon_years: 3\n' }),
      path: 'economics.horizon_years',
    },
    {
      plan: exampleWith(CALLS, {}, { economics: '  build_cost: 550000\n  horizon_years: 3\n  discount_rate: 15%\n' }),
      path: 'economics.horizon_years',
    },
    {
      plan: exampleWith(CALLS, {}, { economics: '  build_cost: 600000\n  annual_decay: 60%\n' }),
      path: 'economics.build_cost',
    },
  ],
  *check({ business }, plan) {
    const { value, isNeverPaidBack, horizonYears, netPresentValue, oneTimeCost } = business
    if (value === undefined || oneTimeCost === undefined) return
    const isLate = isPaidBackTooLate(business)
    if (!isLate && !isNeverPaidBack && (netPresentValue ?? 0) >= 0) return
    const { currency } = plan.economics ?? {}
    const costText = formatExactMoney(oneTimeCost, currency)
    const valueText = formatNetValue(plan, value)
    yield {
      path: horizonYears === undefined ? path.economics.build_cost : path.economics.horizon_years,
      related: [
        {
          path: path.economics.build_cost,
          note: `one-time cost: ${costText}, including integration and change management`,
        },
      ],
      message: isNeverPaidBack
        ? `The one-time cost of ${costText} is never paid back: ${describeFading(plan)} leaves too little of the ${valueText} a year.`
        : isLate
          ? `At ${valueText} a year, the one-time cost of ${costText} takes ${formatLateMonths(business)} months to pay back. The time horizon is ${pluralize(horizonYears ?? 0, 'year')}.`
          : `Net present value (NPV) over ${pluralize(horizonYears ?? 0, 'year')} is ${formatMoney(netPresentValue ?? 0, currency)}. Discounted, ${valueText} a year doesn't cover the one-time cost of ${costText}.`,
      help: "Lower the cost, add a benefit that isn't counted yet, or agree with finance on a longer time horizon.",
    }
  },
})

function describeFading({ economics }: Plan): string {
  const decay = economics?.annual_decay ?? 0
  const rampUp = economics?.ramp_up_months ?? 0
  const parts = [
    ...(rampUp > 0 ? [`a ramp-up of ${pluralize(rampUp, 'month')}`] : []),
    ...(decay > 0 ? [`a decay of ${formatExactShare(decay)} a year`] : []),
  ]
  return parts.join(' with ')
}
