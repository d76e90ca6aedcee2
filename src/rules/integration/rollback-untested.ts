import { place } from '../../plan/typed-path.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { missing } from '../shared/missing.js'
import { onlyWhere } from '../shared/with-condition.js'

export default onlyWhere(
  { method: place.integration.rollback.method },
  ({ method }) => method !== undefined,
  missing({
    id: 'integration/rollback-untested',
    since: '0.1.0',
    area: 'integration',
    who: 'integration_owner',
    missing: [place.integration.rollback.tested_on],
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
        at: 'integration.rollback.tested_on',
        stage: 'pre-launch',
      },
    ],
  }),
)
