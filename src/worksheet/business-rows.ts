import type { Range } from '../numbers/ranges.js'
import { joinWith } from '../text/join.js'
import type { Plan } from '../plan/plan.js'
import { type BusinessCase, isOperatingCostSettled } from './business.js'
import { type Row, createRow } from './rows.js'
import { formatExactMoney, formatMoney } from '../text/figures/format-money.js'
import { pluralize } from '../text/pluralize.js'
import { formatAmongCases } from './format-among-cases.js'

/** Lists the rows on money, which are the same for every kind of task. */
export function listBusinessRows(
  plan: Plan,
  formula: string,
  { value, valueRange, oneTimeCost, paybackMonths, netPresentValue, horizonYears }: BusinessCase,
): readonly Row[] {
  const { currency, discount_rate: discountRate } = plan.economics ?? {}
  const money = (amount: number): string => formatMoney(amount, currency)
  return [
    createRow(
      'net_value_per_year',
      value,
      {
        title: 'Net value per year',
        unit: 'money_per_year',
        formula,
      },
      (amount) => [
        formatAmongCases(amount, { value, valueRange }, currency),
        explainNetValue(plan, amount, valueRange),
      ],
    ),
    createRow(
      'one_time_cost',
      oneTimeCost,
      { title: 'One-time cost', unit: 'money', formula: 'build + integration + change management' },
      (amount) => [formatExactMoney(amount, currency), `Spent before the first return.${formatMissingParts(plan)}`],
    ),
    createRow(
      'payback_months',
      paybackMonths,
      { title: 'Payback', unit: 'months', formula: '12 × one-time cost ÷ net value per year' },
      (months) => [formatMonths(months), `The one-time cost is recovered after about ${formatMonths(months)}.`],
    ),
    createRow(
      'net_present_value',
      netPresentValue,
      {
        title: horizonYears === undefined ? 'Net present value' : `Net present value over ${formatYears(horizonYears)}`,
        unit: 'money',
        formula:
          discountRate === undefined
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

function explainNetValue(plan: Plan, value: number, range: Range | undefined): string {
  const money = (amount: number): string =>
    formatAmongCases(amount, { value, valueRange: range }, plan.economics?.currency)
  const caveat = isOperatingCostSettled(plan) ? '' : " Excludes operating cost, which isn't estimated yet."
  if (range) {
    return `Worst case ${money(range.low)}, best case ${money(range.high)}, with every input at the unfavorable or favorable end of its range.${caveat}`
  }
  return value < 0
    ? `As planned, the project loses money every year.${caveat}`
    : `The plan has no ranges, so the uncertainty is unknown.${caveat}`
}

function formatYears(years: number): string {
  return pluralize(years, 'year')
}

function formatMonths(months: number): string {
  return pluralize(Math.ceil(months), 'month')
}

/** Names the missing parts of the one-time cost, which count as zero. */
function formatMissingParts({ economics }: Plan): string {
  const parts = {
    build: economics?.build_cost,
    integration: economics?.integration_cost,
    'change management': economics?.change_cost,
  }
  const missing = Object.entries(parts).flatMap(([name, cost]) => (cost === undefined ? [name] : []))
  return missing.length === 0 ? '' : ` Excludes ${joinWith(missing)} (not estimated yet).`
}
