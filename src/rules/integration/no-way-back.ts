import { place } from '../../plan/place.js'
import { AI_RMF, ETHICS_CHECKLIST, ML_TEST_SCORE } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'integration/no-way-back',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  missing: [
    place.integration.fallback,
    place.integration.rollback.method,
    place.integration.kill_switch.who,
    place.integration.kill_switch.how,
  ],
  summary: 'It is not said what happens when it fails, how it is taken out, or who may stop it.',
  why: 'One day it will be down, or wrong. Whoever runs the operation agrees to a change more easily, and rightly so, when it can be stopped at once by a known person and the work goes on.',
  sources: [AI_RMF, ML_TEST_SCORE, ETHICS_CHECKLIST],
  message: (title) => `"${title}" is not said: on a bad day nobody would know what to do.`,
  help: 'Settle it with the integration owner and the people who run the operation, and write it down.',
  good: [
    'mlplan: 1\nintegration:\n  fallback: The old list is used\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    who: tomas\n    how: Set the campaign to paused\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    who: tomas\n    how: Set the campaign to paused\n',
      at: 'integration.fallback',
      stage: 'data',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  fallback: The old list is used\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    how: Set the campaign to paused\n',
      at: 'integration.kill_switch.who',
      stage: 'modeling',
    },
  ],
})
