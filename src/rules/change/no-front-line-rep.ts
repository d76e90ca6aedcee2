import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'change/no-front-line-rep',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  role: 'frontline_rep',
  summary: 'The plan has no front-line representative.',
  why: 'Front-line staff often know why an obvious idea will fail in daily work. With one of them involved, the team can learn this before the money is spent. Other staff hear about the project from a trusted colleague.',
  sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
  message: 'No front-line representative. No one in the plan represents the people whose work changes.',
  help: 'Choose someone who does the work, not a manager. With their consent, add that person under people with the role frontline_rep.',
  good: ['mlplan: 2\npeople:\n  - id: noor\n    name: Noor Haddad\n    roles: [frontline_rep]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      path: 'people.frontline_rep',
      stage: 'data',
    },
  ],
})
