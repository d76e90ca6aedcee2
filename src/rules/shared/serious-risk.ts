import type { Plan } from '../../plan/plan.js'
import type { Limits } from './limits.js'

type Risk = NonNullable<NonNullable<Plan['risk']>['register']>[number]

/** An open risk with both marks said, from 1 to 5, whose product is such that somebody has to do something. */
export function isSerious(risk: Risk, { serious_risk_score }: Limits): boolean {
  return risk.status !== 'closed' && (risk.likelihood ?? 0) * (risk.impact ?? 0) >= serious_risk_score
}
