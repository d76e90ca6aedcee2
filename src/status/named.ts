import { personNamed } from '../plan/named.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** The name of somebody; the id where nobody is described under it, or without a name. */
export function nameIn(plan: Plan, id: string): string {
  const name = personNamed(plan, id)
  return name.trim() === '' ? id : name
}

export function holdersIn({ people = [] }: Plan, role: Role): readonly Person[] {
  return people.filter((person) => person.roles?.includes(role))
}
