import { inside, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../../plan/roles.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

const REQUIRED: ReadonlySet<Role> = new Set(REQUIRED_ROLES.map(({ role }) => role))

export default rule({
  id: 'buy-in/conflicting-roles',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'One person holds roles that should check each other.',
  why: 'Several roles exist so that people with different interests review the same plan. A person who holds more than one of these roles may end up reviewing their own work.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  follows: ['buy-in/decision-owner-builds-the-model'],
  given: { people: place.people },
  maybe: { validator: place.model.validator },
  good: [
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner]\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: ilse\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, finance_partner]\n',
      at: 'people.ilse.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead, executive_sponsor]\n',
      at: 'people.aiko.roles',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: aiko\n    name: Aiko Tanaka\n    roles: [ml_lead]\nmodel:\n  validator: aiko\n',
      at: 'people.aiko.roles',
    },
  ],
  *check({ people, validator }, { limits }) {
    for (const person of people) {
      const hats = hatsOf(person, validator)
      const clash = clashOf(hats, limits.too_many_lead_roles)
      if (clash === undefined) continue
      const isNamedElsewhere = validator === person.id && person.roles?.includes('validator') !== true
      yield {
        at: inside(place.people, person.id, 'roles'),
        related: isNamedElsewhere ? [{ at: place.model.validator, note: 'named as the independent validator' }] : [],
        message: `${person.name ?? person.id} holds roles that should check each other: ${listed(clash.map(roleLabel))}.`,
        help: 'Assign at least one of the conflicting roles to another person.',
      }
    }
  },
})

function hatsOf({ id, roles }: Person, validator: string | undefined): ReadonlySet<Role> {
  return new Set<Role>([...(roles ?? []), ...(validator === id ? (['validator'] as const) : [])])
}

/** The roles that should not meet in one person. */
function clashOf(hats: ReadonlySet<Role>, tooMany: number): readonly Role[] | undefined {
  const required = [...hats].filter((role) => REQUIRED.has(role))
  if (hats.has('ml_lead') && hats.has('validator')) return [...new Set<Role>([...required, 'validator'])]
  if (hats.has('ml_lead') && hats.has('executive_sponsor')) return required
  return required.length >= tooMany ? required : undefined
}
