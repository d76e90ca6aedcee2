import { daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'integration/rollback-test-outdated',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'The last rollback test is too old.',
  why: 'The systems around a model change with each release. A rollback that worked a year ago may fail in the next incident.',
  sources: [ML_TEST_SCORE],
  severity: { live: 'warning' },
  requires: { testedOn: path.integration.rollback.tested_on },
  optional: {},
  good: ['mlplan: 2\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2026-03-10\n'],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  stage: live\nintegration:\n  rollback:\n    tested_on: 2025-10-01\n',
      path: 'integration.rollback.tested_on',
    },
  ],
  *check({ testedOn }, { today, limits }) {
    const days = daysBetween(testedOn, today)
    if (days <= limits.rollback_test_valid_days) return
    yield {
      path: path.integration.rollback.tested_on,
      cause: 'clock',
      message: `The last rollback test was on ${testedOn}, ${pluralize(days, 'day')} ago. A test is valid for ${pluralize(limits.rollback_test_valid_days, 'day')}.`,
      help: 'Test the rollback again, and set integration.rollback.tested_on to the date of the test.',
    }
  },
})
