import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE, RARELY_DEPLOYED } from '../shared/citations.js'
import { isTrialPhase, type Phase } from '../shared/phases.js'
import { rule } from '../rule.js'

export default rule({
  id: 'rollout/no-pilot',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  escalates: true,
  summary: 'The model goes live without a trial phase.',
  why: 'Past data shows how a model would have performed. Only a trial shows what happens when people act on the scores. Without a trial, the launch is the first real test.',
  sources: [ML_TEST_SCORE, RARELY_DEPLOYED],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  requires: { phases: path.rollout.phases },
  optional: {},
  good: [
    'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n    - id: full\n      kind: full\n      start: 2027-09-01\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: all\n      kind: full\n', path: 'rollout.phases' },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: full\n      kind: full\n      start: 2027-06-01\n    - id: pilot\n      kind: pilot\n      start: 2027-09-01\n',
      path: 'rollout.phases',
    },
  ],
  *check({ phases }) {
    if (phases.length === 0 || phases.some((phase) => phase.kind === undefined)) return
    const fullPhase = phases.find((phase) => phase.kind === 'full')
    if (phases.some((phase) => isTrialPhase(phase) && !startsAfter(phase, fullPhase))) return
    yield {
      path: path.rollout.phases,
      message: `The model goes live ${fullPhase ? 'for all cases' : 'step by step'} with no shadow, pilot, or canary phase first.`,
      help: 'Add a first phase that tests the model on some cases or alongside the current process.',
    }
  },
})

function startsAfter(trial: Phase, fullPhase: Phase | undefined): boolean {
  return fullPhase?.start !== undefined && trial.start !== undefined && trial.start > fullPhase.start
}
