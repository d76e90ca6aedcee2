import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-finance-partner',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  role: 'finance_partner',
  summary: 'The plan has no finance partner.',
  why: 'A value estimated by the people who want the project convinces only them. When funding is decided, the figures that count are the ones finance has confirmed.',
  sources: [RARELY_DEPLOYED],
  message: "No finance partner. No one in finance is assigned to confirm the project's figures.",
  help: 'Ask finance for one person, and add them with the role finance_partner under people.',
  good: ['mlplan: 2\npeople:\n  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.finance_partner',
    },
  ],
})
