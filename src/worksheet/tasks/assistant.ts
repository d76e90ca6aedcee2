import {
  type Assistant,
  draftingBreakEvenAcceptanceRate,
  draftingTolerableHarmRate,
  draftingValuePerCase,
  breakEvenResolutionRate,
  type DraftingAssistant,
  tolerableHarmRate,
  valuePerCase,
  withCostPerCase,
} from '../../numbers/assistant.js'
import { finiteOrUndefined } from '../../numbers/finite.js'
import { isOperatingCostSettled } from '../business.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import {
  listInputs,
  getLikelyValues,
  type ModelInput,
  type ValueModel,
  SHARE_RANGE,
  searchRange,
  type InputValues,
  getInput,
} from '../model.js'
import type { OtherTask, AssistantSheet } from './types.js'
import { periodsPerYear } from '../period.js'
import { listAssistantRows } from './assistant-rows.js'
import { computeHarmReview } from './assistant-review.js'

const PATHS = path.economics.assistant

export function computeAssistantTask(plan: Plan): OtherTask {
  const model = createAssistantModel(plan)
  const values = getLikelyValues(model.inputs)
  const [autonomous, drafting] = [createAssistant(values), createDraftingAssistant(values)]
  const costPerCase = computeOperatingCostPerCase(plan, values, drafting !== undefined)
  const fullDrafting = drafting && withCostPerCase(drafting, costPerCase ?? 0)
  const fullAutonomous = drafting ? undefined : autonomous && withCostPerCase(autonomous, costPerCase ?? 0)
  const limit = computeHarmLimit(plan, values, costPerCase ?? 0)
  const sheet: AssistantSheet = {
    isDrafting: drafting !== undefined,
    isAfterOperatingCost: costPerCase !== undefined,
    valuePerCase: drafting ? draftingValuePerCase(drafting) : autonomous && valuePerCase(autonomous),
    breakEvenRate: fullDrafting
      ? draftingBreakEvenAcceptanceRate(fullDrafting)
      : fullAutonomous && breakEvenResolutionRate(fullAutonomous),
    isBreakEvenKnown: (fullDrafting ?? fullAutonomous) !== undefined,
    ...limit,
    review: computeHarmReview(plan, limit.tolerableHarmRate, limit.valueWithoutHarm),
  }
  return { model, rows: listAssistantRows(plan, sheet), assistant: sheet }
}

/**
 * The operating cost for each case that the assistant takes on; `undefined` while the cost or the volume is unknown. A
 * drafting assistant costs the same for cases in which nobody looks at the draft.
 */
function computeOperatingCostPerCase(plan: Plan, values: InputValues, isDrafting: boolean): number | undefined {
  const { period } = plan.economics ?? {}
  const volume = getInput(values, path.economics.volume_per_period)
  if (!isOperatingCostSettled(plan) || period === undefined || !volume) return undefined
  const cost = getInput(values, path.economics.operating_cost_per_year) ?? 0
  const adoption = isDrafting ? 1 : (getInput(values, path.economics.adoption) ?? 1)
  return finiteOrUndefined(cost / (volume * periodsPerYear(period) * adoption))
}

/** How much harm pays for itself. Any harm rate gives the same result, so a plan needn't have one yet. */
function computeHarmLimit(
  plan: Plan,
  values: InputValues,
  costPerCase: number,
): Pick<AssistantSheet, 'tolerableHarmRate' | 'tolerableBeforeOperatingCost' | 'valueWithoutHarm'> {
  const withoutHarm = { ...values, 'economics.assistant.harm_rate': 0 }
  const drafting = createDraftingAssistant(withoutHarm)
  if (drafting) {
    const full = withCostPerCase(drafting, costPerCase)
    const isHarmKnown = plan.economics?.assistant?.harm_cost !== undefined
    return {
      tolerableHarmRate: draftingTolerableHarmRate(full),
      tolerableBeforeOperatingCost: draftingTolerableHarmRate(drafting),
      valueWithoutHarm: isHarmKnown ? draftingValuePerCase(full) : undefined,
    }
  }
  const autonomous = createAssistant(withoutHarm)
  const full = autonomous && withCostPerCase(autonomous, costPerCase)
  return {
    tolerableHarmRate: full && tolerableHarmRate(full),
    tolerableBeforeOperatingCost: autonomous && tolerableHarmRate(autonomous),
    valueWithoutHarm: full && valuePerCase(full),
  }
}

