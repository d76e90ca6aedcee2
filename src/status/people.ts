import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

export function listPeopleInRole({ people = [] }: Plan, role: Role): readonly Person[] {
  return people.filter((person) => person.roles?.includes(role))
}
