import { path } from '../../plan/typed-path.js'
import { findFormField } from '../../plan/form.js'
import { getEstimateRange } from '../../worksheet/estimate-range.js'
import { BUSINESS_PERFORMANCE, CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith, ASSISTANT } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { getValueName } from '../../worksheet/business.js'
import { formatNetValue } from '../../worksheet/net-value.js'

const MEASURED_EVIDENCE: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])

export default numberRule({
  id: 'economics/thin-margin',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'The project pays off only if nearly everything goes as expected.',
  why: 'Models often perform worse in production than in tests. If even a small shortfall means a loss, the launch decision can turn into an argument over decimals.',
  sources: [BUSINESS_PERFORMANCE, CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['economics/loses-money', 'economics/no-model-can-pay', 'economics/never-pays-back'],
  reads: [path.economics, path.expectations.precision],
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
    { plan: exampleWith(CALLS, { precision: '7.6%' }), path: 'expectations.precision' },
    {
      plan: exampleWith(ASSISTANT, { resolution_rate: '{low: 15%, likely: 40%, high: 50%}' }),
      path: 'economics.assistant.resolution_rate',
    },
  ],
  *check({ binary, business }, plan, { limits }) {
    const { value, valueRange, keyDriver } = business
    if (value === undefined || value < 0) return
    /* Models often perform worse in use than expected, so a plan should still pay off after losing part of the lift. */
    const minMargin = limits.min_safety_margin
    const margin = binary?.safetyMargin
    /* A measured precision can have its own range. Where there is none, the minimum margin stands in for it. */
    const precision = plan.expectations?.precision
    const isMeasured =
      MEASURED_EVIDENCE.has(plan.expectations?.evidence ?? '') &&
      precision !== undefined &&
      getEstimateRange(precision) !== undefined
    const isSafeInWorstCase = isMeasured && valueRange !== undefined && valueRange.low >= 0
    if (margin !== undefined && margin >= 0 && margin < minMargin && !isSafeInWorstCase) {
      const [marginText, minMarginText] = formatApart(SHARES, margin, asTyped(minMargin))
      yield {
        path: binary?.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
        related: [
          (binary?.baselineValue ?? 0) === 0
            ? { path: path.economics.operating_cost_per_year, note: 'the model must cover this cost first' }
            : binary?.baseline === 'all'
              ? { path: path.economics.base_rate, note: 'the model must first match acting on every case' }
              : { path: path.economics.current, note: "the model must first match today's process" },
        ],
        message: `The safety margin is ${marginText}; the minimum is ${minMarginText}. If lift is ${marginText} lower than expected, the ${getValueName(plan).name} drops from ${formatNetValue(plan, value)} a year to zero.`,
        help: 'Act on fewer cases, lower the costs, or have the sponsor accept the thin margin. A pilot can test the margin at low cost.',
      }
    } else if (valueRange && valueRange.low < 0 && keyDriver) {
      yield {
        path: keyDriver,
        message: `In the worst case that the ranges of the inputs allow, the project loses ${formatNetValue(plan, -valueRange.low)} a year. In the expected case, the project earns ${formatNetValue(plan, value)} a year. Key driver: "${findFormField(keyDriver)?.field.title ?? ''}".`,
        help: 'Assign someone to validate the key driver, with a due date, before the budget is spent.',
      }
    }
  },
})
