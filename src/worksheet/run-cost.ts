import { place, pathOf } from '../plan/place.js'
import { parsePath, samePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'

/** Is it known what it costs to run, or known that this does not apply? Without either no sum is told. */
export function isRunCostSettled(plan: Plan): boolean {
  const at = pathOf(place.economics.run_cost_per_year)
  const isSetAside = (plan.not_applicable ?? []).some(
    ({ about }) => about !== undefined && samePath(parsePath(about), at),
  )
  return plan.economics?.run_cost_per_year !== undefined || isSetAside
}
