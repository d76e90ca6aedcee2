import { path, toPath } from '../plan/typed-path.js'
import { isNotApplicable } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'

/** Tells whether the operating cost is estimated or marked as not applicable. If not, no net value is reported. */
export function isOperatingCostSettled(plan: Plan): boolean {
  return (
    plan.economics?.operating_cost_per_year !== undefined ||
    isNotApplicable(toPath(path.economics.operating_cost_per_year), plan)
  )
}
