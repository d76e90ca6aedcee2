import { roundCount } from '../text/figures/round.js'
import type { Range } from '../numbers/ranges.js'
import { inSentence } from '../text/in-sentence.js'
import { joinWith } from '../text/join.js'
import type { Plan } from '../plan/plan.js'
import { type BusinessCase, getValueName, isOperatingCostSettled, isPaidBackTooLate } from './business.js'
import { type Row, createRow, createNeverRow } from './rows.js'
import { COUNTS, asTyped, formatApart } from '../text/figures/format-apart.js'
import { formatExactMoney, formatMoney } from '../text/figures/format-money.js'
import { pluralize } from '../text/pluralize.js'
import { formatAmongCases } from './format-among-cases.js'
import { listMissingCosts } from './business.js'
import { describeSampleRanges } from './inputs.js'
import { countRepeats } from './period.js'
import { BASELINE_LABEL } from './tasks/baseline.js'
import type { BinarySheet } from './tasks/binary.js'
import { formatCount, formatTimes } from '../text/figures/format-number.js'
import { formatExactShare } from '../text/figures/format-share.js'

/** Lists the rows on money, which are the same for every kind of task. */
export function listBusinessRows(
  plan: Plan,
  formula: string,
  business: BusinessCase,
  binary: BinarySheet | undefined,
): readonly Row[] {
  const { value, valueRange, oneTimeCost, netPresentValue, horizonYears } = business
  const { currency, discount_rate: discountRate } = plan.economics ?? {}
  const money = (amount: number): string => formatMoney(amount, currency)
  return [
    createRow(
      'net_value_per_year',
      value,
      {
        title: getValueName(plan).title,
        unit: 'money_per_year',
        formula,
      },
      (amount) => [
        formatAmongCases(amount, { value, valueRange }, currency),
        explainNetValue(plan, amount, valueRange, binary),
      ],
    ),
    createRow(
      'one_time_cost',
      oneTimeCost,
      { title: 'One-time cost', unit: 'money', formula: 'build + integration + change management' },
      (amount) => [formatExactMoney(amount, currency), `Spent before the first return.${formatMissingParts(plan)}`],
    ),
    createPaybackRow(plan, business),
    createRow(
      'net_present_value',
      netPresentValue,
      {
        title: `${discountRate === undefined ? 'Undiscounted total' : 'Net present value'}${horizonYears === undefined ? '' : ` over ${formatYears(horizonYears)}`}`,
        unit: 'money',
        formula: `${formatYearlyValue(plan)} × years${discountRate === undefined ? '' : ', discounted,'} − one-time cost${formatTiming(plan)}`,
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

function formatYearlyValue(plan: Plan): string {
  return inSentence(getValueName(plan).title)
}

function createPaybackRow(plan: Plan, business: BusinessCase): Row {
  const { paybackMonths, isNeverPaidBack, value } = business
  const formula = `12 × one-time cost ÷ ${formatYearlyValue(plan)}${formatTiming(plan)}`
  const text = { title: 'Payback', unit: 'months', formula } as const
  if (isNeverPaidBack) {
    const reason =
      (value ?? 0) <= 0
        ? `The ${formatYearlyValue(plan)} isn't above 0`
        : 'The value shrinks faster than the cost is recovered'
    return createNeverRow('payback_months', text, `${reason}, so the one-time cost is never recovered.`)
  }
  return createRow('payback_months', paybackMonths, text, (months) => [
    formatPayback(months, business),
    isPaidBackTooLate(business)
      ? `The one-time cost isn't recovered within the time horizon, but only about ${formatLateMonths(business)} months after the launch.`
      : `The one-time cost is recovered about ${formatMonths(months)} after the launch.`,
  ])
}

/** `22 months`; `not within 3 years` if the time horizon ends before. */
function formatPayback(months: number, business: BusinessCase): string {
  return isPaidBackTooLate(business) ? `not within ${formatYears(business.horizonYears ?? 0)}` : formatMonths(months)
}

/** The months of a payback after the time horizon, with enough digits to be beyond it. */
export function formatLateMonths({ paybackMonths = 0, horizonYears = 0 }: BusinessCase): string {
  return formatApart(COUNTS, paybackMonths, asTyped(12 * horizonYears))[0]
}

/** The formula holds for full use from the launch on; the rest of the calculation goes month by month. */
function formatTiming({ economics }: Plan): string {
  const parts = [
    ...(economics?.ramp_up_months ? [`full use after ${formatMonths(economics.ramp_up_months)}`] : []),
    ...(economics?.annual_decay ? [`the gain shrinks by ${formatExactShare(economics.annual_decay)} a year`] : []),
  ]
  return parts.length === 0 ? '' : `; month by month: ${joinWith(parts)}`
}

function explainNetValue(plan: Plan, value: number, range: Range | undefined, binary: BinarySheet | undefined): string {
  const money = (amount: number): string =>
    formatAmongCases(amount, { value, valueRange: range }, plan.economics?.currency)
  const costCaveat = isOperatingCostSettled(plan) ? '' : " Excludes operating cost, which isn't estimated yet."
  const countingText = listCountingNotes(plan, binary)
    .map((note) => ` ${note}.`)
    .join('')
  const caveat = `${countingText}${costCaveat}`
  if (range) {
    const sampleText = describeSampleRanges(plan)
    return `Worst case ${money(range.low)}, best case ${money(range.high)}: the lowest and highest value that the ranges of the inputs allow.${sampleText === undefined ? '' : ` ${sampleText}.`}${caveat}`
  }
  const { baseline, baselineValue } = binary ?? { baseline: 'nothing', baselineValue: 0 }
  if (value < 0 && baselineValue > 0)
    return `As planned, the project earns less than ${BASELINE_LABEL[baseline]}, which earns ${money(baselineValue)} a year.${caveat}`
  return value < 0
    ? `As planned, the project loses money every year.${caveat}`
    : `The plan has no ranges, so the uncertainty is unknown.${caveat}`
}

/** Says which cases count, if that isn't all that the plan names: those that staff can handle, each once. */
export function listCountingNotes(plan: Plan, binary: BinarySheet | undefined): readonly string[] {
  const { capacity, actionsPerPeriod } = binary ?? {}
  const period = plan.economics?.period ?? 'period'
  const repeats = countRepeats(plan) ?? 1
  return [
    ...(capacity?.isExceeded && actionsPerPeriod !== undefined
      ? [
          `Counts only the ${formatCount(capacity.maxCases)} cases per ${period} that staff have time for, of ${formatCount(actionsPerPeriod)} planned`,
        ]
      : []),
    ...(repeats === 1
      ? []
      : [
          `Counts each case once per outcome window, not ${formatTimes(repeats)} times: the same cases are scored in every ${period}`,
        ]),
  ]
}

function formatYears(years: number): string {
  return pluralize(years, 'year')
}

/** Writes a payback with two digits, or as whole months from 100 on: `8.3 months`, `22 months`. */
export function formatMonths(months: number): string {
  return pluralize(roundCount(months), 'month')
}

/** Names the missing parts of the one-time cost, which count as zero. */
function formatMissingParts(plan: Plan): string {
  const missing = listMissingCosts(plan)
  return missing.length === 0 ? '' : ` Excludes ${joinWith(missing)} (not estimated yet).`
}
