import { type RoutingValue, computeRoutingValue } from '../../numbers/routing.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import {
  listInputs,
  getLikelyValues,
  type ValueModel,
  SHARE_RANGE,
  searchRange,
  type InputValues,
  getInput,
} from '../model.js'
import type { OtherTask } from './types.js'
import { periodsPerYear } from '../period.js'
import { type Row, createNeverRow, createRow } from '../rows.js'
import { isOperatingCostSettled } from '../business.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatShare } from '../../text/figures/format-share.js'

const PATHS = path.economics.routing

export function computeRoutingTask(plan: Plan): OtherTask {
  const model = createRoutingModel(plan)
  const sheet = model && computeRoutingSheet(plan, getLikelyValues(model.inputs))
  return { model, rows: listRoutingRows(plan, sheet), ...(sheet && { routing: sheet }) }
}

export function createRoutingModel(plan: Plan): ValueModel | undefined {
  const {
    routing,
    volume_per_period: volume,
    period,
    adoption,
    operating_cost_per_year: operatingCost,
  } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = listInputs([
    [path.economics.volume_per_period, volume, searchRange(volume)],
    [PATHS.human_cost, routing?.human_cost, searchRange(routing?.human_cost)],
    [PATHS.error_cost, routing?.error_cost, searchRange(routing?.error_cost)],
    [PATHS.human_error_rate, routing?.human_error_rate, SHARE_RANGE],
    [PATHS.coverage, routing?.coverage, SHARE_RANGE],
    [PATHS.accuracy, routing?.accuracy, SHARE_RANGE],
    [path.economics.adoption, adoption, SHARE_RANGE],
    [path.economics.operating_cost_per_year, operatingCost, searchRange(operatingCost)],
  ])
  return {
    inputs,
    formula: 'adoption × (cost today − cost with the model) − operating cost',
    computeValue: (values) => {
      const routingValue = computeRoutingSheet(plan, values)
      if (!routingValue) return undefined
      return (
        (getInput(values, path.economics.adoption) ?? 1) * routingValue.savings -
        (getInput(values, path.economics.operating_cost_per_year) ?? 0)
      )
    },
    withShareOfExpected: (values, shareOfExpected) => ({
      ...values,
      'economics.routing.accuracy': shareOfExpected * (getInput(values, PATHS.accuracy) ?? 0),
    }),
  }
}

/** Computes cost and savings; `undefined` if an input is missing. */
function computeRoutingSheet(plan: Plan, values: InputValues): RoutingValue | undefined {
  const { period } = plan.economics ?? {}
  const volume = getInput(values, path.economics.volume_per_period)
  const [manualCost, errorCost, humanErrorRate] = [PATHS.human_cost, PATHS.error_cost, PATHS.human_error_rate].map(
    (inputPath) => getInput(values, inputPath),
  )
  const [coverage, accuracy] = [getInput(values, PATHS.coverage), getInput(values, PATHS.accuracy)]
  if (period === undefined || volume === undefined || manualCost === undefined || errorCost === undefined)
    return undefined
  if (humanErrorRate === undefined || coverage === undefined || accuracy === undefined) return undefined
  const items = volume * periodsPerYear(period)
  const operatingCost = getInput(values, path.economics.operating_cost_per_year) ?? 0
  const itemsAssigned = items * coverage * (getInput(values, path.economics.adoption) ?? 1)
  const operatingCostPerItem = operatingCost === 0 ? 0 : operatingCost / itemsAssigned
  return computeRoutingValue({
    items,
    manualCost,
    errorCost,
    humanErrorRate,
    coverage,
    accuracy,
    operatingCostPerItem,
  })
}

function listRoutingRows(plan: Plan, sheet: RoutingValue | undefined): readonly Row[] {
  const { currency } = plan.economics ?? {}
  const money = (amount: number): string => formatMoney(amount, currency)
  return [
    createRow(
      'current_cost',
      sheet?.currentCost,
      {
        title: 'Cost today',
        unit: 'money_per_year',
        formula: 'cases per year × (staff cost + human error rate × cost of one error)',
      },
      (amount) => [money(amount), "What today's process costs per year, including people's errors."],
    ),
    createRow(
      'cost_with_model',
      sheet?.costWithModel,
      {
        title: 'Cost with the model',
        unit: 'money_per_year',
        formula:
          'covered cases × error rate × cost of one error + other cases × cost of a case today, including errors',
      },
      (amount) => [money(amount), 'Before the operating cost of the model.'],
    ),
    createBreakEvenErrorRow(plan, sheet),
  ]
}

function createBreakEvenErrorRow(plan: Plan, sheet: RoutingValue | undefined): Row {
  const rate = sheet?.breakEvenErrorRate
  const isSettled = isOperatingCostSettled(plan)
  const text = {
    title: 'Break-even error rate',
    unit: 'share',
    formula: `cost of a case today, including errors${isSettled ? ', − operating cost per case handled alone' : ''} ÷ cost of one error`,
  } as const
  const basis = isSettled ? 'After operating cost' : 'Before operating cost'
  if (sheet && rate !== undefined && rate < 0)
    return createNeverRow('break_even_error_rate', text, `${basis}, even a model that is never wrong saves nothing.`)
  if (sheet && (rate === undefined || rate >= 1))
    return createNeverRow(
      'break_even_error_rate',
      text,
      `${basis}, even a model that is always wrong saves money.`,
      'no limit',
    )
  return createRow('break_even_error_rate', rate, text, (share) => [
    formatShare(share),
    `${basis}, up to ${formatShare(share)} of the cases the model handles alone can be wrong before the savings are gone.`,
  ])
}
