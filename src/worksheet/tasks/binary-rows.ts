import { formatShare } from '../../text/figures/format-share.js'
import { formatCount, formatNumber, formatTimes } from '../../text/figures/format-number.js'
import { BASELINE_LABEL } from './baseline.js'
import { formatAmount, formatMoney } from '../../text/figures/format-money.js'
import { COUNTS, asTyped, formatApart } from '../../text/figures/format-apart.js'
import type { Plan } from '../../plan/plan.js'
import { listPilotRows } from '../pilot-rows.js'
import { type Row, createNeverRow, createRow, createRowOrNever } from '../rows.js'
import { listRateRows } from './binary-rate-rows.js'
import type { BinarySheet, Capacity } from './binary.js'
import { explainNoGain, explainNoPrecision } from './binary-never.js'
import { usesIntervention } from './binary-payoffs.js'

/** Lists the calculated rows of a binary task, from what is known without a model to what the plan expects of it. */
export function listBinaryRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    ...listUnitPayoffRows(plan, sheet),
    ...listRateRows(plan, sheet),
    ...listPayoffRows(plan, sheet),
    ...listPilotRows(plan, sheet),
  ]
}

/** Lists the rows on what a right action, a wrong action, and a perfect model are worth. */
function listUnitPayoffRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    createGainRow(sheet, plan),
    createLossRow(sheet, plan),
    createBreakEvenProbabilityRow(sheet),
    createBestNoModelRow(sheet, plan),
    createPerfectModelLimitRow(sheet, plan),
  ]
}

function createGainRow({ unitPayoffs }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'gain_per_true_positive',
    unitPayoffs?.gain,
    {
      title: 'Gain per true positive',
      unit: 'money',
      formula: choosePayoffFormula(plan, {
        successRate: 'success rate × value of one success − cost of one action',
        controlRate: '(1 − control rate) × value of one success − cost of one action',
        outcomes: 'true positive value − false negative value',
      }),
    },
    (gain) => [formatAmount(gain, currency), 'What one right action earns on average, compared with not acting.'],
  )
}

/** Chooses the formula by which figures the plan gives: of the effect of an action, or of each outcome. */
function choosePayoffFormula(
  plan: Plan,
  formulas: { readonly successRate: string; readonly controlRate: string; readonly outcomes: string },
): string {
  if (!usesIntervention(plan)) return formulas.outcomes
  return plan.economics?.intervention?.control_rate === undefined ? formulas.successRate : formulas.controlRate
}

function createLossRow({ unitPayoffs }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'loss_per_false_positive',
    unitPayoffs?.loss,
    {
      title: 'Loss per false positive',
      unit: 'money',
      formula: choosePayoffFormula(plan, {
        successRate: 'cost of one action + false positive cost',
        controlRate: 'cost of one action + false positive cost + control rate × value of one success',
        outcomes: 'true negative value − false positive value',
      }),
    },
    (loss) => [formatAmount(loss, currency), 'What one wrong action costs, compared with not acting.'],
  )
}

function createBreakEvenProbabilityRow({ breakEvenProbability, unitPayoffs }: BinarySheet): Row {
  return createRowOrNever(
    'break_even_probability',
    breakEvenProbability,
    { title: 'Break-even probability', unit: 'share', formula: 'loss ÷ (gain + loss)' },
    unitPayoffs && explainNoGain(unitPayoffs),
    (share) => [
      formatShare(share),
      `Acting on a case pays off if the case is at least ${formatShare(share)} likely to be positive.`,
    ],
  )
}

function createBestNoModelRow(sheet: BinarySheet, plan: Plan): Row {
  const { actOnAllValue, model, rates } = sheet
  const { currency } = plan.economics ?? {}
  const isKnown = model?.alternatives !== undefined && rates.baseRate !== undefined
  return createRow(
    'best_no_model_strategy',
    isKnown ? Math.max(0, actOnAllValue ?? 0) : undefined,
    {
      title: 'Best no-model strategy',
      unit: 'money_per_year',
      formula: 'better of acting on no cases and acting on all cases',
    },
    (money) => [formatMoney(money, currency), explainBestNoModel(sheet, money)],
  )
}

function createPerfectModelLimitRow({ perfectModelLimit }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'perfect_model_limit',
    perfectModelLimit,
    {
      title: 'Perfect-model limit',
      unit: 'money_per_year',
      formula: 'cases per year × base rate × gain − value of the best alternative without a model',
    },
    (money) => [
      formatMoney(money, currency),
      money > 0
        ? "Even a model that is never wrong can't add more than this amount in a year."
        : 'Even a model that is never wrong adds nothing.',
    ],
  )
}

