import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/full-adoption-assumed',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'People decide on each case, but the figures assume that they always follow the model.',
  why: "People who see a score and decide for themselves don't always follow the model, often for good reason. A business case that assumes 100% adoption is likely too optimistic.",
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  requires: { adoption: path.economics.adoption, automation_level: path.integration.automation_level },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  adoption: 80%\nintegration:\n  automation_level: suggest\n',
    'mlplan: 2\neconomics:\n  adoption: 100%\nintegration:\n  automation_level: automatic\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  adoption: 100%\nintegration:\n  automation_level: suggest\n',
      path: 'economics.adoption',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  adoption: 1\nintegration:\n  automation_level: confirm\n',
      path: 'economics.adoption',
    },
  ],
  *check({ adoption, automation_level }) {
    if (adoption.likely < 1 || (automation_level !== 'suggest' && automation_level !== 'confirm')) return
    yield {
      path: path.economics.adoption,
      related: [{ path: path.integration.automation_level, note: 'a person decides' }],
      message:
        'Adoption is 100%, but a person decides on each case. The figures assume that no one ever overrides the model.',
      help: 'Ask the people who will decide how often they would follow the model, and enter that share.',
    }
  },
})
