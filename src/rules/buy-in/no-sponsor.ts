import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-sponsor',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  role: 'executive_sponsor',
  summary: 'The plan has no executive sponsor.',
  why: 'Deployment changes how part of the company works. Without one executive who wants the change and is accountable for it, the first objection ends the project, usually after the money is spent.',
  sources: [RARELY_DEPLOYED],
  message: 'No executive sponsor. No one has committed to the result or released funding.',
  help: 'Add one person, not a team, with the role executive_sponsor under people.',
  good: ['mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      at: 'people.executive_sponsor',
    },
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', at: 'people.executive_sponsor' },
  ],
})
