import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-finance-partner',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  role: 'finance_partner',
  summary: 'Nobody in finance is named who confirms the figures.',
  why: 'A value worked out by those who want the project is believed by those who want it. When the money is discussed, only a figure that finance has confirmed counts.',
  sources: [RARELY_DEPLOYED],
  message: 'Nobody in finance is named who confirms the figures: so far the project itself says what it is worth.',
  help: 'Ask finance for one person, and name them with the role finance_partner under people.',
  good: ['mlplan: 1\npeople:\n  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.finance_partner',
    },
  ],
})
