import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

const SHORTFALL_PLAN =
  'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: value\n      metric: value a year\n      figure: value\n      at_least: 400000\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n'

const { benefits_review } = path.monitoring

export default rule({
  id: 'monitoring/shortfall-not-decided',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The measured value is below a success criterion, and no decision is recorded.',
  why: 'The success criterion sets the value below which the project should stop. If a project can miss a criterion without a decision, people are less likely to take the next one seriously.',
  sources: [TDSP_CHARTER, AI_RMF],
  severity: { live: 'error' },
  suppressedBy: ['monitoring/loss-not-decided'],
  requires: { measuredValue: benefits_review.measured_value_per_year, criteria: path.expectations.success_criteria },
  optional: { reviewedOn: benefits_review.done_on, decisions: path.decisions, currency: path.economics.currency },
  good: [
    SHORTFALL_PLAN.replace('310000', '420000'),
    `${SHORTFALL_PLAN}decisions:\n  - id: narrow\n    decision: Call only the top 1%\n    decided_on: 2026-10-12\n`,
  ],
  bad: [{ plan: SHORTFALL_PLAN, path: 'monitoring.benefits_review.measured_value_per_year' }],
  *check({ measuredValue, criteria, reviewedOn, decisions, currency }) {
    if (
      decisions?.some(
        ({ decided_on: decidedOn }) => decidedOn !== undefined && (reviewedOn === undefined || decidedOn >= reviewedOn),
      )
    )
      return
    for (const { id, figure, at_least: minimum } of criteria) {
      if (figure !== 'value' || minimum === undefined || measuredValue >= minimum) continue
      yield {
        path: benefits_review.measured_value_per_year,
        related: [{ path: pathInside(path.expectations.success_criteria, id, 'at_least'), note: 'minimum' }],
        message: `The measured value is ${formatExactMoney(measuredValue, currency)} a year, below the minimum of ${formatExactMoney(minimum, currency)}, and no decision has been recorded since the review.`,
        help: 'Ask the sponsor whether to fix the model, change how it is used, or retire it, and record the answer under decisions.',
      }
    }
  },
})
