import { place } from '../../plan/place.js'
import { AI_ACT } from '../citations-of-law.js'
import { rule } from '../rule.js'

export default rule({
  id: 'legal/prohibited',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'The reviewer sees it in the tier that must not be used.',
  why: 'A use that the law prohibits cannot be made acceptable by a better model or a bigger budget. The only questions left are whether the tier is right and whether the purpose can be a different one. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT],
  severity: { kickoff: 'error' },
  given: { tier: place.legal.ai_act.tier },
  maybe: {},
  good: ['mlplan: 1\nlegal:\n  ai_act:\n    tier: high\n'],
  bad: [{ plan: 'mlplan: 1\nlegal:\n  ai_act:\n    tier: prohibited\n', at: 'legal.ai_act.tier' }],
  *check({ tier }) {
    if (tier !== 'prohibited') return
    yield {
      at: place.legal.ai_act.tier,
      message: 'The tier under the AI Act is "prohibited": this use is not allowed in the European Union.',
      help: 'Stop the work, and ask the reviewer whether the tier is right or the purpose can be another.',
    }
  },
})
