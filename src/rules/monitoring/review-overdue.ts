import { addDays, daysBetween } from '../../plan/day.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { AI_RMF, MODELS_AGE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const { last_review_on } = place.monitoring

const overdue = rule({
  id: 'monitoring/review-overdue',
  since: '0.1.0',
  area: 'adoption',
  who: 'ml_lead',
  summary: 'The full review of the model is overdue.',
  why: 'Owners and prices change, but the model stays the same. Regular reviews catch the difference. After one skipped review, the next is easier to skip.',
  sources: [AI_RMF, MODELS_AGE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  given: { every: place.monitoring.review_interval_days },
  maybe: { last: last_review_on, since: place.monitoring.launched_on },
  good: [
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  review_interval_days: 90\n  last_review_on: 2026-10-05\n',
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  review_interval_days: 90\n  launched_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n  last_review_on: 2026-05-04\n',
      at: 'monitoring.last_review_on',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n  launched_on: 2026-05-04\n',
      at: 'monitoring.last_review_on',
      stage: 'live',
    },
  ],
  *check({ every, last, since }, { today, stage }) {
    const from = last ?? (stage === 'live' ? since : undefined)
    if (from === undefined || addDays(from, every) >= today) return
    const days = counted(daysBetween(from, today), 'day')
    yield {
      at: last_review_on,
      cause: 'clock',
      related: [{ at: place.monitoring.review_interval_days, note: 'review interval' }],
      message:
        last === undefined
          ? `No full review. The model has been live since ${from} (${days}), and a review is due every ${counted(every, 'day')}.`
          : `The last full review was on ${from}, ${days} ago. A review is due every ${counted(every, 'day')}.`,
      help: 'Review the model, and set monitoring.last_review_on to the date of the review.',
    }
  },
})

/* Before the first one falls due there is none to miss. */
export default { ...overdue, missing: [pathOf(last_review_on)] }
