import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-decision-owner',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  role: 'decision_owner',
  summary: 'The plan has no decision owner.',
  why: 'The person who runs the operation decides whether its staff ever act on a prediction. If that person joins late, they either change what was built or leave it unused.',
  sources: [RARELY_DEPLOYED],
  message: 'No decision owner. No one is responsible for changing how the operation works.',
  help: 'Add the person who runs the operation, with the role decision_owner under people.',
  good: ['mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.decision_owner',
    },
  ],
})
