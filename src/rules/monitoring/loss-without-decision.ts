import { place } from '../../plan/place.js'
import { AI_RMF, TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../words.js'

export default rule({
  id: 'monitoring/loss-without-decision',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  summary: 'It was measured to lose money, and nothing has been decided since.',
  why: 'A model that costs more than it brings is no disgrace; running it on is. Somebody has to decide whether it is mended, used differently or taken out, and the decision has to be on record.',
  sources: [AI_RMF, TDSP_CHARTER],
  severity: { live: 'error' },
  given: { value: place.monitoring.benefits_review.measured_value_per_year },
  maybe: {
    done: place.monitoring.benefits_review.done_on,
    decisions: place.decisions,
    currency: place.economics.currency,
  },
  good: [
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n',
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\ndecisions:\n  - id: narrow\n    what: Call only the top 1%\n    decided_on: 2026-10-12\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: -40000\n',
      at: 'monitoring.benefits_review.measured_value_per_year',
    },
  ],
  *check({ value, done, decisions, currency }) {
    if (value >= 0) return
    if (decisions?.some(({ decided_on: on }) => on !== undefined && (done === undefined || on >= done))) return
    const amount = `${currency === undefined ? '' : `${currency} `}${showNumber(-value)}`
    yield {
      at: place.monitoring.benefits_review.measured_value_per_year,
      message: `It was measured to lose ${amount} a year, and nothing has been decided since.`,
      help: 'Ask the sponsor whether it is mended, used differently or taken out, and record it under decisions.',
    }
  },
})
