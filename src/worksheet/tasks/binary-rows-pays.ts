import type { Plan } from '../../plan/plan.js'
import { type Row, row } from '../rows.js'
import { outOf, showCount, showMoney, showShare, showTimes } from '../../text/format-numbers.js'
import type { Capacity, YesNo } from './binary.js'

/** From when on it pays, and how much work it is. */
export function payRows(plan: Plan, sheet: YesNo): readonly Row[] {
  return [
    breakEvenPrecision(sheet),
    breakEvenLift(sheet),
    safetyMargin(sheet),
    ...((sheet.todaysValue ?? 0) !== 0 ? [breakEvenPrecisionOverToday(sheet)] : []),
    actionsPerPeriod(sheet, plan),
    ...(sheet.capacity ? [hoursNeeded(sheet.capacity, plan)] : []),
    valueOfToday(sheet, plan),
    capture(sheet),
  ]
}

function breakEvenPrecision({ breakEven }: YesNo): Row {
  return row(
    'break_even_precision',
    breakEven,
    {
      title: 'Break-even precision',
      unit: 'share',
      formula: '(loss + operating cost ÷ actions per year) ÷ (gain + loss)',
    },
    (share) => [showShare(share), `If fewer than ${outOf(share)} actions are right, the project loses money.`],
  )
}

function breakEvenLift({ breakEvenLift }: YesNo): Row {
  return row(
    'break_even_lift',
    breakEvenLift,
    { title: 'Break-even lift', unit: 'times', formula: 'break-even precision ÷ base rate' },
    (times) => [
      showTimes(times),
      `To break even, actions must be right ${showTimes(times)} times as often as at random.`,
    ],
  )
}

function safetyMargin({ safetyMargin, todaysValue }: YesNo): Row {
  const isOverToday = (todaysValue ?? 0) !== 0
  return row(
    'safety_margin',
    safetyMargin,
    {
      title: 'Safety margin',
      unit: 'share',
      formula: isOverToday
        ? "(precision − precision that matches today's process) ÷ precision"
        : '(precision − break-even precision) ÷ precision',
    },
    (share) => [
      showShare(share),
      share < 0
        ? `Negative: the expected precision is below ${isOverToday ? "the precision that matches today's process" : 'break-even'}.`
        : `If lift is ${showShare(share)} lower than expected, no net value is left.`,
    ],
  )
}

function breakEvenPrecisionOverToday({ breakEvenOverToday }: YesNo): Row {
  return row(
    'break_even_precision_vs_current',
    breakEvenOverToday,
    {
      title: "Precision that matches today's process",
      unit: 'share',
      formula: "precision at which the net value vs. today's process is zero",
    },
    (share) => [showShare(share), `If fewer than ${outOf(share)} actions are right, today's process is better.`],
  )
}

function actionsPerPeriod({ actionsPerPeriod }: YesNo, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const each = period === undefined ? 'per period' : `per ${period}`
  return row(
    'actions_per_period',
    actionsPerPeriod,
    { title: `Cases acted on ${each}`, unit: 'cases', formula: 'cases × selection rate' },
    (cases) => [showCount(cases), 'A person or a system must act on each of these cases.'],
  )
}

function hoursNeeded(capacity: Capacity, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const each = period === undefined ? 'per period' : `per ${period}`
  return row(
    'staff_hours_needed',
    capacity.hoursNeeded,
    { title: `Staff hours needed ${each}`, unit: 'hours', formula: 'cases acted on × handling minutes per case ÷ 60' },
    (hours) => [
      showCount(hours),
      hours > capacity.hours
        ? `Available: ${showCount(capacity.hours)}, enough for ${showCount(capacity.cases)} cases (${showShare(capacity.treatedFraction)} of all).`
        : `Available: ${showCount(capacity.hours)}.`,
    ],
  )
}

function valueOfToday({ todaysValue }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'value_of_current_process',
    todaysValue,
    {
      title: "Value of today's process",
      unit: 'money_per_year',
      formula: "the same calculation for today's process, after its operating cost",
    },
    (money) => [showMoney(money, currency), "What today's process earns, and the amount that the model must beat."],
  )
}

function capture({ capture }: YesNo): Row {
  return row(
    'share_of_limit',
    capture,
    {
      title: 'Share of perfect-model limit',
      unit: 'share',
      formula: '(value before operating cost − best no-model strategy) ÷ perfect-model limit',
    },
    (share) => [showShare(share), 'How much of the perfect-model limit the plan expects to reach.'],
  )
}
