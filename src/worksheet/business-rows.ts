import type { Plan } from '../plan/plan.js'
import type { Business } from './business.js'
import { type Row, row } from './rows.js'
import { showMoney } from './words.js'

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
      (amount) => [
        money(amount),
        valueRange
          ? `Between ${money(valueRange.low)} with every figure at its worse end and ${money(valueRange.high)} at its better one.`
          : amount < 0
            ? 'As planned it loses money, every year.'
            : 'The plan gives no ranges, so nobody can say how sure that is.',
      ],
    ),
    row('outlay', outlay, { title: 'Cost, once', unit: 'money', formula: 'build + integration + change' }, (amount) => [
      money(amount),
      'Paid before anything comes back.',
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
