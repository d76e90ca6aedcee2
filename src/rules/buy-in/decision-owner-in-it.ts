import { findRoleHolders } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'buy-in/decision-owner-in-it',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The decision owner works in IT.',
  why: "IT owns systems, but the people whose work changes are usually elsewhere. Unless IT runs the operation, a decision owner in IT usually can't commit those people to the change.",
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning' },
  suppressedBy: ['buy-in/decision-owner-builds-the-model'],
  requires: { people: path.people },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    department: operations\n    roles: [decision_owner]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    department: it\n    roles: [decision_owner]\n',
      path: 'people.tomas.department',
    },
  ],
  *check({ people }) {
    for (const person of findRoleHolders({ people }, 'decision_owner').filter(
      ({ department: unit }) => unit === 'it',
    )) {
      yield {
        path: pathInside(path.people, person.id, 'department'),
        message: `${formatPersonName(person)} is the decision owner and works in IT. A decision owner in IT fits only if IT runs the operation.`,
        help: 'Give the decision_owner role to the person who runs the operation, unless IT runs it.',
      }
    }
  },
})
