import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'legal/no-reviewer',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'ml_lead',
  role: 'privacy_legal',
  summary: 'Nobody is named who reviews privacy and legal questions.',
  why: 'Privacy and law stop a project late because nobody asked early. A reviewer who knows of it from the beginning mostly says how it can be done; one who is called in at the end can only say yes or no. mlplan is a screening aid, not legal advice.',
  sources: [RARELY_DEPLOYED],
  message: 'Nobody is named who reviews privacy and legal questions.',
  help: 'Name one person with the role privacy_legal under people, and tell them now.',
  good: ['mlplan: 1\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.privacy_legal',
      stage: 'kickoff',
    },
  ],
})