/** Lists the rows on when the project pays off and how much staff time it takes. */
function listPayoffRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
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

function createBreakEvenPrecisionRow(sheet: BinarySheet): Row {
  return createRowOrNever(
    'break_even_precision',
    sheet.breakEven,
    {
      title: 'Break-even precision',
      unit: 'share',
      formula: '(loss + operating cost ÷ (adoption × actions per year)) ÷ (gain + loss)',
    },
    explainNoPrecision(sheet, sheet.breakEven),
    (share) => [
      formatShare(share),
      `If less than ${formatShare(share)} of actions are right, the project loses money.`,
    ],
  )
}

function createBreakEvenLiftRow(sheet: BinarySheet): Row {
  return createRowOrNever(
    'break_even_lift',
    sheet.breakEvenLift,
    { title: 'Break-even lift', unit: 'times', formula: 'break-even precision ÷ base rate' },
    explainNoPrecision(sheet, sheet.breakEven),
    (times) => [
      formatTimes(times),
      `To break even, actions must be right ${formatTimes(times)} times as often as at random.`,
    ],
  )
}

function createSafetyMarginRow(sheet: BinarySheet): Row {
  const { safetyMargin, baseline, baselineValue, rates, breakEvenVsBaseline } = sheet
  const alternative = baselineValue === 0 ? undefined : BASELINE_LABEL[baseline]
  const text = {
    title: 'Safety margin',
    unit: 'share',
    formula:
      alternative === undefined
        ? '(precision − break-even precision) ÷ precision'
        : `(precision − precision that matches ${alternative}) ÷ precision`,
  } as const
  const reason = rates.precision === 0 ? 'No action is right.' : explainNoPrecision(sheet, breakEvenVsBaseline)
  if (rates.precision !== undefined && reason !== undefined)
    return createNeverRow('safety_margin', text, reason, 'none')
  return createRow('safety_margin', safetyMargin, text, (share) => [
    formatShare(share),
    share < 0
      ? `Negative: the expected precision is below ${alternative === undefined ? 'break-even' : `the precision that matches ${alternative}`}.`
      : `If lift is ${formatShare(share)} lower than expected, no net value is left.`,
  ])
}

function createBreakEvenVsBaselineRow(sheet: BinarySheet): Row {
  const { breakEvenVsBaseline, baseline } = sheet
  const alternative = BASELINE_LABEL[baseline]
  return createRowOrNever(
    'break_even_precision_vs_current',
    breakEvenVsBaseline,
    {
      title: `Precision that matches ${alternative}`,
      unit: 'share',
      formula: `precision at which the net value vs. ${alternative} is zero`,
    },
    explainNoPrecision(sheet, breakEvenVsBaseline),
    (share) => [
      formatShare(share),
      `If less than ${formatShare(share)} of actions are right, ${alternative} is better.`,
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

function explainBestNoModel({ actOnAllValue, capacity }: BinarySheet, money: number): string {
  if (money > 0) return 'Acting on every case already pays off. A model adds value by skipping some cases.'
  const reason =
    actOnAllValue !== undefined
      ? "Acting on every case doesn't pay off"
      : capacity && capacity.maxSelectionRate < 1
        ? "Staff can't act on every case"
        : 'The plan itself acts on every case'
  return `${reason}, so the comparison is with not acting at all.`
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
        ? `Available: ${formatNumber(capacity.hoursAvailable)}, enough for ${formatCount(capacity.maxCases)} cases (${formatShare(capacity.maxSelectionRate)} of all). The value counts only these.`
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
      formula: "the same calculation for today's process, after the operating cost that ends with it",
    },
    (money) => [
      formatMoney(money, currency),
      plan.value?.current_process?.kind === 'nothing'
        ? 'Today, no case is acted on.'
        : "What today's process earns before any cost that goes on after the launch.",
    ],
  )
}

function createShareOfLimitRow({ shareOfLimit, perfectModelLimit }: BinarySheet): Row {
  return createRowOrNever(
    'share_of_limit',
    shareOfLimit,
    {
      title: 'Share of perfect-model limit',
      unit: 'share',
      formula: 'value per year before operating cost ÷ perfect-model limit',
    },
    perfectModelLimit === 0 ? 'The perfect-model limit is 0, so there is nothing to reach.' : undefined,
    (share) => [formatShare(share), 'How much of the perfect-model limit the plan expects to reach.'],
  )
}
