import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { describeBuilder, findRoleConflict } from '../shared/role-conflicts.js'
import { rule } from '../rule.js'

export default rule({
  id: 'buy-in/sponsor-builds-the-model',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'decision_owner',
  summary: 'The executive sponsor is part of the team that builds the model.',
  why: 'The sponsor speaks for the business that pays for the change. If the team that builds the model sponsors itself, no one outside has said that the result is worth the money.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'error' },
  requires: { people: path.people },
  optional: { validator: path.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    department: business\n    roles: [executive_sponsor]\n  - id: aiko\n    name: Aiko Tanaka\n    department: data\n    roles: [ml_lead]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, executive_sponsor]\n',
      path: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: per\n    name: Per Lindqvist\n    department: data\n    roles: [executive_sponsor]\n',
      path: 'people.per.department',
    },
  ],
  *check({ people, validator }, { limits }) {
    const options = { people, validator, tooManyCount: limits.too_many_lead_roles }
    for (const person of people.filter((one) => findRoleConflict(one, options) === 'sponsor-builds')) {
      const isMlLead = person.roles?.includes('ml_lead') === true
      yield {
        path: pathInside(path.people, person.id, isMlLead ? 'roles' : 'department'),
        message: `${formatPersonName(person)} ${describeBuilder(person, 'executive_sponsor', validator)}. The sponsor must come from the business that the change is for.`,
        help: 'Give the executive_sponsor role to the person whose budget or results the project should improve.',
      }
    }
  },
})
