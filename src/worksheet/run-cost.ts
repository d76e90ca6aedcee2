import { place, pathOf } from '../plan/typed-path.js'
import { isSetAside } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'

/** Is it known what it costs to run, or known that this does not apply? Without either no sum is told. */
export function isRunCostSettled(plan: Plan): boolean {
  return (
    plan.economics?.operating_cost_per_year !== undefined ||
    isSetAside(pathOf(place.economics.operating_cost_per_year), plan)
  )
}
