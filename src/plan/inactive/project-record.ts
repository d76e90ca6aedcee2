import { hasName } from '../display-name.js'
import { findInactivity, type Inactivity } from './inactivity.js'
import type { Plan } from '../plan.js'
import type { Role } from '../roles.js'

/** What reports say about a project besides its findings, so that a portfolio can compare projects. Dates are ISO. */
export interface ProjectRecord {
  readonly initiative: NonNullable<Plan['project']>['initiative']
  readonly startedOn: string | undefined
  readonly launchDue: string | undefined
  readonly launchedOn: string | undefined
  readonly inactive: Inactivity | undefined
  /** The people with a name and a role; a works council or a committee isn't one. */
  readonly people: readonly RecordedPerson[]
}

export interface RecordedPerson {
  readonly name: string
  readonly contact: string | undefined
  readonly roles: readonly Role[]
}

export function createProjectRecord(plan: Plan, today: string): ProjectRecord {
  return {
    initiative: plan.project?.initiative,
    startedOn: plan.project?.started_on,
    launchDue: plan.project?.launch_due,
    launchedOn: plan.monitoring?.launched_on,
    inactive: findInactivity(plan, today),
    people: (plan.people ?? []).flatMap((person) => {
      const { kind, contact, roles = [] } = person
      return hasName(person) && kind !== 'body' && roles.length > 0 ? [{ name: person.name, contact, roles }] : []
    }),
  }
}
