import { inside, place } from '../../plan/typed-path.js'
import { showAmount } from '../../text/format-numbers.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'

const MEASURED =
  'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: value\n      metric: value a year\n      figure: value\n      at_least: 400000\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n'

const { benefits_review } = place.monitoring

export default rule({
  id: 'monitoring/shortfall-not-decided',
  since: '0.1.0',
  area: 'adoption',
  who: 'executive_sponsor',
  summary: 'The measured value is below a success criterion, and no decision is recorded.',
  why: 'The success criterion sets the value below which the project should stop. If a project can miss a criterion without a decision, people are less likely to take the next one seriously.',
  sources: [TDSP_CHARTER, AI_RMF],
  severity: { live: 'error' },
  follows: ['monitoring/loss-not-decided'],
  given: { value: benefits_review.measured_value_per_year, bars: place.expectations.success_criteria },
  maybe: { done: benefits_review.done_on, decisions: place.decisions, currency: place.economics.currency },
  good: [
    MEASURED.replace('310000', '420000'),
    `${MEASURED}decisions:\n  - id: narrow\n    decision: Call only the top 1%\n    decided_on: 2026-10-12\n`,
  ],
  bad: [{ plan: MEASURED, at: 'monitoring.benefits_review.measured_value_per_year' }],
  *check({ value, bars, done, decisions, currency }) {
    if (decisions?.some(({ decided_on: on }) => on !== undefined && (done === undefined || on >= done))) return
    for (const { id, figure, at_least: least } of bars) {
      if (figure !== 'value' || least === undefined || value >= least) continue
      yield {
        at: benefits_review.measured_value_per_year,
        related: [{ at: inside(place.expectations.success_criteria, id, 'at_least'), note: 'minimum' }],
        message: `The measured value is ${showAmount(value, currency)} a year, below the minimum of ${showAmount(least, currency)}, and no decision has been recorded since the review.`,
        help: 'Ask the sponsor whether to fix the model, change how it is used, or retire it, and record the answer under decisions.',
      }
    }
  },
})
