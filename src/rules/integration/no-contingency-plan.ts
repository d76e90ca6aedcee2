import { path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { AI_RMF, ETHICS_CHECKLIST, ML_TEST_SCORE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'integration/no-contingency-plan',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  missing: [
    path.integration.fallback,
    path.integration.rollback.method,
    path.integration.kill_switch.owner,
    path.integration.kill_switch.method,
  ],
  summary: 'The plan is missing a fallback, a rollback method, or a kill switch.',
  why: 'At some point, the model will be down or wrong. The decision owner is more likely to accept the change if a named person can stop the model at once and work can go on.',
  sources: [AI_RMF, ML_TEST_SCORE, ETHICS_CHECKLIST],
  message: (title, key) =>
    `No ${inSentence(title)}. ${key === 'fallback' ? 'If scoring fails, staff have no instructions.' : 'If the model does harm, the team may not be able to stop it or roll it back quickly.'}`,
  help: 'Ask the integration owner and the decision owner for the missing part, and record the answer.',
  good: [
    'mlplan: 2\nintegration:\n  fallback: The old list is used\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    owner: tomas\n    method: Set the campaign to paused\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    owner: tomas\n    method: Set the campaign to paused\n',
      path: 'integration.fallback',
      stage: 'data',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  fallback: The old list is used\n  rollback:\n    method: A switch in the campaign tool\n  kill_switch:\n    method: Set the campaign to paused\n',
      path: 'integration.kill_switch.owner',
      stage: 'modeling',
    },
  ],
})
