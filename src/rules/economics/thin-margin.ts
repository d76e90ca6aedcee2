import { place } from '../../plan/typed-path.js'
import { fieldAt } from '../../plan/form.js'
import { showMoney, showShare } from '../../text/format-numbers.js'
import { BUSINESS_PERFORMANCE, CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith, ASSISTANT } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

const MEASURED_HERE: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])

export default numberRule({
  id: 'economics/thin-margin',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'The project pays off only if nearly everything goes as expected.',
  why: 'Models often perform worse in production than in tests. If even a small shortfall means a loss, the launch decision can turn into an argument over decimals.',
  sources: [BUSINESS_PERFORMANCE, CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/loses-money', 'economics/no-model-can-pay', 'economics/never-pays-back'],
  reads: [place.economics, place.expectations.precision],
  good: [
    CALLS,
    ASSISTANT,
    exampleWith(
      CALLS,
      { precision: '{low: 7.2%, likely: 7.6%, high: 8%}' },
      { expectations: '  evidence: backtest\n' },
    ),
  ],
  bad: [
    { plan: exampleWith(CALLS, { precision: '7.6%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(ASSISTANT, { resolution_rate: '{low: 15%, likely: 40%, high: 50%}' }),
      at: 'economics.assistant.resolution_rate',
    },
  ],
  *check({ yesNo, business }, { economics, expectations }, { limits }) {
    const { value, valueRange, deciding } = business
    if (value === undefined || value < 0) return
    /* Expectations shrink: a plan should survive the loss of a part of the lift. */
    const least = limits.min_safety_margin
    const margin = yesNo?.safetyMargin
    /* What was measured here has a range of its own; that part stands in where there is none. */
    const isMeasured = MEASURED_HERE.has(expectations?.evidence ?? '') && expectations?.precision?.low !== undefined
    const holdsAtWorst = isMeasured && valueRange !== undefined && valueRange.low >= 0
    if (margin !== undefined && margin >= 0 && margin < least && !holdsAtWorst) {
      yield {
        at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
        related: [
          (yesNo?.todaysValue ?? 0) === 0
            ? { at: place.economics.operating_cost_per_year, note: 'the model must cover this cost first' }
            : { at: place.economics.current, note: "the model must first match today's process" },
        ],
        message: `The safety margin is ${showShare(margin)}; the minimum is ${showShare(least)}. If lift is ${showShare(margin)} lower than expected, the net value drops from ${showMoney(value, economics?.currency)} a year to zero.`,
        help: 'Act on fewer cases, lower the costs, or have the sponsor accept the thin margin. A pilot can test the margin at low cost.',
      }
    } else if (valueRange && valueRange.low < 0 && deciding) {
      yield {
        at: deciding,
        message: `In the worst case, with every figure at the unfavorable end of its range, the project loses ${showMoney(-valueRange.low, economics?.currency)} a year. In the expected case, the project earns ${showMoney(value, economics?.currency)} a year. Key driver: "${fieldAt(deciding)?.field.title ?? ''}".`,
        help: 'Assign someone to validate the key driver, with a due date, before the budget is spent.',
      }
    }
  },
})
