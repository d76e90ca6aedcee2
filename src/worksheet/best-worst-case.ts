import { parsePath, formatPath } from '../plan/path.js'
import { toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { getLikelyValues, type InputValues } from './model.js'
import { withValue } from './what-if.js'
import { getWorksheet } from './worksheet.js'
import { precisionAtSameLift } from './tasks/binary-model.js'

/** The plan with every range at its worst end, and at its best end, so that every row can be computed for both. */
export interface BestWorstPlans {
  readonly worst: Plan
  readonly best: Plan
}

const ONE_TIME_COSTS = ['build_cost', 'integration_cost', 'change_cost'] as const

/** Creates the worst and best case of a plan; `undefined` if no figure that affects the value has a range. */
export function createBestWorstPlans(plan: Plan): BestWorstPlans | undefined {
  const { business } = getWorksheet(plan)
  const hasCostRange = ONE_TIME_COSTS.some((name) => hasRange(plan.economics?.[name]))
  if (!business.bestWorstCase && !hasCostRange) return undefined
  return {
    worst: createPlanAtEnd(plan, business.bestWorstCase?.worst, 'high'),
    best: createPlanAtEnd(plan, business.bestWorstCase?.best, 'low'),
  }
}

function hasRange(estimate: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined) {
  return estimate?.low !== undefined || estimate?.high !== undefined
}

function createPlanAtEnd(plan: Plan, values: InputValues = {}, costs: 'low' | 'high'): Plan {
  const planWithInputs = Object.entries(listChangedInputs(plan, values)).reduce(
    (current, [path, likely]) => withValue(current, parsePath(path), { likely }),
    plan,
  )
  return ONE_TIME_COSTS.reduce((current, name) => {
    const estimate = plan.economics?.[name]
    return estimate
      ? withValue(current, toPath(path.economics[name]), { likely: estimate[costs] ?? estimate.likely })
      : current
  }, planWithInputs)
}

/** Lists the inputs that change. If the base rate does, precision changes with it, as in the value model. */
function listChangedInputs(plan: Plan, values: InputValues): InputValues {
  const likely = getLikelyValues(getWorksheet(plan).model?.inputs ?? [])
  const changed = Object.fromEntries(Object.entries(values).filter(([path, value]) => value !== likely[path]))
  const precision = values[PRECISION]
  return precision === undefined ? changed : { ...changed, [PRECISION]: precisionAtSameLift(precision, values, likely) }
}

const PRECISION = formatPath(toPath(path.expectations.precision))
