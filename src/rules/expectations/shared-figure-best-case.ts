import { pathInside, path } from '../../plan/typed-path.js'
import { toPlainText } from '../../text/plain-text.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatMoneyWithRange } from '../../text/figures/format-apart.js'
import { formatExactMoney } from '../../text/figures/format-money.js'
import { SHARED_FIGURE_ROUNDING } from '../shared/limits.js'

const planWithSharedFigure = (amount: string): string =>
  exampleWith(
    CALLS,
    { success_rate: '{low: 11%, likely: 12%, high: 16%}' },
    {
      expectations: `  shared_figures:\n    - id: board\n      shared_with: The Board\n      value_per_year: ${amount}\n`,
    },
  )

export default numberRule({
  id: 'expectations/shared-figure-best-case',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A shared figure holds only if everything turns out best.',
  why: 'A figure near the best case sounds like a plan to those who hear it. The likely result then looks like a failure, although it is what the plan expects.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  suppressedBy: ['expectations/shared-figure-not-corrected', 'economics/loses-money'],
  reads: [path.expectations.shared_figures, path.economics, path.expectations.precision],
  good: [planWithSharedFigure('215000')],
  bad: [{ plan: planWithSharedFigure('450000'), path: 'expectations.shared_figures.board.value_per_year' }],
  *check({ business }, { economics, expectations }) {
    const { value, valueRange } = business
    if (value === undefined || valueRange === undefined || value <= 0) return
    for (const figure of expectations?.shared_figures ?? []) {
      const { value_per_year: sharedValue, shared_with: sharedWith, correction } = figure
      /* Above the best case, another rule reports the figure. */
      if (sharedValue === undefined || sharedValue <= value * SHARED_FIGURE_ROUNDING) continue
      if (sharedValue > valueRange.high || correction !== undefined) continue
      yield {
        path: pathInside(path.expectations.shared_figures, figure.id, 'value_per_year'),
        message: `${formatExactMoney(sharedValue, economics?.currency)} a year was shared ${sharedWith === undefined ? 'outside the plan' : `with ${toPlainText(sharedWith)}`}. The plan's figures come to ${formatMoneyWithRange(value, valueRange, economics?.currency)}, so the shared figure holds only if nearly everything turns out best.`,
        help: 'Share the likely value with its range, and record under `correction` the decision to do so.',
      }
    }
  },
})
