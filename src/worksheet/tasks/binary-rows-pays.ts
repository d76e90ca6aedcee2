import type { Plan } from '../../plan/plan.js'
import { type Row, createRow } from '../rows.js'
import type { Capacity, BinarySheet } from './binary.js'
import { COUNTS, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatCount, formatNumber, formatTimes } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'

/** Lists the rows on when the project pays off and how much staff time it takes. */
export function listPayoffRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    createBreakEvenPrecisionRow(sheet),
    createBreakEvenLiftRow(sheet),
    createSafetyMarginRow(sheet),
    ...((sheet.currentProcessValue ?? 0) !== 0 ? [createBreakEvenVsCurrentRow(sheet)] : []),
    createActionsPerPeriodRow(sheet, plan),
    ...(sheet.capacity ? [createHoursNeededRow(sheet.capacity, plan)] : []),
    createCurrentValueRow(sheet, plan),
    createShareOfLimitRow(sheet),
  ]
}

function createBreakEvenPrecisionRow({ breakEven }: BinarySheet): Row {
  return createRow(
    'break_even_precision',
    breakEven,
    {
      title: 'Break-even precision',
      unit: 'share',
      formula: '(loss + operating cost ÷ actions per year) ÷ (gain + loss)',
    },
    (share) => [
      formatShare(share),
      `If fewer than ${formatFrequency(share)} actions are right, the project loses money.`,
    ],
  )
}

function createBreakEvenLiftRow({ breakEvenLift }: BinarySheet): Row {
  return createRow(
    'break_even_lift',
    breakEvenLift,
    { title: 'Break-even lift', unit: 'times', formula: 'break-even precision ÷ base rate' },
    (times) => [
      formatTimes(times),
      `To break even, actions must be right ${formatTimes(times)} times as often as at random.`,
    ],
  )
}

function createSafetyMarginRow({ safetyMargin, currentProcessValue }: BinarySheet): Row {
  const isVsCurrent = (currentProcessValue ?? 0) !== 0
  return createRow(
    'safety_margin',
    safetyMargin,
    {
      title: 'Safety margin',
      unit: 'share',
      formula: isVsCurrent
        ? "(precision − precision that matches today's process) ÷ precision"
        : '(precision − break-even precision) ÷ precision',
    },
    (share) => [
      formatShare(share),
      share < 0
        ? `Negative: the expected precision is below ${isVsCurrent ? "the precision that matches today's process" : 'break-even'}.`
        : `If lift is ${formatShare(share)} lower than expected, no net value is left.`,
    ],
  )
}

function createBreakEvenVsCurrentRow({ breakEvenVsCurrent }: BinarySheet): Row {
  return createRow(
    'break_even_precision_vs_current',
    breakEvenVsCurrent,
    {
      title: "Precision that matches today's process",
      unit: 'share',
      formula: "precision at which the net value vs. today's process is zero",
    },
    (share) => [
      formatShare(share),
      `If fewer than ${formatFrequency(share)} actions are right, today's process is better.`,
    ],
  )
}

function createActionsPerPeriodRow({ actionsPerPeriod }: BinarySheet, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const perPeriod = period === undefined ? 'per period' : `per ${period}`
  return createRow(
    'actions_per_period',
    actionsPerPeriod,
    { title: `Cases acted on ${perPeriod}`, unit: 'cases', formula: 'cases × selection rate' },
    (cases) => [formatCount(cases), 'A person or a system must act on each of these cases.'],
  )
}

function createHoursNeededRow(capacity: Capacity, plan: Plan): Row {
  const { period } = plan.economics ?? {}
  const perPeriod = period === undefined ? 'per period' : `per ${period}`
  return createRow(
    'staff_hours_needed',
    capacity.hoursNeeded,
    {
      title: `Staff hours needed ${perPeriod}`,
      unit: 'hours',
      formula: 'cases acted on × handling minutes per case ÷ 60',
    },
    (hours) => [
      formatApart(COUNTS, hours, asTyped(capacity.hoursAvailable))[0],
      hours > capacity.hoursAvailable
        ? `Available: ${formatNumber(capacity.hoursAvailable)}, enough for ${formatCount(capacity.maxCases)} cases (${formatShare(capacity.maxSelectionRate)} of all).`
        : `Available: ${formatNumber(capacity.hoursAvailable)}.`,
    ],
  )
}

function createCurrentValueRow({ currentProcessValue }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'value_of_current_process',
    currentProcessValue,
    {
      title: "Value of today's process",
      unit: 'money_per_year',
      formula: "the same calculation for today's process, after its operating cost",
    },
    (money) => [formatMoney(money, currency), "What today's process earns, and the amount that the model must beat."],
  )
}

function createShareOfLimitRow({ shareOfLimit }: BinarySheet): Row {
  return createRow(
    'share_of_limit',
    shareOfLimit,
    {
      title: 'Share of perfect-model limit',
      unit: 'share',
      formula: '(value before operating cost − best no-model strategy) ÷ perfect-model limit',
    },
    (share) => [formatShare(share), 'How much of the perfect-model limit the plan expects to reach.'],
  )
}
