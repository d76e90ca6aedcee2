import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'buy-in/no-sponsor',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  role: 'executive_sponsor',
  summary: 'The plan has no executive sponsor.',
  why: 'Deployment changes how part of the company works. Without an executive who is accountable for the change, the first serious objection can end the project, often after the money is spent.',
  sources: [RARELY_DEPLOYED],
  message: 'No executive sponsor. No one is accountable for the result or for releasing funds.',
  help: 'Add one person, not a team, with the role executive_sponsor under people.',
  good: ['mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      path: 'people.executive_sponsor',
    },
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', path: 'people.executive_sponsor' },
  ],
})
