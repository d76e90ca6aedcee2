import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../shared/citations.js'
import { findRoleConflict, listHeldRoles } from '../shared/role-conflicts.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

export default rule({
  id: 'buy-in/conflicting-roles',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'One person holds roles that should check each other.',
  why: 'Several roles exist so that people with different interests review the same plan. A person who holds more than one of these roles may end up reviewing their own work.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { people: path.people },
  optional: { validator: path.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: ada\n    name: Ada Okafor\n    roles: [executive_sponsor, finance_partner]\n  - id: bo\n    name: Bo Lind\n    roles: [decision_owner, ml_lead, integration_owner, data_owner]\n  - id: cy\n    name: Cy Arden\n    roles: [privacy_legal, frontline_rep]\n',
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner]\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: ilse\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, finance_partner]\n',
      path: 'people.ilse.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, data_owner, integration_owner, privacy_legal]\n',
      path: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: aiko\n',
      path: 'people.aiko.roles',
    },
  ],
  *check({ people, validator }, { limits }) {
    const options = { people, validator, tooManyCount: limits.too_many_lead_roles }
    /* Other rules report people who build the model and also decide on it. */
    for (const person of people.filter((one) => findRoleConflict(one, options) === 'too-many')) {
      const isNamedElsewhere = validator === person.id && person.roles?.includes('validator') !== true
      yield {
        path: pathInside(path.people, person.id, 'roles'),
        related: isNamedElsewhere ? [{ path: path.model.validator, note: 'named as the independent validator' }] : [],
        message: `${formatPersonName(person)} holds roles that should check each other: ${joinWith(listHeldRoles(person, validator).map(getRoleLabel))}.`,
        help: 'Assign at least one of the conflicting roles to another person.',
      }
    }
  },
})
