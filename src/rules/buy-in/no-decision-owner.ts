import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'buy-in/no-decision-owner',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  role: 'decision_owner',
  summary: 'The plan has no decision owner.',
  why: 'The decision owner determines whether staff act on a prediction. A decision owner who joins late may demand changes to the model or leave the model unused.',
  sources: [RARELY_DEPLOYED],
  message: 'No decision owner. No one is responsible for changing how the operation works.',
  help: 'Add the person who runs the operation to people, with the role decision_owner.',
  good: ['mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.decision_owner',
    },
  ],
})
