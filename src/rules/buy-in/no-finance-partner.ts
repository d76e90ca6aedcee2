import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'buy-in/no-finance-partner',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  role: 'finance_partner',
  summary: 'The plan has no finance partner.',
  why: 'Figures estimated only by the people who want the project tend to convince no one else. Funding decisions are more likely to rest on figures that finance has confirmed.',
  sources: [RARELY_DEPLOYED],
  message: "No finance partner. No one in finance is assigned to confirm the project's figures.",
  help: 'Ask finance to name one person, and add that person under people with the role finance_partner.',
  good: ['mlplan: 2\npeople:\n  - id: grace\n    name: Grace Owusu\n    roles: [finance_partner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.finance_partner',
    },
  ],
})
