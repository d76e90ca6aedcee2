import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'integration/no-owner',
  since: '0.1.0',
  impediment: 'integration',
  who: 'executive_sponsor',
  role: 'integration_owner',
  summary: 'Nobody is named who will change the system that receives the scores.',
  why: 'A model works only once somebody changes another system so that it uses the scores. That system has its own owners, its own queue and its own priorities. When nobody there has taken the work on, the model is finished and waits.',
  sources: [RARELY_DEPLOYED],
  message:
    'Nobody is named as integration owner: nobody has taken on the change to the system that receives the scores.',
  help: 'Name one person who can have that system changed, with the role integration_owner, under people.',
  good: ['mlplan: 1\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.integration_owner',
    },
  ],
})
