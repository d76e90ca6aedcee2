import { addDays, daysBetween } from '../../plan/day.js'
import { pathOf, place } from '../../plan/place.js'
import { AI_RMF, MODELS_AGE } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const { last_review_on } = place.monitoring

const overdue = rule({
  id: 'monitoring/review-overdue',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  summary: 'The review of the whole is overdue.',
  why: 'Owners change, prices change, the model stays. A review at the promised rhythm is what notices; the first one that is skipped is the beginning of a model nobody is responsible for.',
  sources: [AI_RMF, MODELS_AGE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  given: { every: place.monitoring.review_every_days },
  maybe: { last: last_review_on, since: place.monitoring.live_since },
  good: [
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  review_every_days: 90\n  last_review_on: 2026-10-05\n',
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  review_every_days: 90\n  live_since: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  review_every_days: 90\n  last_review_on: 2026-05-04\n',
      at: 'monitoring.last_review_on',
    },
    {
      plan: 'mlplan: 1\nmonitoring:\n  review_every_days: 90\n  live_since: 2026-05-04\n',
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
      related: [{ at: place.monitoring.review_every_days, note: 'the promised rhythm' }],
      message:
        last === undefined
          ? `It is in use since ${from}, for ${days}, and was never reviewed; a review is due every ${counted(every, 'day')}.`
          : `The last review was on ${from}, ${days} ago; one is due every ${counted(every, 'day')}.`,
      help: 'Hold the review, and write its day under monitoring.last_review_on.',
    }
  },
})

/* Before the first one falls due there is none to miss. */
export default { ...overdue, missing: [pathOf(last_review_on)] }
