import { place } from '../../plan/place.js'
import { ML_TEST_SCORE } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'rollout/no-phases',
  since: '0.1.0',
  impediment: 'integration',
  who: 'decision_owner',
  missing: [place.rollout.phases],
  summary: 'It is not said in which steps it goes into use.',
  why: 'Switched on for everybody at once, every mistake meets everybody at once. Steps that are planned beforehand make the change easier to agree to, since each can be the last.',
  sources: [ML_TEST_SCORE],
  message: 'It is not said in which steps it goes into use.',
  help: 'List the steps under rollout.phases, from watching only to all cases, each with its days.',
  good: ['mlplan: 1\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n'],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n', at: 'rollout.phases', stage: 'data' },
    { plan: 'mlplan: 1\nrollout:\n  phases: []\n', at: 'rollout.phases', stage: 'data' },
  ],
})
