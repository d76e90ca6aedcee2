import { ROOT_CAUSES } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'data/no-data-owner',
  since: '0.1.0',
  area: 'integration',
  owner: 'ml_lead',
  role: 'data_owner',
  summary: 'The plan has no data owner.',
  why: 'A person, not a system, grants access to data. Until the team knows who that person is, requests can bounce between departments and delay modeling for months.',
  sources: [ROOT_CAUSES],
  message: "No data owner. The plan doesn't show who can grant access to the data.",
  help: 'Add one person with the role data_owner under people.',
  good: ['mlplan: 2\npeople:\n  - id: jonas\n    name: Jonas de Vries\n    roles: [data_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.data_owner',
      stage: 'data',
    },
  ],
})
