import { RARELY_DEPLOYED } from '../citations.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'buy-in/no-decision-owner',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  role: 'decision_owner',
  summary: 'Nobody is named who runs the operation whose decisions will change.',
  why: 'Whoever runs the operation decides whether anybody ever acts on a prediction. If they join late, they either change what was built or leave it unused.',
  sources: [RARELY_DEPLOYED],
  message: 'Nobody is named who runs the operation: whoever has to work differently has not been asked.',
  help: 'Name the person who runs the operation, with the role decision_owner under people.',
  good: ['mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'people.decision_owner',
    },
  ],
})
