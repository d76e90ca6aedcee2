import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-ml-lead',
  since: '0.1.0',
  impediment: 'plan',
  who: 'executive_sponsor',
  role: 'ml_lead',
  summary: 'Nobody is named who leads the machine-learning work.',
  why: 'Somebody has to keep the promise, the figures and the plan together, and to say early when one of them no longer holds. Work that several people lead a little is led by none.',
  sources: [RARELY_DEPLOYED],
  message: 'Nobody is named as ML lead: no one answers for the machine-learning work or keeps this plan.',
  help: 'Name one person with the role ml_lead under people.',
  good: ['mlplan: 1\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.ml_lead',
    },
  ],
})
