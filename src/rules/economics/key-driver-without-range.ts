import { fieldAt } from '../../plan/form.js'
import { showPath } from '../../plan/path.js'
import { place } from '../../plan/typed-path.js'
import { showMoney } from '../../text/format-numbers.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

/** Nearer than that, relative to what is said, a figure can turn the project. */
const NEAR = 0.4

export default numberRule({
  id: 'economics/key-driver-without-range',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: 'The key driver of the business case is a single number without a range.',
  why: 'A single number can look more certain than it is. A range shows the uncertainty, and whether the decision would change at either end.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'info', modeling: 'warning', live: 'off' },
  follows: [
    'economics/loses-money',
    'economics/no-model-can-pay',
    'economics/action-never-pays',
    'economics/thin-margin',
    'economics/rates-inconsistent',
  ],
  reads: [place.economics, place.expectations.precision],
  good: [
    exampleWith(CALLS, { precision: '{low: 8%, likely: 8.4%, high: 9%}' }),
    exampleWith(CALLS, { success_rate: '{low: 11.5%, likely: 12%, high: 13%}' }),
  ],
  bad: [
    { plan: CALLS, at: 'expectations.precision' },
    { plan: exampleWith(CALLS, { precision: '9%' }), at: 'expectations.precision' },
  ],
  *check({ business }, { economics }) {
    const { deciding, swings, turns, value } = business
    if (swings.length > 0 || !deciding || value === undefined || value < 0) return
    const turn = turns.find(({ path }) => showPath(path) === showPath(deciding))
    if (!turn || Math.abs((turn.at - turn.likely) / turn.likely) > NEAR) return
    const percent = Math.round(100 * Math.abs((turn.at - turn.likely) / turn.likely))
    yield {
      at: deciding,
      message: `If "${fieldAt(deciding)?.field.title ?? ''}" is ${percent}% ${turn.at < turn.likely ? 'lower' : 'higher'} than planned, the net value drops from ${showMoney(value, economics?.currency)} a year to zero. The plan gives no range for this key driver.`,
      help: 'Enter a range with `low`, `likely`, and `high`.',
    }
  },
})
