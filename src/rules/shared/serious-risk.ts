import type { Plan } from '../../plan/plan.js'
import type { Limits } from './limits.js'

type Risk = NonNullable<NonNullable<Plan['risk']>['register']>[number]

/** Whether an open risk's likelihood times impact, each from 1 to 5, is high enough to require mitigation. */
export function isSeriousRisk(risk: Risk, { serious_risk_score }: Limits): boolean {
  return risk.status !== 'closed' && (risk.likelihood ?? 0) * (risk.impact ?? 0) >= serious_risk_score
}
