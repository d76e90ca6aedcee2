import { inside, place } from '../../plan/place.js'
import { showAmount } from '../../worksheet/words.js'
import { AI_RMF, TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'

const MEASURED =
  'mlplan: 1\nexpectations:\n  bar:\n    - id: value\n      measure: value a year\n      figure: value\n      at_least: 400000\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n'

const { benefits_review } = place.monitoring

export default rule({
  id: 'monitoring/below-the-bar',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  summary: 'It was measured to bring less than the bar, and nothing has been decided since.',
  why: 'The bar was agreed as the value below which one stops. If it can be missed without anybody deciding anything, no bar of a later project will be taken seriously.',
  sources: [TDSP_CHARTER, AI_RMF],
  severity: { live: 'error' },
  follows: ['monitoring/loss-without-decision'],
  given: { value: benefits_review.measured_value_per_year, bars: place.expectations.bar },
  maybe: { done: benefits_review.done_on, decisions: place.decisions, currency: place.economics.currency },
  good: [
    MEASURED.replace('310000', '420000'),
    `${MEASURED}decisions:\n  - id: narrow\n    what: Call only the top 1%\n    decided_on: 2026-10-12\n`,
  ],
  bad: [{ plan: MEASURED, at: 'monitoring.benefits_review.measured_value_per_year' }],
  *check({ value, bars, done, decisions, currency }) {
    if (decisions?.some(({ decided_on: on }) => on !== undefined && (done === undefined || on >= done))) return
    for (const { id, figure, at_least: least } of bars) {
      if (figure !== 'value' || least === undefined || value >= least) continue
      yield {
        at: benefits_review.measured_value_per_year,
        related: [{ at: inside(place.expectations.bar, id, 'at_least'), note: 'the bar' }],
        message: `It was measured to bring ${showAmount(value, currency)} a year; the bar is ${showAmount(least, currency)}, and nothing has been decided since.`,
        help: 'Ask the sponsor whether it is mended, used differently or taken out, and record it under decisions.',
      }
    }
  },
})
