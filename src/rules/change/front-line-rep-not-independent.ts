import { findRoleHolders } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { findRoleConflict, isSmallTeam } from '../shared/role-conflicts.js'
import { rule } from '../rule.js'

/** People who build or supply the model can't represent the people who will use it. */
const BUILDERS: readonly Role[] = ['ml_lead', 'integration_owner', 'vendor_contact']

export default rule({
  id: 'change/front-line-rep-not-independent',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'Only people who build or supply the model represent the front line.',
  why: 'People who build or supply a model want others to adopt it but seldom use it themselves. Front-line objections, such as a call list that arrives at a busy hour, may come up only after launch.',
  sources: [OPERATIONAL_CHANGE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { people: path.people },
  optional: { validator: path.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: noor\n    name: Noor Aziz\n    department: operations\n    roles: [frontline_rep]\n',
    'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    department: data\n    roles: [ml_lead, frontline_rep]\n  - id: noor\n    name: Noor Aziz\n    roles: [frontline_rep]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, frontline_rep]\n',
      path: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: pavel\n    name: Pavel Novak\n    department: vendor\n    roles: [frontline_rep]\n',
      path: 'people.pavel.roles',
    },
  ],
  *check({ people, validator }, { limits }) {
    const frontLineReps = findRoleHolders({ people }, 'frontline_rep')
    const [first] = frontLineReps
    if (first === undefined || !frontLineReps.every((person) => describeBuilderRole(person) !== undefined)) return
    if (isSmallTeam(people)) return
    /* One finding names all roles of a person who holds too many. */
    if (findRoleConflict(first, { people, validator, tooManyCount: limits.too_many_lead_roles }) !== undefined) return
    yield {
      path: pathInside(path.people, first.id, 'roles'),
      message: `${formatPersonName(first)} is ${frontLineReps.length === 1 ? 'the' : 'a'} front-line representative but ${describeBuilderRole(first)}. No independent person represents the people whose work changes.`,
      help: 'Choose someone who will work with the model. With their consent, add that person under people with the role frontline_rep.',
    }
  },
})

function describeBuilderRole({ department: unit, roles }: Person): string | undefined {
  if (unit === 'data') return 'works in the data department'
  if (unit === 'vendor') return 'works for the vendor'
  const role = BUILDERS.find((builderRole) => roles?.includes(builderRole))
  return role && `is also the ${getRoleLabel(role)}`
}
