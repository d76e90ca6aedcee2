import { coverOf } from './signoff-scope.js'
import { type Agreement, agreementOf, isAgreed } from './signoff-status.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** Somebody holds a role in which something has to be agreed to, and has not agreed, or no longer. */
export interface OpenAgreement {
  readonly person: Person
  readonly role: Role
  readonly agreement: Agreement
}

/** Role by role, in the order given. */
export function openAgreements(plan: Plan, roles: readonly Role[], today: string): readonly OpenAgreement[] {
  return roles
    .filter((role) => coverOf(role).places.length > 0)
    .flatMap((role) =>
      (plan.people ?? [])
        .filter((person) => person.roles?.includes(role))
        .flatMap((person) => {
          const agreement = agreementOf(plan, person, today).find((one) => one.role === role)
          return agreement === undefined || isAgreed(agreement) ? [] : [{ person, role, agreement }]
        }),
    )
}
