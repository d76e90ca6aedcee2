import { formatPath } from '../plan/path.js'
import { toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { type InputValues } from './model.js'
import { applyInputChanges, type InputChange } from './what-if.js'
import { markAsWithinRanges } from './unusable-inputs.js'
import { getWorksheet } from './worksheet.js'
import { ONE_TIME_COSTS } from './business.js'

/** The plan with every range at its worst end, and at its best end, so that every row can be computed for both. */
export interface BestWorstPlans {
  readonly worst: Plan
  readonly best: Plan
}

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
  const oneTimeCosts = ONE_TIME_COSTS.flatMap((name): InputChange[] => {
    const estimate = plan.economics?.[name]
    return estimate
      ? [{ path: toPath(path.economics[name]), value: { likely: estimate[costs] ?? estimate.likely } }]
      : []
  })
  return markAsWithinRanges(applyInputChanges(plan, [...listInputChanges(plan, values), ...oneTimeCosts]).plan)
}

/** Every input with a range, and whatever else had to move to be possible with it. */
function listInputChanges(plan: Plan, values: InputValues): readonly InputChange[] {
  const { model, binary } = getWorksheet(plan)
  const statedValues = binary?.model?.toStated(values) ?? values
  return (model?.inputs ?? []).flatMap(({ path: inputPath, likely, range }): InputChange[] => {
    const value = statedValues[formatPath(inputPath)]
    return value === undefined || (!range && value === likely) ? [] : [{ path: inputPath, value: { likely: value } }]
  })
}
