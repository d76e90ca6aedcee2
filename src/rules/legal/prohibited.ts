import { path } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { rule } from '../rule.js'

export default rule({
  id: 'legal/prohibited',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'The plan records the prohibited tier of the EU AI Act.',
  why: "A better model or a bigger budget can't make a prohibited use lawful. The project can continue only if the tier is wrong or the purpose can change. mlplan is a screening aid, not legal advice.",
  sources: [AI_ACT],
  severity: { kickoff: 'error' },
  requires: { tier: path.legal.ai_act.tier },
  optional: {},
  good: ['mlplan: 2\nlegal:\n  ai_act:\n    tier: high\n'],
  bad: [{ plan: 'mlplan: 2\nlegal:\n  ai_act:\n    tier: prohibited\n', path: 'legal.ai_act.tier' }],
  *check({ tier }) {
    if (tier !== 'prohibited') return
    yield {
      path: path.legal.ai_act.tier,
      message: `The EU AI Act tier is "prohibited". This use isn't allowed in the European Union.`,
      help: 'Stop the work, and ask the reviewer whether the tier is right or the purpose can change.',
    }
  },
})
