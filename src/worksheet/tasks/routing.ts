import { type RoutingMoney, routingMoney } from '../../numbers/routing.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { inputsOf, likelyValues, type Model, SHARE, upToHundredfold, type Values, valueIn } from '../model.js'
import type { OtherTask } from './other-tasks.js'
import { periodsAYear } from '../period.js'
import { type Row, row } from '../rows.js'
import { outOf, showMoney, showShare } from '../../text/format-numbers.js'

/** Which one of several: compared with people, who make mistakes too, never with perfection. Money a year. */
export type RoutingSheet = RoutingMoney

const AT = place.economics.routing

export function routingOf(plan: Plan): OtherTask {
  const model = modelOf(plan)
  const sheet = model && moneyAt(plan, likelyValues(model.inputs))
  return { model, rows: rowsOf(plan, sheet), ...(sheet && { routing: sheet }) }
}

function modelOf(plan: Plan): Model | undefined {
  const {
    routing: said,
    volume_per_period: volume,
    period,
    adoption,
    operating_cost_per_year: run,
  } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = inputsOf([
    [place.economics.volume_per_period, volume, upToHundredfold(volume)],
    [AT.human_cost, said?.human_cost, upToHundredfold(said?.human_cost)],
    [AT.error_cost, said?.error_cost, upToHundredfold(said?.error_cost)],
    [AT.human_error_rate, said?.human_error_rate, SHARE],
    [AT.coverage, said?.coverage, SHARE],
    [AT.accuracy, said?.accuracy, SHARE],
    [place.economics.adoption, adoption, SHARE],
    [place.economics.operating_cost_per_year, run, upToHundredfold(run)],
  ])
  return {
    inputs,
    formula: 'adoption × (cost today − cost with the model) − operating cost',
    valueAt: (values) => {
      const money = moneyAt(plan, values)
      if (!money) return undefined
      return (
        (valueIn(values, place.economics.adoption) ?? 1) * money.saving -
        (valueIn(values, place.economics.operating_cost_per_year) ?? 0)
      )
    },
    withPromise: (values, part) => ({
      ...values,
      'economics.routing.accuracy': part * (valueIn(values, AT.accuracy) ?? 0),
    }),
  }
}

/** `undefined` while a figure is missing. */
function moneyAt(plan: Plan, values: Values): RoutingMoney | undefined {
  const { period } = plan.economics ?? {}
  const volume = valueIn(values, place.economics.volume_per_period)
  const [manualCost, errorCost, humanErrorRate] = [AT.human_cost, AT.error_cost, AT.human_error_rate].map((at) =>
    valueIn(values, at),
  )
  const [coverage, accuracy] = [valueIn(values, AT.coverage), valueIn(values, AT.accuracy)]
  if (period === undefined || volume === undefined || manualCost === undefined || errorCost === undefined)
    return undefined
  if (humanErrorRate === undefined || coverage === undefined || accuracy === undefined) return undefined
  const items = volume * periodsAYear(period)
  return routingMoney({ items, manualCost, errorCost, humanErrorRate, coverage, accuracy })
}

function rowsOf(plan: Plan, sheet: RoutingMoney | undefined): readonly Row[] {
  const { currency } = plan.economics ?? {}
  const money = (amount: number): string => showMoney(amount, currency)
  return [
    row(
      'current_cost',
      sheet?.costToday,
      {
        title: 'Cost today',
        unit: 'money_per_year',
        formula: 'cases per year × (staff cost + human error rate × cost of one error)',
      },
      (amount) => [money(amount), "What today's process costs per year, including people's errors."],
    ),
    row(
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
    row(
      'break_even_error_rate',
      sheet?.breakEvenErrorRate,
      {
        title: 'Break-even error rate',
        unit: 'share',
        formula: 'cost of a case today, including errors ÷ cost of one error',
      },
      (share) => [
        showShare(share),
        `Of the cases the model handles alone, up to ${outOf(Math.min(1, share))} can be wrong before the savings are gone.`,
      ],
    ),
  ]
}
