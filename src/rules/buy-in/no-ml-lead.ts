import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'buy-in/no-ml-lead',
  since: '0.1.0',
  area: 'plan',
  owner: 'executive_sponsor',
  role: 'ml_lead',
  summary: 'The plan has no ML lead.',
  why: 'One person should keep the plan, its figures, and the expected results consistent. When several people share the lead, errors and outdated figures are more likely to go unnoticed.',
  sources: [RARELY_DEPLOYED],
  message: 'No ML lead. No one is responsible for the machine learning work or for keeping this plan up to date.',
  help: 'Add one person with the role ml_lead under people.',
  good: ['mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.ml_lead',
    },
  ],
})
