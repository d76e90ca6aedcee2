import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const RESEARCH = 'mlplan: 2\nproject:\n  initiative: research\n'

export default rule({
  id: 'value/never-deployed',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'By its initiative type, the model is never meant to be deployed.',
  why: 'Research can be worth its cost, but earns nothing by itself. Readers of the plan should know that no launch, no integration, and no benefit are planned.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'info' },
  suppressedBy: ['value/research-with-launch'],
  requires: { initiative: path.project.initiative },
  optional: {},
  good: ['mlplan: 2\nproject:\n  initiative: first_model\n'],
  bad: [{ plan: RESEARCH, path: 'project.initiative' }],
  *check({ initiative }) {
    if (initiative !== 'research') return
    yield {
      path: path.project.initiative,
      message:
        'This is research: the model is never meant to be deployed. mlplan asks for no economics, integration, change management, rollout, or monitoring.',
      help: 'Set the initiative to `first_model` or `new_capability` as soon as anyone plans to use the model.',
    }
  },
})
