import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'
import { withCondition } from '../shared/with-condition.js'

export default withCondition(
  { method: path.integration.rollback.method },
  ({ method }) => method !== undefined,
  missingFieldRule({
    id: 'integration/rollback-untested',
    since: '0.1.0',
    area: 'integration',
    owner: 'integration_owner',
    missing: [path.integration.rollback.tested_on],
    summary: 'The rollback method has never been tested.',
    why: 'An untested rollback may fail when the team needs it. During an incident, there is little time to fix a forgotten step.',
    sources: [ML_TEST_SCORE],
    message: 'No rollback test. The rollback method may not work when the team needs it.',
    help: 'Test the rollback once in the production environment, and set integration.rollback.tested_on to the date of the test.',
    good: [
      'mlplan: 2\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n    tested_on: 2026-11-10\n',
      'mlplan: 2\nintegration:\n  fallback: The old list is used\n',
    ],
    bad: [
      {
        plan: 'mlplan: 2\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n',
        path: 'integration.rollback.tested_on',
        stage: 'pre-launch',
      },
    ],
  }),
)
