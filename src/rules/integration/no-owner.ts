import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'integration/no-owner',
  since: '0.1.0',
  area: 'integration',
  owner: 'executive_sponsor',
  role: 'integration_owner',
  summary: 'No one is responsible for changing the system that receives the scores.',
  why: 'A model often creates value only when another system uses the scores. That system has its own owner, backlog, and priorities. If no one on that team has taken on the work, the finished model may go unused.',
  sources: [RARELY_DEPLOYED],
  message: 'No integration owner. No one is responsible for changing the system that receives the scores.',
  help: 'Add a person with the role integration_owner who can get the receiving system changed.',
  good: ['mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.integration_owner',
    },
  ],
})
