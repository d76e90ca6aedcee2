import type { Range } from '../numbers/ranges.js'
import { listed } from '../plan/listed.js'
import type { Plan } from '../plan/plan.js'
import type { Business } from './business.js'
import { type Row, row } from './rows.js'
import { isRunCostSettled } from './run-cost.js'
import { showAmount, showMoney } from './words.js'

/** Money, the same for every kind of task. */
export function businessRows(
  plan: Plan,
  formula: string,
  { value, valueRange, outlay, paybackMonths, netPresentValue, horizonYears }: Business,
): readonly Row[] {
  const { currency, discount_rate: rate } = plan.economics ?? {}
  const money = (amount: number): string => showMoney(amount, currency)
  return [
    row(
      'value_a_year',
      value,
      {
        title: 'Value a year',
        unit: 'money_a_year',
        formula,
      },
      (amount) => [money(amount), howSure(plan, amount, valueRange)],
    ),
    row('outlay', outlay, { title: 'Cost, once', unit: 'money', formula: 'build + integration + change' }, (amount) => [
      showAmount(amount, plan.economics?.currency),
      `Paid before anything comes back.${partsOpen(plan)}`,
    ]),
    row(
      'payback_months',
      paybackMonths,
      { title: 'Payback', unit: 'months', formula: '12 × cost, once ÷ value a year' },
      (months) => [`${Math.ceil(months)} months`, `After about ${Math.ceil(months)} months the cost has come back.`],
    ),
    row(
      'net_present_value',
      netPresentValue,
      {
        title: `Net present value over ${horizonYears ?? 'the'} years`,
        unit: 'money',
        formula:
          rate === undefined
            ? 'value a year × years − cost, once; not discounted'
            : 'value a year, discounted, − cost, once',
      },
      (amount) => [
        money(amount),
        amount < 0 ? 'Within the horizon the money does not come back.' : 'What is left of it at the end.',
      ],
    ),
  ]
}

function howSure(plan: Plan, value: number, range: Range | undefined): string {
  const money = (amount: number): string => showMoney(amount, plan.economics?.currency)
  const unsaid = isRunCostSettled(plan) ? '' : ' What it costs to run is not said yet and counts as nothing.'
  if (range) {
    return `Between ${money(range.low)} with every figure at its worse end and ${money(range.high)} at its better one.${unsaid}`
  }
  return value < 0
    ? `As planned it loses money, every year.${unsaid}`
    : `The plan gives no ranges, so nobody can say how sure that is.${unsaid}`
}

/** A part of the cost that nobody has given counts as nothing. */
function partsOpen({ economics }: Plan): string {
  const parts = {
    build: economics?.build_cost,
    integration: economics?.integration_cost,
    change: economics?.change_cost,
  }
  const open = Object.entries(parts).flatMap(([name, cost]) => (cost === undefined ? [name] : []))
  return open.length === 0 ? '' : ` The cost of ${listed(open)} is not said yet and counts as nothing.`
}
