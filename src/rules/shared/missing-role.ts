import { findRoleHolders } from '../../plan/role-holders.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import { toPath } from '../../plan/typed-path.js'
import type { Problem, Rule, RuleMeta } from '../rule.js'

interface MissingRoleDefinition extends RuleMeta {
  readonly role: Role
  readonly message: string
  readonly help: string
  /** Whether the plan shows that no one needs to hold the role. */
  readonly unless?: (plan: Plan) => boolean
}

/** Creates a rule about a role that no one holds. A person without a name doesn't count. */
export function missingRoleRule(definition: MissingRoleDefinition): Rule {
  const { role, message, help, unless, escalates, suppressedBy, ...meta } = definition
  const rolePath = ['people', role]
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    severity: 'as-expected',
    missing: [rolePath],
    reads: [toPath(path.people)],
    *check(get, { plan }): Iterable<Problem> {
      if (unless?.(plan) === true) return
      const people = get(['people']) as Plan['people']
      if (findRoleHolders({ people }, role).length === 0) yield { path: rolePath, message, help }
    },
  }
}
