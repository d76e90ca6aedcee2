import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'rollout/no-phases',
  since: '0.1.0',
  area: 'integration',
  owner: 'decision_owner',
  missing: [path.rollout.phases],
  summary: 'The plan has no rollout phases.',
  why: 'If the model is switched on for everyone at once, an error can reach everyone at once. Phases make the change easier to approve, because the rollout can stop after each phase.',
  sources: [ML_TEST_SCORE],
  message: 'No rollout phases. Without phases, an error can reach all cases at once.',
  help: 'List the phases under rollout.phases, from shadow to full, each with its dates.',
  good: ['mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n'],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', path: 'rollout.phases', stage: 'data' },
    { plan: 'mlplan: 2\nrollout:\n  phases: []\n', path: 'rollout.phases', stage: 'data' },
  ],
})
