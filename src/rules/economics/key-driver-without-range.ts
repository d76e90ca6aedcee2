import { findFormField } from '../../plan/form.js'
import { formatPath } from '../../plan/path.js'
import { path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatShare } from '../../text/figures/format-share.js'
import { getValueName } from '../../worksheet/business.js'
import { formatNetValue } from '../../worksheet/net-value.js'

/** A figure can decide the project if its break-even value is within this distance, relative to the likely value. */
const MAX_DISTANCE = 0.4

export default numberRule({
  id: 'economics/key-driver-without-range',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'The key driver of the business case is a single number without a range.',
  why: 'A single number can look more certain than it is. A range shows the uncertainty, and whether the decision would change at either end.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'info', modeling: 'warning', live: 'off' },
  suppressedBy: [
    'economics/loses-money',
    'economics/no-model-can-pay',
    'economics/action-never-pays',
    'economics/thin-margin',
    'economics/rates-inconsistent',
  ],
  reads: [path.economics, path.expectations.precision],
  good: [
    exampleWith(CALLS, { precision: '{low: 8%, likely: 8.4%, high: 9%}' }),
    exampleWith(CALLS, { success_rate: '{low: 11.5%, likely: 12%, high: 13%}' }),
  ],
  bad: [
    { plan: CALLS, path: 'expectations.precision' },
    { plan: exampleWith(CALLS, { precision: '9%' }), path: 'expectations.precision' },
  ],
  *check({ business }, plan) {
    const { keyDriver, sensitivity, breakEvens, value } = business
    if (sensitivity.length > 0 || !keyDriver || value === undefined || value < 0) return
    const breakEven = breakEvens.find(({ path }) => formatPath(path) === formatPath(keyDriver))
    if (!breakEven || Math.abs((breakEven.breakEvenValue - breakEven.likely) / breakEven.likely) > MAX_DISTANCE) return
    const distance = Math.abs((breakEven.breakEvenValue - breakEven.likely) / breakEven.likely)
    yield {
      path: keyDriver,
      message: `If "${findFormField(keyDriver)?.field.title ?? ''}" is ${formatShare(distance)} ${breakEven.breakEvenValue < breakEven.likely ? 'lower' : 'higher'} than planned, the ${getValueName(plan).name} drops from ${formatNetValue(plan, value)} a year to zero. The plan gives no range for this key driver.`,
      help: 'Enter a range with `low`, `likely`, and `high`.',
    }
  },
})
