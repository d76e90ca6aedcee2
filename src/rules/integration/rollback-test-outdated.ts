import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/typed-path.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

export default rule({
  id: 'integration/rollback-test-outdated',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  summary: 'The last rollback test is too old.',
  why: 'The systems around a model change with each release. A rollback that worked a year ago may fail in the next incident.',
  sources: [ML_TEST_SCORE],
  severity: { live: 'warning' },
  given: { tried: place.integration.rollback.tested_on },
  maybe: {},
  good: ['mlplan: 2\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2026-03-10\n'],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2025-10-01\n',
      at: 'integration.rollback.tested_on',
    },
  ],
  *check({ tried }, { today, limits }) {
    const days = daysBetween(tried, today)
    if (days <= limits.rollback_test_valid_days) return
    yield {
      at: place.integration.rollback.tested_on,
      cause: 'clock',
      message: `The last rollback test was on ${tried}, ${counted(days, 'day')} ago. A test is valid for ${counted(limits.rollback_test_valid_days, 'day')}.`,
      help: 'Test the rollback again, and set integration.rollback.tested_on to the date of the test.',
    }
  },
})
