import { place } from '../../plan/typed-path.js'
import { showAmount } from '../../text/format-numbers.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'monitoring/loss-not-decided',
  since: '0.1.0',
  area: 'adoption',
  who: 'executive_sponsor',
  summary: 'The benefits review measured a loss, and no decision is recorded.',
  why: 'A model can cost more than it earns. Unless someone decides to fix the model, change how it is used, or retire it, the losses are likely to continue.',
  sources: [AI_RMF, TDSP_CHARTER],
  severity: { live: 'error' },
  given: { value: place.monitoring.benefits_review.measured_value_per_year },
  maybe: {
    done: place.monitoring.benefits_review.done_on,
    decisions: place.decisions,
    currency: place.economics.currency,
  },
  good: [
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n',
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\ndecisions:\n  - id: narrow\n    decision: Call only the top 1%\n    decided_on: 2026-10-12\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\n',
      at: 'monitoring.benefits_review.measured_value_per_year',
    },
  ],
  *check({ value, done, decisions, currency }) {
    if (value >= 0) return
    if (decisions?.some(({ decided_on: on }) => on !== undefined && (done === undefined || on >= done))) return
    yield {
      at: place.monitoring.benefits_review.measured_value_per_year,
      message: `The benefits review measured a loss of ${showAmount(-value, currency)} a year, and no decision has been recorded since the review.`,
      help: 'Ask the sponsor whether to fix the model, change how it is used, or retire it, and record the answer under decisions.',
    }
  },
})
