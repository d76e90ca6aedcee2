import { path } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'
import { withCondition } from '../shared/with-condition.js'

export default withCondition(
  { tier: path.legal.ai_act.tier },
  ({ tier }) => tier !== undefined,
  missingFieldRule({
    id: 'legal/tier-without-reason',
    since: '0.1.0',
    area: 'privacy-legal',
    owner: 'privacy_legal',
    missing: [path.legal.ai_act.reason],
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
        path: 'legal.ai_act.reason',
        stage: 'data',
      },
    ],
  }),
)
