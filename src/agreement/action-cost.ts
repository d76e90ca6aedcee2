import type { Plan } from '../plan/plan.js'
import { periodsPerYear } from '../worksheet/period.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { usesIntervention } from '../worksheet/tasks/binary-payoffs.js'

/**
 * What acting on cases costs a year: calls, mailings, or inference. `undefined` if the plan has no such cost, or too few
 * figures to compute it.
 */
export function computeActionCost(plan: Plan): number | undefined {
  switch (plan.project?.task) {
    case 'binary':
      return computeInterventionCost(plan)
    case 'generative':
      return computeInferenceCost(plan)
    default:
      return undefined
  }
}

/** How often the action is taken in a year; actions that adoption leaves out aren't taken. */
export function countActionsPerYear(plan: Plan): number | undefined {
  const year = getWorksheet(plan).binary?.model?.year
  return year && year.adoption * year.cases * year.selectionRate
}

function computeInterventionCost(plan: Plan): number | undefined {
  const cost = plan.economics?.intervention?.cost?.likely
  const actions = countActionsPerYear(plan)
  return !usesIntervention(plan) || cost === undefined || actions === undefined ? undefined : actions * cost
}

/** A draft is written for every case, whether it is used or not; a chat costs only if the assistant takes it. */
function computeInferenceCost({ economics }: Plan): number | undefined {
  const { volume_per_period: volume, period, assistant, adoption } = economics ?? {}
  const cost = assistant?.inference_cost?.likely
  if (cost === undefined || volume === undefined || period === undefined) return undefined
  const share = assistant?.acceptance_rate === undefined ? (adoption?.likely ?? 1) : 1
  return volume.likely * periodsPerYear(period) * share * cost
}
