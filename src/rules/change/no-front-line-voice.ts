import { OPERATIONAL_CHANGE } from '../citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'change/no-front-line-voice',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  role: 'frontline_rep',
  summary: 'Nobody speaks for the people whose work changes.',
  why: 'The people who do the work know why the obvious idea will not work on a Monday morning. When one of them is in the room, that is learned before the money is spent, and the others hear it from somebody they trust.',
  sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
  message: 'Nobody in the plan speaks for the people whose work changes.',
  help: 'Ask one of them, not their manager, and name them with the role frontline_rep under people.',
  good: ['mlplan: 1\npeople:\n  - id: noor\n    name: Noor Haddad\n    roles: [frontline_rep]\n'],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      at: 'people.frontline_rep',
      stage: 'data',
    },
  ],
})
