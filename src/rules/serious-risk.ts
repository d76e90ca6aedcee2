import type { Plan } from '../plan/plan.js'

type Risk = NonNullable<NonNullable<Plan['risk']>['register']>[number]

/** Likelihood times impact, each from 1 to 5, from which on somebody has to do something. */
const SERIOUS = 12

/** An open risk with both marks said, high enough together. */
export function isSerious(risk: Risk): boolean {
  return risk.status !== 'closed' && (risk.likelihood ?? 0) * (risk.impact ?? 0) >= SERIOUS
}
