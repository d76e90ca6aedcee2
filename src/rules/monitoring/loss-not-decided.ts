import { path } from '../../plan/typed-path.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

export default rule({
  id: 'monitoring/loss-not-decided',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The benefits review measured a loss, and no decision is recorded.',
  why: 'A model can cost more than it earns. Unless someone decides to fix the model, change how it is used, or retire it, the losses are likely to continue.',
  sources: [AI_RMF, TDSP_CHARTER],
  severity: { live: 'error' },
  requires: { measuredValue: path.monitoring.benefits_review.measured_value_per_year },
  optional: {
    reviewedOn: path.monitoring.benefits_review.done_on,
    decisions: path.decisions,
    currency: path.economics.currency,
  },
  good: [
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n',
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\ndecisions:\n  - id: narrow\n    decision: Call only the top 1%\n    decided_on: 2026-10-12\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\n',
      path: 'monitoring.benefits_review.measured_value_per_year',
    },
  ],
  *check({ measuredValue, reviewedOn, decisions, currency }) {
    if (measuredValue >= 0) return
    if (
      decisions?.some(
        ({ decided_on: decidedOn }) => decidedOn !== undefined && (reviewedOn === undefined || decidedOn >= reviewedOn),
      )
    )
      return
    yield {
      path: path.monitoring.benefits_review.measured_value_per_year,
      message: `The benefits review measured a loss of ${formatExactMoney(-measuredValue, currency)} a year, and no decision has been recorded since the review.`,
      help: 'Ask the sponsor whether to fix the model, change how it is used, or retire it, and record the answer under decisions.',
    }
  },
})
