import { inside, place } from '../../plan/place.js'
import { showAmount, showMoney } from '../../worksheet/words.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { quoted } from '../words.js'

/** So much more than the likely value is rounding. */
const SLACK = 1.1

const told = (lines: string): string => exampleWith(CALLS, {}, { expectations: `  told:\n    - id: board\n${lines}` })

export default numberRule({
  id: 'expectations/told-more-than-planned',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'Somebody was told of more money than the plan supports, and nothing is being done about it.',
  why: 'The figure that was told first is the one that is remembered. On the day of the decision a good result is then a disappointment.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  follows: ['expectations/told-and-not-corrected'],
  reads: [place.expectations.told, place.economics, place.expectations.precision],
  good: [
    told('      to: The Board\n      value_per_year: 200000\n'),
    told('      to: The Board\n      value_per_year: 2000000\n      corrected_by: tell-the-board\n'),
  ],
  bad: [
    {
      plan: told('      to: The Board\n      value_per_year: 2000000\n'),
      at: 'expectations.told.board.value_per_year',
    },
    {
      plan: told('      to: The Board\n      value_per_year: 400000\n      holds: "yes"\n'),
      at: 'expectations.told.board.value_per_year',
    },
  ],
  *check({ business }, { economics, expectations }) {
    const { value, valueRange } = business
    if (value === undefined) return
    const most = Math.max(value * SLACK, valueRange?.high ?? value)
    const money = (amount: number): string => showMoney(amount, economics?.currency)
    for (const { id, to, value_per_year: sum, corrected_by: corrected } of expectations?.told ?? []) {
      if (sum === undefined || sum <= most || corrected !== undefined) continue
      yield {
        at: inside(place.expectations.told, id, 'value_per_year'),
        message: `${to === undefined ? 'Somebody' : `${quoted(to)} has`} ${to === undefined ? 'has been' : 'been'} told of ${showAmount(sum, economics?.currency)} a year; the figures of the plan come to ${money(value)}${valueRange ? ` (${money(valueRange.low)} to ${money(valueRange.high)})` : ''}.`,
        help: 'Decide who puts it right and by when, as an entry under decisions, and name it under `corrected_by`.',
      }
    }
  },
})
