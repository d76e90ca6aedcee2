import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-sponsor',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  role: 'executive_sponsor',
  summary: 'Nobody is named as executive sponsor.',
  why: 'Deployment changes how a part of the company works. Without one person at the top who wants the change and answers for it, the first objection ends the project, usually after the money is spent.',
  sources: [RARELY_DEPLOYED],
  message: 'Nobody is named as executive sponsor: nobody has said yet that they want the result and release the money.',
  help: 'Name one person with the role executive_sponsor under people; a team cannot agree to anything.',
  good: ['mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      at: 'people.executive_sponsor',
    },
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n', at: 'people.executive_sponsor' },
  ],
})
