import { pathInside, path } from '../../plan/typed-path.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { isJobTitle } from '../../plan/name-words.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'people/title-as-name',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A job title is given instead of the name of a person.',
  why: "Titles stay when people leave, but a successor hasn't made the same commitment. A name shows right away when a new person needs to sign off.",
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning' },
  requires: { people: path.people },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    title: Chief Operating Officer\n    roles: [executive_sponsor]\n',
    'mlplan: 2\npeople:\n  - id: cio\n    name: Cio Marchetti\n    roles: [ml_lead]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: cfo\n    name: CFO\n    roles: [executive_sponsor]\n',
      path: 'people.cfo.name',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: ops\n    name: Head of Operations\n    roles: [decision_owner]\n',
      path: 'people.ops.name',
    },
  ],
  *check({ people }) {
    for (const { id, kind, name, roles } of people) {
      const hasRequiredRole = REQUIRED_ROLES.some(({ role }) => roles?.includes(role))
      if (!hasRequiredRole || kind === 'body' || name === undefined || !isJobTitle(name)) continue
      yield {
        path: pathInside(path.people, id, 'name'),
        message: `${quoteText(name)} is a job title, not the name of a person.`,
        help: 'Enter the name of the person who holds the title today, and move the title to `title`.',
      }
    }
  },
})
