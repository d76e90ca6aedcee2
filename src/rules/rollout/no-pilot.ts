import { place } from '../../plan/place.js'
import { ML_TEST_SCORE, RARELY_DEPLOYED } from '../citations.js'
import { isTrial, type Phase } from '../phases.js'
import { rule } from '../rule.js'

export default rule({
  id: 'rollout/no-pilot',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  escalates: true,
  summary: 'It goes into use for all cases without being tried on some.',
  why: 'Old data shows how a model would have done; only a trial shows what happens when people act on it. Without one, the first test is the launch, and the people who have to agree to it know that.',
  sources: [ML_TEST_SCORE, RARELY_DEPLOYED],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { phases: place.rollout.phases },
  maybe: {},
  good: [
    'mlplan: 1\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n    - id: full\n      kind: full\n      start: 2027-09-01\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nrollout:\n  phases:\n    - id: all\n      kind: full\n', at: 'rollout.phases' },
    {
      plan: 'mlplan: 1\nrollout:\n  phases:\n    - id: full\n      kind: full\n      start: 2027-06-01\n    - id: pilot\n      kind: pilot\n      start: 2027-09-01\n',
      at: 'rollout.phases',
    },
  ],
  *check({ phases }) {
    if (phases.length === 0 || phases.some((phase) => phase.kind === undefined)) return
    const full = phases.find((phase) => phase.kind === 'full')
    if (phases.some((phase) => isTrial(phase) && !isAfter(phase, full))) return
    yield {
      at: place.rollout.phases,
      message: `${full ? 'It goes into use for all cases' : 'It goes into use step by step'}, and no shadow, pilot or canary phase comes before.`,
      help: 'Plan a phase in which it is tried on some cases, or beside the present process, before the others.',
    }
  },
})

function isAfter(trial: Phase, full: Phase | undefined): boolean {
  return full?.start !== undefined && trial.start !== undefined && trial.start > full.start
}
