import { formatFrequency } from '../../text/figures/natural-frequency.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatAmount } from '../../text/figures/format-money.js'
import {
  type Assistant,
  draftingBreakEvenAcceptanceRate,
  draftingTolerableHarmRate,
  draftingValuePerCase,
  breakEvenResolutionRate,
  type DraftingAssistant,
  tolerableHarmRate,
  valuePerCase,
} from '../../numbers/assistant.js'
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
import { type Row, createRow } from '../rows.js'
import { computeHarmReview } from './assistant-review.js'
import { listReviewRows } from './assistant-review-rows.js'

const PATHS = path.economics.assistant

export function computeAssistantTask(plan: Plan): OtherTask {
  const model = createAssistantModel(plan)
  const values = getLikelyValues(model.inputs)
  const [autonomous, drafting] = [createAssistant(values), createDraftingAssistant(values)]
  const withoutHarm = { ...values, 'economics.assistant.harm_rate': 0 }
  const tolerableRate = computeTolerableHarmRate(withoutHarm)
  const sheet: AssistantSheet = {
    isDrafting: drafting !== undefined,
    valuePerCase: drafting ? draftingValuePerCase(drafting) : autonomous && valuePerCase(autonomous),
    breakEvenResolutionRate: drafting ? undefined : autonomous && breakEvenResolutionRate(autonomous),
    breakEvenAcceptanceRate: drafting && draftingBreakEvenAcceptanceRate(drafting),
    tolerableHarmRate: tolerableRate,
    review: computeHarmReview(plan, tolerableRate, computeValuePerCase(withoutHarm)),
  }
  return { model, rows: listAssistantRows(plan, sheet), assistant: sheet }
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

function createAssistantModel(plan: Plan): ValueModel {
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

/** Any harm rate gives the same result, so a plan needn't have one yet. */
function computeTolerableHarmRate(values: InputValues): number | undefined {
  const [autonomous, drafting] = [createAssistant(values), createDraftingAssistant(values)]
  return drafting ? draftingTolerableHarmRate(drafting) : autonomous && tolerableHarmRate(autonomous)
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

/** Lists the rows of an assistant that answers alone, or drafts what a person accepts or rejects. */
function listAssistantRows(plan: Plan, sheet: AssistantSheet): readonly Row[] {
  return [
    createValuePerCaseRow(sheet, plan),
    sheet.isDrafting ? createBreakEvenAcceptanceRow(sheet) : createBreakEvenResolutionRow(sheet),
    createTolerableHarmRow(sheet),
    ...listReviewRows(sheet.review),
  ]
}

function createValuePerCaseRow(sheet: AssistantSheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'value_per_case',
    sheet.valuePerCase,
    {
      title: 'Value per case',
      unit: 'money',
      formula: sheet.isDrafting
        ? 'adoption × (acceptance rate × minutes saved − review minutes) × staff cost per minute − inference cost − harm rate × harm cost'
        : 'resolution rate × staff cost − inference cost − harm rate × harm cost − rework rate × rework cost',
    },
    (amount) => [
      formatAmount(amount, currency),
      `What one case is worth on average, after harm${sheet.isDrafting ? '' : ' and rework'}.`,
    ],
  )
}

function createBreakEvenAcceptanceRow(sheet: AssistantSheet): Row {
  return createRow(
    'break_even_acceptance_rate',
    sheet.breakEvenAcceptanceRate,
    {
      title: 'Break-even acceptance rate',
      unit: 'share',
      formula: 'cost of a draft ÷ what an accepted draft saves',
    },
    (share) => [
      formatShare(share),
      `Before operating cost, the assistant pays off once ${formatFrequency(Math.min(1, share))} drafts are accepted.`,
    ],
  )
}

function createBreakEvenResolutionRow(sheet: AssistantSheet): Row {
  return createRow(
    'break_even_resolution_rate',
    sheet.breakEvenResolutionRate,
    {
      title: 'Break-even resolution rate',
      unit: 'share',
      formula: '(inference cost + harm rate × harm cost + rework rate × rework cost) ÷ staff cost',
    },
    (share) => [
      formatShare(share),
      `Before operating cost, the assistant pays off once ${formatFrequency(Math.min(1, share))} cases are resolved.`,
    ],
  )
}

function createTolerableHarmRow(sheet: AssistantSheet): Row {
  return createRow(
    'tolerable_harm_rate',
    sheet.tolerableHarmRate,
    {
      title: 'Tolerable harm rate',
      unit: 'share',
      formula: 'value per case before harm ÷ harm cost',
    },
    (share) => [
      formatShare(share),
      `If more than ${formatFrequency(Math.min(1, share))} cases cause harm, harm costs more than the assistant earns.`,
    ],
  )
}
