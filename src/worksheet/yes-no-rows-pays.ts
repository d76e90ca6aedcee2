import type { Plan } from '../plan/plan.js'
import { type Row, row } from './rows.js'
import { outOf, showCount, showMoney, showShare, showTimes } from './words.js'
import type { Capacity, YesNo } from './yes-no.js'

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
      formula: '(loss + run cost ÷ actions a year) ÷ (gain + loss)',
    },
    (share) => [showShare(share), `From ${outOf(share)} right on, the run cost is covered; below, it loses money.`],
  )
}

function breakEvenLift({ breakEvenLift }: YesNo): Row {
  return row(
    'break_even_lift',
    breakEvenLift,
    { title: 'Break-even lift', unit: 'times', formula: 'break-even precision ÷ base rate' },
    (times) => [showTimes(times), `It has to find true cases ${showTimes(times)} times as often as chance does.`],
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
        ? `Negative: what is promised is below ${isOverToday ? "what today's process gives" : 'break-even'}.`
        : `If the lift turns out ${showShare(share)} lower than promised, nothing is left.`,
    ],
  )
}

function breakEvenPrecisionOverToday({ breakEvenOverToday }: YesNo): Row {
  return row(
    'break_even_precision_over_today',
    breakEvenOverToday,
    {
      title: "Precision that matches today's process",
      unit: 'share',
      formula: "the precision at which the value over today's process is zero",
    },
    (share) => [showShare(share), `Below ${outOf(share)} right, today's process is the better one.`],
  )
}

function actionsPerPeriod({ actionsPerPeriod }: YesNo, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const each = period === undefined ? 'a period' : `a ${period}`
  return row(
    'actions_per_period',
    actionsPerPeriod,
    { title: `Cases acted on ${each}`, unit: 'cases', formula: 'cases × treated fraction' },
    (cases) => [showCount(cases), 'Somebody, or some system, has to act on each of them.'],
  )
}

function hoursNeeded(capacity: Capacity, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const each = period === undefined ? 'a period' : `a ${period}`
  return row(
    'hours_needed',
    capacity.hoursNeeded,
    { title: `Hours of work ${each}`, unit: 'hours', formula: 'cases acted on × minutes for one ÷ 60' },
    (hours) => [
      showCount(hours),
      hours > capacity.hours
        ? `There are ${showCount(capacity.hours)}: enough for ${showCount(capacity.cases)} cases, ${showShare(capacity.treatedFraction)} of all.`
        : `There are ${showCount(capacity.hours)}.`,
    ],
  )
}

function valueOfToday({ todaysValue }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'value_of_today',
    todaysValue,
    {
      title: "Today's process",
      unit: 'money_a_year',
      formula: 'the same sum for what is done today, its run cost taken off',
    },
    (money) => [showMoney(money, currency), "What today's process brings, and what has to be beaten."],
  )
}

function capture({ capture }: YesNo): Row {
  return row(
    'capture',
    capture,
    {
      title: 'Share of the ceiling',
      unit: 'share',
      formula: '(value before run cost − best without a model) ÷ ceiling',
    },
    (share) => [showShare(share), 'How much of the possible the plan means to get.'],
  )
}
