import { OPERATIONAL_CHANGE } from '../citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missingRole } from '../missing-role.js'

export default missingRole({
  id: 'change/no-front-line-rep',
  since: '0.1.0',
  area: 'adoption',
  who: 'decision_owner',
  role: 'frontline_rep',
  summary: 'The plan has no front-line representative.',
  why: 'Front-line staff know why an idea that looks obvious will fail in daily work. If one of them is involved, the team learns this before the money is spent, and other staff hear about the project from a colleague they trust.',
  sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
  message: 'No front-line representative. No one in the plan represents the people whose work changes.',
  help: 'Ask a person who does the work, not their manager, and add them with the role frontline_rep under people.',
  good: ['mlplan: 2\npeople:\n  - id: noor\n    name: Noor Haddad\n    roles: [frontline_rep]\n'],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\n',
      at: 'people.frontline_rep',
      stage: 'data',
    },
  ],
})
