import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { formatPlanAndBreakEven } from '../../worksheet/break-even-text.js'
import type { BusinessCase } from '../../worksheet/business.js'
import { sortByDistance } from '../../worksheet/input-break-even.js'
import type { Related } from '../rule.js'

/** Amounts that a plan pays, so that a wrong one moves every break-even. */
const COSTS: ReadonlySet<string> = new Set([
  'economics.intervention.cost',
  'economics.intervention.false_positive_cost',
  'economics.payoffs.false_positive',
  'economics.operating_cost_per_year',
  'economics.routing.error_cost',
  'economics.assistant.inference_cost',
  'economics.assistant.harm_cost',
  'economics.assistant.rework_cost',
])

const MAX_LISTED = 2

/** Returns the costs that decide alone on which side of break-even the plan is, the closest ones first. */
export function listBreakEvenCosts(plan: Plan, { breakEvens }: BusinessCase): readonly Related[] {
  return sortByDistance(breakEvens)
    .filter(({ path }) => COSTS.has(formatPath(path)))
    .slice(0, MAX_LISTED)
    .map((breakEven) => ({
      path: breakEven.path,
      note: `the plan breaks even at ${formatPlanAndBreakEven(plan, breakEven)[1]}`,
    }))
}
