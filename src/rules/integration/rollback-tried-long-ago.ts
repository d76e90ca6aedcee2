import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import { ML_TEST_SCORE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'integration/rollback-tried-long-ago',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'The way to take it out again was last tried long ago.',
  why: 'The systems around a model change with every release. A way back that worked a year ago may lead nowhere today, and it is found out in the worst hour.',
  sources: [ML_TEST_SCORE],
  severity: { live: 'warning' },
  given: { tried: place.integration.rollback.tested_on },
  maybe: {},
  good: ['mlplan: 1\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2026-03-10\n'],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2025-10-01\n',
      at: 'integration.rollback.tested_on',
    },
  ],
  *check({ tried }, { today, limits }) {
    const days = daysBetween(tried, today)
    if (days <= limits.rollback_valid_days) return
    yield {
      at: place.integration.rollback.tested_on,
      cause: 'clock',
      message: `The rollback was last tried on ${tried}, ${days} days ago.`,
      help: 'Try it again, and write down the day.',
    }
  },
})
