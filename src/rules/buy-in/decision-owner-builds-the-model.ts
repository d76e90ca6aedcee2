import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { describeBuilder, findRoleConflict } from '../shared/role-conflicts.js'
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
  optional: { validator: path.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: ada\n    name: Ada Okafor\n    roles: [executive_sponsor, finance_partner]\n  - id: bo\n    name: Bo Lind\n    roles: [decision_owner, ml_lead, integration_owner, data_owner]\n  - id: cy\n    name: Cy Arden\n    roles: [privacy_legal, frontline_rep]\n',
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
  *check({ people, validator }, { limits }) {
    const options = { people, validator, tooManyCount: limits.too_many_lead_roles }
    for (const person of people.filter((one) => findRoleConflict(one, options) === 'decision-owner-builds')) {
      const isMlLead = person.roles?.includes('ml_lead') === true
      yield {
        path: pathInside(path.people, person.id, isMlLead ? 'roles' : 'department'),
        message: `${formatPersonName(person)} ${describeBuilder(person, 'decision_owner', validator)}. The decision owner must come from the operation.`,
        help: 'Give the decision_owner role to the person who runs the operation.',
      }
    }
  },
})
