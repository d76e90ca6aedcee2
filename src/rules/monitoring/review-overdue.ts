import { addDays, daysBetween } from '../../plan/day.js'
import { toPath, path } from '../../plan/typed-path.js'
import { AI_RMF, MODELS_AGE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const { last_review_on } = path.monitoring

const baseRule = rule({
  id: 'monitoring/review-overdue',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  summary: 'The full review of the model is overdue.',
  why: 'Owners and prices change, but the model stays the same. Regular reviews catch the difference. After one skipped review, the next is easier to skip.',
  sources: [AI_RMF, MODELS_AGE],
  severity: { 'pre-launch': 'warning', live: 'error' },
  requires: { intervalDays: path.monitoring.review_interval_days },
  optional: { lastReviewOn: last_review_on, launchedOn: path.monitoring.launched_on },
  good: [
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  review_interval_days: 90\n  last_review_on: 2026-10-05\n',
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  review_interval_days: 90\n  launched_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n  last_review_on: 2026-05-04\n',
      path: 'monitoring.last_review_on',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n  launched_on: 2026-05-04\n',
      path: 'monitoring.last_review_on',
      stage: 'live',
    },
  ],
  *check({ intervalDays, lastReviewOn, launchedOn }, { today, stage }) {
    const intervalStart = lastReviewOn ?? (stage === 'live' ? launchedOn : undefined)
    if (intervalStart === undefined || addDays(intervalStart, intervalDays) >= today) return
    const daysText = pluralize(daysBetween(intervalStart, today), 'day')
    yield {
      path: last_review_on,
      cause: 'clock',
      related: [{ path: path.monitoring.review_interval_days, note: 'review interval' }],
      message:
        lastReviewOn === undefined
          ? `No full review. The model has been live since ${intervalStart} (${daysText}), and a review is due every ${pluralize(intervalDays, 'day')}.`
          : `The last full review was on ${intervalStart}, ${daysText} ago. A review is due every ${pluralize(intervalDays, 'day')}.`,
      help: 'Review the model, and set monitoring.last_review_on to the date of the review.',
    }
  },
})

/* The field counts as missing only once the first review is due, so `missing` is set here and not by missing(). */
export default { ...baseRule, missing: [toPath(last_review_on)] }
