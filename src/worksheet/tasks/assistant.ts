import {
  type Assistant,
  assistBreakEvenAcceptance,
  assistTolerableHarmRate,
  assistValuePerCase,
  breakEvenResolvedRate,
  type DraftingAssistant,
  tolerableHarmRate,
  valuePerCase,
} from '../../numbers/assistant.js'
import { zeroFailureSize } from '../../numbers/samples.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { inputsOf, likelyValues, type Model, SHARE, upToHundredfold, type Values, valueIn } from '../model.js'
import type { OtherTask } from './other-tasks.js'
import { periodsAYear } from '../period.js'
import { assistantRows } from './assistant-rows.js'

/** A text or an answer: alone, or as a draft that a person uses or not. Money is per case. */
export interface AssistantSheet {
  readonly isDrafting: boolean
  readonly valuePerCase: number | undefined
  /** Alone: the resolved rate from which it pays, before the run cost. */
  readonly breakEvenResolvedRate: number | undefined
  /** Drafting: the share of drafts used from which it pays, before the run cost. */
  readonly breakEvenAcceptance: number | undefined
  /** Above it harm costs more than the rest brings. */
  readonly tolerableHarmRate: number | undefined
  /** Answers to read, without one that does harm, to show the harm rate of the plan with 95 % confidence. */
  readonly answersToRead: number | undefined
}

const AT = place.economics.assistant

export function assistantOf(plan: Plan): OtherTask {
  const model = modelOf(plan)
  const values = likelyValues(model.inputs)
  const [alone, drafting] = [aloneAt(values), draftingAt(values)]
  const harm = plan.economics?.assistant?.harm_rate?.likely
  const sheet: AssistantSheet = {
    isDrafting: drafting !== undefined,
    valuePerCase: drafting ? assistValuePerCase(drafting) : alone && valuePerCase(alone),
    breakEvenResolvedRate: drafting ? undefined : alone && breakEvenResolvedRate(alone),
    breakEvenAcceptance: drafting && assistBreakEvenAcceptance(drafting),
    tolerableHarmRate: drafting ? assistTolerableHarmRate(drafting) : alone && tolerableHarmRate(alone),
    answersToRead: harm === undefined ? undefined : zeroFailureSize(harm),
  }
  return { model, rows: assistantRows(plan, sheet), assistant: sheet }
}

function modelOf(plan: Plan): Model {
  const {
    assistant: said,
    volume_per_period: volume,
    period,
    adoption,
    operating_cost_per_year: run,
  } = plan.economics ?? {}
  const inputs = inputsOf([
    [place.economics.volume_per_period, volume, upToHundredfold(volume)],
    [AT.human_cost, said?.human_cost, upToHundredfold(said?.human_cost)],
    [AT.resolution_rate, said?.resolution_rate, SHARE],
    [AT.inference_cost, said?.inference_cost, upToHundredfold(said?.inference_cost)],
    [AT.harm_rate, said?.harm_rate, SHARE],
    [AT.harm_cost, said?.harm_cost, upToHundredfold(said?.harm_cost)],
    [AT.rework_rate, said?.rework_rate, SHARE],
    [AT.rework_cost, said?.rework_cost, upToHundredfold(said?.rework_cost)],
    [AT.acceptance_rate, said?.acceptance_rate, SHARE],
    [AT.minutes_saved, said?.minutes_saved, upToHundredfold(said?.minutes_saved)],
    [AT.review_minutes, said?.review_minutes, upToHundredfold(said?.review_minutes)],
    [AT.cost_per_minute, said?.cost_per_minute, upToHundredfold(said?.cost_per_minute)],
    [place.economics.adoption, adoption, SHARE],
    [place.economics.operating_cost_per_year, run, upToHundredfold(run)],
  ])
  return {
    inputs,
    formula: 'adoption × cases per year × value per case − operating cost',
    valueAt: (values) => {
      const each = eachAt(values)
      const cases = valueIn(values, place.economics.volume_per_period)
      if (each === undefined || cases === undefined || period === undefined) return undefined
      return cases * periodsAYear(period) * each - (valueIn(values, place.economics.operating_cost_per_year) ?? 0)
    },
    withPromise: (values, part) => ({
      ...values,
      'economics.assistant.resolution_rate': part * (valueIn(values, AT.resolution_rate) ?? 0),
      'economics.assistant.acceptance_rate': part * (valueIn(values, AT.acceptance_rate) ?? 0),
    }),
  }
}

function eachAt(values: Values): number | undefined {
  const [alone, drafting] = [aloneAt(values), draftingAt(values)]
  if (drafting) return assistValuePerCase(drafting)
  return alone && (valueIn(values, place.economics.adoption) ?? 1) * valuePerCase(alone)
}

/** `undefined` while a figure is missing; rework counts nothing until it is said. */
function aloneAt(values: Values): Assistant | undefined {
  const [humanCost, resolvedRate, inferenceCost] = [AT.human_cost, AT.resolution_rate, AT.inference_cost].map((at) =>
    valueIn(values, at),
  )
  const [harmRate, harmCost] = [valueIn(values, AT.harm_rate), valueIn(values, AT.harm_cost)]
  if (humanCost === undefined || resolvedRate === undefined || inferenceCost === undefined) return undefined
  if (harmRate === undefined || harmCost === undefined) return undefined
  const [reworkRate = 0, reworkCost = 0] = [AT.rework_rate, AT.rework_cost].map((at) => valueIn(values, at))
  return { humanCost, resolvedRate, inferenceCost, harmRate, harmCost, reworkRate, reworkCost }
}

function draftingAt(values: Values): DraftingAssistant | undefined {
  const [acceptance, minutesSaved, costPerMinute] = [AT.acceptance_rate, AT.minutes_saved, AT.cost_per_minute].map(
    (at) => valueIn(values, at),
  )
  if (acceptance === undefined || minutesSaved === undefined || costPerMinute === undefined) return undefined
  const [reviewMinutes = 0, inferenceCost = 0] = [AT.review_minutes, AT.inference_cost].map((at) => valueIn(values, at))
  const [harmRate = 0, harmCost = 0] = [AT.harm_rate, AT.harm_cost].map((at) => valueIn(values, at))
  const adoption = valueIn(values, place.economics.adoption) ?? 1
  return { adoption, acceptance, minutesSaved, reviewMinutes, costPerMinute, inferenceCost, harmRate, harmCost }
}
