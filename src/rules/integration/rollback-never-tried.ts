import { place } from '../../plan/place.js'
import { ML_TEST_SCORE } from '../citations.js'
import { missing } from '../missing.js'
import { onlyWhere } from '../only-where.js'

export default onlyWhere(
  { method: place.integration.rollback.method },
  ({ method }) => method !== undefined,
  missing({
    id: 'integration/rollback-never-tried',
    since: '0.1.0',
    impediment: 'integration',
    who: 'integration_owner',
    missing: [place.integration.rollback.tested_on],
    summary: 'There is a way to take it out again, and nobody has tried it.',
    why: 'A way back that was never tried is a guess, made in calm weather. The one time it is needed, there is no time to find out what was forgotten.',
    sources: [ML_TEST_SCORE],
    message: 'The rollback is described and was never tried.',
    help: 'Try it once in the real surroundings, and write the day under integration.rollback.tested_on.',
    good: [
      'mlplan: 1\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n    tested_on: 2026-11-10\n',
      'mlplan: 1\nintegration:\n  fallback: The old list is used\n',
    ],
    bad: [
      {
        plan: 'mlplan: 1\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n',
        at: 'integration.rollback.tested_on',
        stage: 'pre-launch',
      },
    ],
  }),
)
