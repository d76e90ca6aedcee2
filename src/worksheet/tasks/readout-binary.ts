import { capitalize } from '../../text/capitalize.js'
import { maxPrecision } from '../../numbers/bounds.js'
import { breakEvenPrecision, type YearWithoutPrecision } from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { isOperatingCostSettled } from '../business.js'
import type { BinarySheet } from './binary.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'
import { toComparedRate } from './binary-rates.js'
import { BASELINE_LABEL } from './baseline.js'

/** Summary of a binary task, available before the plan expects a precision. */

interface BinarySummaryInputs {
  readonly baseRate: number
  readonly selectionRate: number
  readonly year: YearWithoutPrecision
}

/** Formats the summary; `undefined` if one of the inputs is missing. */
export function formatBinarySummary(plan: Plan, sheet: BinarySheet): readonly string[] | undefined {
  const inputs = collectInputs(plan, sheet)
  if (!inputs) return undefined
  return [
    formatLimitSentence(plan, sheet, inputs),
    formatBreakEvenSentence(sheet, inputs),
    formatAccuracySentence(sheet, inputs.baseRate),
    formatPlausibleLiftSentence(plan, sheet, inputs),
  ].filter((sentence) => sentence !== undefined)
}

function collectInputs(plan: Plan, sheet: BinarySheet): BinarySummaryInputs | undefined {
  const { model } = sheet
  const { baseRate, selectionRate } = sheet.rates
  if (!model || !isOperatingCostSettled(plan)) return undefined
  if (baseRate === undefined || selectionRate === undefined) return undefined
  const { year } = model
  return year && { baseRate, selectionRate, year }
}

function formatLimitSentence(
  plan: Plan,
  { perfectModelLimit, baseline, baselineValue }: BinarySheet,
  { year }: BinarySummaryInputs,
): string {
  const money = (amount: number): string => formatMoney(amount, plan.economics?.currency)
  const { gain } = year.unitPayoffs
  if (gain <= 0) return 'With these amounts, acting on a positive gains nothing, so no model can pay off.'
  return baselineValue > 0
    ? `${capitalize(BASELINE_LABEL[baseline])} earns ${money(baselineValue)} a year. A perfect model would add ${money(perfectModelLimit ?? 0)}, the most any model can add.`
    : `A perfect model would earn ${money(perfectModelLimit ?? 0)} a year, the most any model can earn.`
}

function formatBreakEvenSentence(sheet: BinarySheet, inputs: BinarySummaryInputs): string | undefined {
  const { baseRate, selectionRate, year } = inputs
  const share = breakEvenPrecision(year)
  if (share === undefined || sheet.breakEvenProbability === undefined) return undefined
  const maxShare = maxPrecision(baseRate, selectionRate) ?? 1
  if (share > maxShare) {
    const [breakEvenText, maxText] = formatApart(SHARES, share, maxShare)
    return `The project can't break even: ${breakEvenText} of actions must be right, but at this selection rate at most ${maxText} can be.`
  }
  const [breakEvenText, baseRateText] = formatApart(SHARES, share, toComparedRate(sheet, 'baseRate'))
  const opening = `The project breaks even when ${breakEvenText} of actions are right (precision)`
  if (baseRate === 0) return `${opening}.`
  const comparison = formatComparison(share, maxShare, sheet)
  if (share <= baseRate) return `${opening}, and even ${baseRateText} of random actions are right${comparison}.`
  const lift = formatTimes(share / baseRate)
  return `${opening}, ${lift} times as often as at random (lift)${comparison}.`
}

function formatComparison(
  breakEven: number,
  maxShare: number,
  { breakEvenVsBaseline: share, baseline, baselineValue }: BinarySheet,
): string {
  if (baselineValue === 0 || share === undefined || share <= breakEven) return ''
  return share > maxShare
    ? `; no model can beat ${BASELINE_LABEL[baseline]} at this selection rate`
    : `; beating ${BASELINE_LABEL[baseline]} takes ${formatApart(SHARES, breakEven, share)[1]}`
}

function formatAccuracySentence({ majorityAccuracy }: BinarySheet, baseRate: number): string {
  const accuracyText = formatShare(majorityAccuracy ?? 1)
  return baseRate <= 0.5
    ? `Always answering "no" is already ${accuracyText} accurate, so judge the model by precision, not accuracy.`
    : `Always answering "yes" is already ${accuracyText} accurate, so judge the model by precision, not accuracy.`
}

function formatPlausibleLiftSentence(
  plan: Plan,
  { plausibleLift, maxLift }: BinarySheet,
  { baseRate }: BinarySummaryInputs,
): string | undefined {
  if (plan.project?.data_domain !== 'people' || plausibleLift === undefined) return undefined
  const lift = Math.min(plausibleLift, maxLift ?? plausibleLift)
  const correctActions = `${formatFrequency(Math.min(1, lift * baseRate))} actions are right`
  return `As a rule of thumb, a good model of human behavior reaches a lift of about ${formatTimes(lift)} here, so ${correctActions}.`
}
