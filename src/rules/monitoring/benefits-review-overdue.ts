import { addDays, daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'monitoring/benefits-review-overdue',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The benefits review is overdue.',
  why: 'Until the benefit is measured, no one knows whether the model is worth its cost. A model without a measured benefit is more likely to lose its budget.',
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  severity: { live: 'error' },
  requires: {},
  optional: {
    due: path.monitoring.benefits_review.due,
    doneOn: path.monitoring.benefits_review.done_on,
    launchedOn: path.monitoring.launched_on,
  },
  suppressedBy: ['monitoring/no-benefits-review'],
  good: [
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    due: 2027-01-31\n',
    'mlplan: 2\nproject:\n  stage: live\nmonitoring:\n  benefits_review:\n    due: 2026-09-30\n    done_on: 2026-10-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  benefits_review:\n    due: 2026-09-30\n',
      path: 'monitoring.benefits_review.done_on',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  launched_on: 2026-02-01\nnot_applicable:\n  - path: monitoring.benefits_review.due\n    reason: Measured every month by finance\n',
      path: 'monitoring.benefits_review.done_on',
    },
  ],
  *check({ due, doneOn, launchedOn }, { today, limits }) {
    if (doneOn !== undefined) return
    /* Without an agreed date, the review is due a fixed number of days after launch. */
    const deadline =
      due ?? (launchedOn === undefined ? undefined : addDays(launchedOn, limits.max_benefits_review_days))
    if (deadline === undefined || deadline >= today) return
    yield {
      path: path.monitoring.benefits_review.done_on,
      cause: 'clock',
      message:
        due === undefined
          ? `No benefits review. The model has been live since ${launchedOn} (${pluralize(daysBetween(launchedOn ?? today, today), 'day')}), and the plan records no measured benefit.`
          : `The benefits review was due on ${due}, ${pluralize(daysBetween(due, today), 'day')} ago, and isn't done.`,
      help: 'Measure the benefit with finance, and record the date and the value under monitoring.benefits_review.',
    }
  },
})
