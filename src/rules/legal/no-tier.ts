import { path } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'legal/no-tier',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  missing: [path.legal.ai_act.role, path.legal.ai_act.tier],
  summary: 'The model is used in the European Union, but the plan is missing the EU AI Act role or tier.',
  why: 'The tier and your role determine your obligations, and some can take months to meet. Your reviewer decides the tier. mlplan is a screening aid, not legal advice, and only checks that the plan has a tier.',
  sources: [AI_ACT],
  message: (title) =>
    `No ${title}. The model is used in the European Union, and the obligations depend on the role and the tier.`,
  help: 'Ask the privacy and legal reviewer, and record the answer under legal.ai_act.',
  good: [
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    role: deployer\n    tier: minimal\n',
    'mlplan: 2\nproject:\n  jurisdictions: [us]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    role: deployer\n',
      path: 'legal.ai_act.tier',
      stage: 'data',
    },
  ],
})
