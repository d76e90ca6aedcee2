import { place } from '../../plan/place.js'
import { AI_ACT } from '../citations-of-law.js'
import { missing } from '../missing.js'
import { onlyWhere } from '../only-where.js'

export default onlyWhere(
  { tier: place.legal.ai_act.tier },
  ({ tier }) => tier !== undefined,
  missing({
    id: 'legal/tier-without-reason',
    since: '0.1.0',
    impediment: 'privacy-legal',
    who: 'privacy_legal',
    missing: [place.legal.ai_act.because],
    summary: 'A tier of the AI Act is named without a reason.',
    why: 'Somebody will ask why this tier and not the next one: a customer, an auditor, an authority. A reason written down by the reviewer at the time answers that; a word alone does not. mlplan is a screening aid, not legal advice.',
    sources: [AI_ACT],
    message: 'The tier under the AI Act is named without a reason.',
    help: 'Ask the reviewer for the reason in one sentence, and write it under legal.ai_act.because.',
    good: [
      'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    tier: minimal\n    because: It chooses whom to call; nothing is refused to anybody\n',
    ],
    bad: [
      {
        plan: 'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    tier: minimal\n',
        at: 'legal.ai_act.because',
        stage: 'data',
      },
    ],
  }),
)
