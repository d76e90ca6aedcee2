import type { Range } from '../numbers/ranges.js'
import { listed } from '../text/join.js'
import type { Plan } from '../plan/plan.js'
import type { Business } from './business.js'
import { type Row, row } from './rows.js'
import { isRunCostSettled } from './run-cost.js'
import { showAmount, showMoney } from '../text/format-numbers.js'

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
      'net_value_per_year',
      value,
      {
        title: 'Net value per year',
        unit: 'money_per_year',
        formula,
      },
      (amount) => [money(amount), howSure(plan, amount, valueRange)],
    ),
    row(
      'one_time_cost',
      outlay,
      { title: 'One-time cost', unit: 'money', formula: 'build + integration + change management' },
      (amount) => [showAmount(amount, plan.economics?.currency), `Spent before the first return.${partsOpen(plan)}`],
    ),
    row(
      'payback_months',
      paybackMonths,
      { title: 'Payback', unit: 'months', formula: '12 × one-time cost ÷ net value per year' },
      (months) => [inMonths(months), `The one-time cost is recovered after about ${inMonths(months)}.`],
    ),
    row(
      'net_present_value',
      netPresentValue,
      {
        title: horizonYears === undefined ? 'Net present value' : `Net present value over ${inYears(horizonYears)}`,
        unit: 'money',
        formula:
          rate === undefined
            ? 'net value per year × years − one-time cost, undiscounted'
            : 'net value per year, discounted, − one-time cost',
      },
      (amount) => [
        money(amount),
        amount < 0
          ? "The project doesn't recover its one-time cost within the time horizon."
          : 'Gain over the time horizon, after the one-time cost.',
      ],
    ),
  ]
}

function howSure(plan: Plan, value: number, range: Range | undefined): string {
  const money = (amount: number): string => showMoney(amount, plan.economics?.currency)
  const unsaid = isRunCostSettled(plan) ? '' : " Excludes operating cost, which isn't estimated yet."
  if (range) {
    return `Worst case ${money(range.low)}, best case ${money(range.high)}, with every input at the unfavorable or favorable end of its range.${unsaid}`
  }
  return value < 0
    ? `As planned, the project loses money every year.${unsaid}`
    : `The plan has no ranges, so the uncertainty is unknown.${unsaid}`
}

function inYears(years: number): string {
  return years === 1 ? '1 year' : `${years} years`
}

function inMonths(months: number): string {
  const whole = Math.ceil(months)
  return whole === 1 ? '1 month' : `${whole} months`
}

/** A part of the cost that nobody has given counts as nothing. */
function partsOpen({ economics }: Plan): string {
  const parts = {
    build: economics?.build_cost,
    integration: economics?.integration_cost,
    'change management': economics?.change_cost,
  }
  const open = Object.entries(parts).flatMap(([name, cost]) => (cost === undefined ? [name] : []))
  return open.length === 0 ? '' : ` Excludes ${listed(open)} (not estimated yet).`
}
