import { place } from '../../plan/place.js'
import { AI_ACT } from '../citations-of-law.js'
import { missing } from '../missing.js'

export default missing({
  id: 'legal/no-tier',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  missing: [place.legal.ai_act.role, place.legal.ai_act.tier],
  summary: 'It is used in the European Union, and its place under the AI Act is not said.',
  why: 'The tier and your role decide which duties there are, and some take months. Your reviewer judges it; mlplan is a screening aid, not legal advice, and only asks whether somebody has.',
  sources: [AI_ACT],
  message: (title) => `It is used in the European Union, and its ${title.toLowerCase()} under the AI Act is not said.`,
  help: 'Ask whoever reviews legal questions, and write down what they say under legal.ai_act.',
  good: [
    'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    role: deployer\n    tier: minimal\n',
    'mlplan: 1\nproject:\n  jurisdictions: [us]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  ai_act:\n    role: deployer\n',
      at: 'legal.ai_act.tier',
      stage: 'data',
    },
  ],
})