function listAssistantInputs(plan: Plan): readonly ModelInput[] {
  const {
    assistant,
    volume_per_period: volume,
    adoption,
    operating_cost_per_year: operatingCost,
  } = plan.economics ?? {}
  return listInputs([
    [path.economics.volume_per_period, volume, searchRange(volume)],
    [PATHS.human_cost, assistant?.human_cost, searchRange(assistant?.human_cost)],
    [PATHS.resolution_rate, assistant?.resolution_rate, SHARE_RANGE],
    [PATHS.inference_cost, assistant?.inference_cost, searchRange(assistant?.inference_cost)],
    [PATHS.harm_rate, assistant?.harm_rate, SHARE_RANGE],
    [PATHS.harm_cost, assistant?.harm_cost, searchRange(assistant?.harm_cost)],
    [PATHS.rework_rate, assistant?.rework_rate, SHARE_RANGE],
    [PATHS.rework_cost, assistant?.rework_cost, searchRange(assistant?.rework_cost)],
    [PATHS.acceptance_rate, assistant?.acceptance_rate, SHARE_RANGE],
    [PATHS.minutes_saved, assistant?.minutes_saved, searchRange(assistant?.minutes_saved)],
    [PATHS.review_minutes, assistant?.review_minutes, searchRange(assistant?.review_minutes)],
    [PATHS.cost_per_minute, assistant?.cost_per_minute, searchRange(assistant?.cost_per_minute)],
    [path.economics.adoption, adoption, SHARE_RANGE],
    [path.economics.operating_cost_per_year, operatingCost, searchRange(operatingCost)],
  ])
}

export function createAssistantModel(plan: Plan): ValueModel {
  const { period } = plan.economics ?? {}
  const inputs = listAssistantInputs(plan)
  return {
    inputs,
    formula: createDraftingAssistant(getLikelyValues(inputs))
      ? 'cases per year × value per case − operating cost'
      : 'adoption × cases per year × value per case − operating cost',
    computeValue: (values) => {
      const perCase = computeValuePerCase(values)
      const cases = getInput(values, path.economics.volume_per_period)
      if (perCase === undefined || cases === undefined || period === undefined) return undefined
      return cases * periodsPerYear(period) * perCase - (getInput(values, path.economics.operating_cost_per_year) ?? 0)
    },
    withShareOfExpected: (values, shareOfExpected) => ({
      ...values,
      'economics.assistant.resolution_rate': shareOfExpected * (getInput(values, PATHS.resolution_rate) ?? 0),
      'economics.assistant.acceptance_rate': shareOfExpected * (getInput(values, PATHS.acceptance_rate) ?? 0),
    }),
  }
}

function computeValuePerCase(values: InputValues): number | undefined {
  const [autonomous, drafting] = [createAssistant(values), createDraftingAssistant(values)]
  if (drafting) return draftingValuePerCase(drafting)
  return autonomous && (getInput(values, path.economics.adoption) ?? 1) * valuePerCase(autonomous)
}

/** `undefined` if an input is missing; rework counts as zero if the plan doesn't mention it. */
function createAssistant(values: InputValues): Assistant | undefined {
  const [humanCost, resolutionRate, inferenceCost] = [
    PATHS.human_cost,
    PATHS.resolution_rate,
    PATHS.inference_cost,
  ].map((inputPath) => getInput(values, inputPath))
  const [harmRate, harmCost] = [getInput(values, PATHS.harm_rate), getInput(values, PATHS.harm_cost)]
  if (humanCost === undefined || resolutionRate === undefined || inferenceCost === undefined) return undefined
  if (harmRate === undefined || harmCost === undefined) return undefined
  const [reworkRate = 0, reworkCost = 0] = [PATHS.rework_rate, PATHS.rework_cost].map((inputPath) =>
    getInput(values, inputPath),
  )
  return { humanCost, resolutionRate, inferenceCost, harmRate, harmCost, reworkRate, reworkCost }
}

function createDraftingAssistant(values: InputValues): DraftingAssistant | undefined {
  const [acceptanceRate, minutesSaved, costPerMinute] = [
    PATHS.acceptance_rate,
    PATHS.minutes_saved,
    PATHS.cost_per_minute,
  ].map((inputPath) => getInput(values, inputPath))
  if (acceptanceRate === undefined || minutesSaved === undefined || costPerMinute === undefined) return undefined
  const [reviewMinutes = 0, inferenceCost = 0] = [PATHS.review_minutes, PATHS.inference_cost].map((inputPath) =>
    getInput(values, inputPath),
  )
  const [harmRate = 0, harmCost = 0] = [PATHS.harm_rate, PATHS.harm_cost].map((inputPath) =>
    getInput(values, inputPath),
  )
  const adoption = getInput(values, path.economics.adoption) ?? 1
  return { adoption, acceptanceRate, minutesSaved, reviewMinutes, costPerMinute, inferenceCost, harmRate, harmCost }
}
