import { findRoleHolders } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'buy-in/decision-owner-builds-the-model',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The decision owner is part of the team that builds the model.',
  why: 'The people who run the operation must change how they work. If the team that builds the model decides for them, no one in the operation has committed to the change.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'error' },
  requires: { people: path.people },
  optional: {},
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    department: operations\n    roles: [decision_owner]\n  - id: aiko\n    name: Aiko Tanaka\n    department: data\n    roles: [ml_lead]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, decision_owner]\n',
      path: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: per\n    name: Per Lindqvist\n    department: data\n    roles: [decision_owner]\n',
      path: 'people.per.department',
    },
  ],
  *check({ people }) {
    for (const person of findRoleHolders({ people }, 'decision_owner')) {
      const isMlLead = person.roles?.includes('ml_lead') === true
      if (!isMlLead && person.department !== 'data') continue
      yield {
        path: pathInside(path.people, person.id, isMlLead ? 'roles' : 'department'),
        message: `${formatPersonName(person)} is the decision owner and ${isMlLead ? 'also the ML lead' : 'works in the data department'}. The decision owner must come from the operation.`,
        help: 'Give the decision_owner role to the person who runs the operation.',
      }
    }
  },
})
