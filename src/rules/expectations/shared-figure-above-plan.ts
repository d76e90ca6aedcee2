import { inside, place } from '../../plan/typed-path.js'
import { plainText } from '../../text/plain-text.js'
import { withRange } from '../../text/format-range.js'
import { showAmount, showMoney } from '../../text/format-numbers.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

/** So much more than the likely value is rounding. */
const SLACK = 1.1

const told = (lines: string): string =>
  exampleWith(CALLS, {}, { expectations: `  shared_figures:\n    - id: board\n${lines}` })

export default numberRule({
  id: 'expectations/shared-figure-above-plan',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'A shared figure is higher than the plan supports, and no correction is planned.',
  why: 'People tend to remember the first figure they hear. If that figure is too high, even a good result can look like a disappointment.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  follows: ['expectations/shared-figure-not-corrected'],
  reads: [place.expectations.shared_figures, place.economics, place.expectations.precision],
  good: [
    told('      shared_with: The Board\n      value_per_year: 200000\n'),
    told('      shared_with: The Board\n      value_per_year: 2000000\n      correction: tell-the-board\n'),
  ],
  bad: [
    {
      plan: told('      shared_with: The Board\n      value_per_year: 2000000\n'),
      at: 'expectations.shared_figures.board.value_per_year',
    },
    {
      plan: told('      shared_with: The Board\n      value_per_year: 400000\n      supported: true\n'),
      at: 'expectations.shared_figures.board.value_per_year',
    },
  ],
  *check({ business }, { economics, expectations }) {
    const { value, valueRange } = business
    if (value === undefined) return
    const most = Math.max(value * SLACK, valueRange?.high ?? value)
    const money = (amount: number): string => showMoney(amount, economics?.currency)
    const planned = withRange(money(value), valueRange && money(valueRange.low), valueRange && money(valueRange.high))
    for (const { id, shared_with: to, value_per_year: sum, correction: corrected } of expectations?.shared_figures ??
      []) {
      if (sum === undefined || sum <= most || corrected !== undefined) continue
      yield {
        at: inside(place.expectations.shared_figures, id, 'value_per_year'),
        message: `${showAmount(sum, economics?.currency)} a year was shared ${to === undefined ? 'outside the plan' : `with ${plainText(to)}`}, but the plan's figures come to ${planned}.`,
        help: 'Add a decision that says who corrects the figure and by when, and enter its id under `correction`.',
      }
    }
  },
})
