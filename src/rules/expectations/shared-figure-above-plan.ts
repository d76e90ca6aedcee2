import { pathInside, path } from '../../plan/typed-path.js'
import { toPlainText } from '../../text/plain-text.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { SHARED_FIGURE_ROUNDING } from '../shared/limits.js'
import { numberRule } from '../shared/number-rule.js'
import { formatMoneyWithRange } from '../../text/figures/format-apart.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

const planWithSharedFigure = (lines: string): string =>
  exampleWith(CALLS, {}, { expectations: `  shared_figures:\n    - id: board\n${lines}` })

export default numberRule({
  id: 'expectations/shared-figure-above-plan',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A shared figure is higher than the plan supports, and no correction is planned.',
  why: 'People tend to remember the first figure they hear. If that figure is too high, even a good result can look like a disappointment.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  suppressedBy: ['expectations/shared-figure-not-corrected'],
  reads: [path.expectations.shared_figures, path.economics, path.expectations.precision],
  good: [
    planWithSharedFigure('      shared_with: The Board\n      value_per_year: 200000\n'),
    planWithSharedFigure(
      '      shared_with: The Board\n      value_per_year: 2000000\n      correction: tell-the-board\n',
    ),
  ],
  bad: [
    {
      plan: planWithSharedFigure('      shared_with: The Board\n      value_per_year: 2000000\n'),
      path: 'expectations.shared_figures.board.value_per_year',
    },
    {
      plan: planWithSharedFigure('      shared_with: The Board\n      value_per_year: 400000\n      supported: true\n'),
      path: 'expectations.shared_figures.board.value_per_year',
    },
  ],
  *check({ business }, { economics, expectations }) {
    const { value, valueRange } = business
    if (value === undefined) return
    const highest = Math.max(value * SHARED_FIGURE_ROUNDING, valueRange?.high ?? value)
    const plannedText = formatMoneyWithRange(value, valueRange, economics?.currency)
    for (const {
      id,
      shared_with: sharedWith,
      value_per_year: sharedValue,
      correction,
    } of expectations?.shared_figures ?? []) {
      if (sharedValue === undefined || sharedValue <= highest || correction !== undefined) continue
      yield {
        path: pathInside(path.expectations.shared_figures, id, 'value_per_year'),
        message: `${formatExactMoney(sharedValue, economics?.currency)} a year was shared ${sharedWith === undefined ? 'outside the plan' : `with ${toPlainText(sharedWith)}`}, but the plan's figures come to ${plannedText}.`,
        help: 'Add a decision that says who corrects the figure and by when, and enter its id under `correction`.',
      }
    }
  },
})
