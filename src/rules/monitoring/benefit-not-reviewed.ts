import { addDays, daysBetween } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

export default rule({
  id: 'monitoring/benefit-not-reviewed',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  summary: 'The benefit should have been measured by now, and was not.',
  why: 'The sponsor paid for a result. Until somebody has measured it, nobody knows whether it is there, and a model without a measured benefit is the first to lose its budget.',
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  severity: { live: 'error' },
  given: {},
  maybe: {
    due: place.monitoring.benefits_review.due,
    done: place.monitoring.benefits_review.done_on,
    since: place.monitoring.live_since,
  },
  follows: ['monitoring/no-benefit-review'],
  good: [
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    due: 2027-01-31\n',
    'mlplan: 1\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    due: 2026-09-30\n    done_on: 2026-10-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  benefits_review:\n    due: 2026-09-30\n',
      at: 'monitoring.benefits_review.done_on',
    },
    {
      plan: 'mlplan: 1\nmonitoring:\n  live_since: 2026-02-01\nnot_applicable:\n  - about: monitoring.benefits_review.due\n    because: Measured every month by finance\n',
      at: 'monitoring.benefits_review.done_on',
    },
  ],
  *check({ due, done, since }, { today, limits }) {
    if (done !== undefined) return
    /* After a while of use it shows what it brings, whatever was agreed. */
    const last = due ?? (since === undefined ? undefined : addDays(since, limits.benefit_review_days))
    if (last === undefined || last >= today) return
    yield {
      at: place.monitoring.benefits_review.done_on,
      cause: 'clock',
      message:
        due === undefined
          ? `It is in use since ${since}, for ${counted(daysBetween(since ?? today, today), 'day')}, and its benefit was never measured.`
          : `The benefit was to be measured by ${due}, ${counted(daysBetween(due, today), 'day')} ago, and was not.`,
      help: 'Measure it with finance, and write the day and the value under monitoring.benefits_review.',
    }
  },
})
