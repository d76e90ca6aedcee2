import { ROOT_CAUSES } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'data/no-data-owner',
  since: '0.1.0',
  impediment: 'integration',
  who: 'ml_lead',
  role: 'data_owner',
  summary: 'Nobody is named who may grant access to the data.',
  why: 'Access to data is granted by a person, not by a system. As long as it is not known who that is, requests wander between departments, and months pass before any modeling.',
  sources: [ROOT_CAUSES],
  message: 'Nobody is named as data owner: it is not known who may grant access to the data.',
  help: 'Name one person with the role data_owner under people.',
  good: ['mlplan: 1\npeople:\n  - id: jonas\n    name: Jonas de Vries\n    roles: [data_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.data_owner',
      stage: 'data',
    },
  ],
})
