import type { Plan } from '../../plan/plan.js'
import { type Row, createRow } from '../rows.js'
import { formatFrequency, formatCount, formatMoney, formatShare, formatTimes } from '../../text/format-numbers.js'
import { BASELINE_LABEL } from './baseline.js'
import type { Capacity, BinarySheet } from './binary.js'

/** Lists the rows on when the project pays off and how much staff time it takes. */
export function listPayoffRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    createBreakEvenPrecisionRow(sheet),
    createBreakEvenLiftRow(sheet),
    createSafetyMarginRow(sheet),
    ...(sheet.baselineValue !== 0 ? [createBreakEvenVsBaselineRow(sheet)] : []),
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

function createSafetyMarginRow({ safetyMargin, baseline, baselineValue }: BinarySheet): Row {
  const alternative = baselineValue === 0 ? undefined : BASELINE_LABEL[baseline]
  return createRow(
    'safety_margin',
    safetyMargin,
    {
      title: 'Safety margin',
      unit: 'share',
      formula:
        alternative === undefined
          ? '(precision − break-even precision) ÷ precision'
          : `(precision − precision that matches ${alternative}) ÷ precision`,
    },
    (share) => [
      formatShare(share),
      share < 0
        ? `Negative: the expected precision is below ${alternative === undefined ? 'break-even' : `the precision that matches ${alternative}`}.`
        : `If lift is ${formatShare(share)} lower than expected, no net value is left.`,
    ],
  )
}

function createBreakEvenVsBaselineRow({ breakEvenVsBaseline, baseline }: BinarySheet): Row {
  const alternative = BASELINE_LABEL[baseline]
  return createRow(
    'break_even_precision_vs_current',
    breakEvenVsBaseline,
    {
      title: `Precision that matches ${alternative}`,
      unit: 'share',
      formula: `precision at which the net value vs. ${alternative} is zero`,
    },
    (share) => [
      formatShare(share),
      `If fewer than ${formatFrequency(share)} actions are right, ${alternative} is better.`,
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
      formatCount(hours),
      hours > capacity.hoursAvailable
        ? `Available: ${formatCount(capacity.hoursAvailable)}, enough for ${formatCount(capacity.maxCases)} cases (${formatShare(capacity.maxSelectionRate)} of all). The value counts only these.`
        : `Available: ${formatCount(capacity.hoursAvailable)}.`,
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
      formula: "the same calculation for today's process, after the operating cost that ends with it",
    },
    (money) => [
      formatMoney(money, currency),
      "What today's process earns before any cost that goes on after the launch.",
    ],
  )
}

function createShareOfLimitRow({ shareOfLimit }: BinarySheet): Row {
  return createRow(
    'share_of_limit',
    shareOfLimit,
    {
      title: 'Share of perfect-model limit',
      unit: 'share',
      formula: '(net value per year + operating cost) ÷ perfect-model limit',
    },
    (share) => [formatShare(share), 'How much of the perfect-model limit the plan expects to reach.'],
  )
}
