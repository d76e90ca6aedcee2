import { place } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { missing } from '../shared/missing.js'
import { onlyWhere } from '../shared/with-condition.js'

export default onlyWhere(
  { tier: place.legal.ai_act.tier },
  ({ tier }) => tier !== undefined,
  missing({
    id: 'legal/tier-without-reason',
    since: '0.1.0',
    area: 'privacy-legal',
    who: 'privacy_legal',
    missing: [place.legal.ai_act.reason],
    summary: 'The plan gives no reason for the EU AI Act tier.',
    why: "A customer, an auditor, or an authority may ask why this tier applies and not a stricter one. A reason recorded at the time answers that question. The tier alone doesn't. mlplan is a screening aid, not legal advice.",
    sources: [AI_ACT],
    message: 'No reason for the EU AI Act tier. A customer, an auditor, or an authority may ask for one.',
    help: 'Ask the reviewer for the reason in one sentence, and record it in legal.ai_act.reason.',
    good: [
      'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    tier: minimal\n    reason: The model chooses whom to call; no one is refused anything\n',
    ],
    bad: [
      {
        plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    tier: minimal\n',
        at: 'legal.ai_act.reason',
        stage: 'data',
      },
    ],
  }),
)
