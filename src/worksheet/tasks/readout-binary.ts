import { maxPrecision } from '../../numbers/bounds.js'
import { breakEvenPrecision, breakEvenPrecisionVsCurrent, type YearWithoutPrecision } from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { isOperatingCostSettled } from '../business.js'
import type { BinarySheet } from './binary.js'
import { computeYearWithoutPrecision } from './binary-model.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'
import { toComparedRate } from './binary-rates.js'

/** Summary of a binary task, available before the plan expects a precision. */

interface BinarySummaryInputs {
  readonly baseRate: number
  readonly selectionRate: number
  readonly year: YearWithoutPrecision
  /** Per year; `undefined` if the performance of today's process is unknown. */
  readonly currentProcessValue: number | undefined
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
  const year = computeYearWithoutPrecision(plan, model)
  return year && { baseRate, selectionRate, year, currentProcessValue: sheet.currentProcessValue }
}

function formatLimitSentence(
  plan: Plan,
  { perfectModelLimit, bestNoModelValue }: BinarySheet,
  { year }: BinarySummaryInputs,
): string {
  const money = (amount: number): string => formatMoney(amount, plan.economics?.currency)
  const { gain, loss } = year.unitPayoffs
  if (gain <= 0 && loss <= 0)
    return 'With these amounts, acting on a positive gains nothing, and acting on a negative costs nothing. Check for a wrong plus or minus sign.'
  if (gain <= 0) return 'With these amounts, acting on a positive gains nothing, so no model can pay off.'
  if (loss <= 0)
    return 'With these amounts, acting on a negative costs nothing. Check for a missing minus sign. If the amounts are right, act on every case.'
  return bestNoModelValue !== undefined && bestNoModelValue > 0
    ? `Acting on every case would earn ${money(bestNoModelValue)} a year. A perfect model would add ${money(perfectModelLimit ?? 0)}, the most any model can add.`
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
  const comparison = formatComparison(share, maxShare, inputs)
  if (share <= baseRate) return `${opening}, and even ${baseRateText} of random actions are right${comparison}.`
  const lift = formatTimes(share / baseRate)
  return `${opening}, ${lift} times as often as at random (lift)${comparison}.`
}

/** Empty if today's process loses money: not acting at all beats it, so the comparison says nothing about the model. */
function formatComparison(
  breakEven: number,
  maxShare: number,
  { year, currentProcessValue }: BinarySummaryInputs,
): string {
  const share =
    currentProcessValue === undefined || currentProcessValue <= 0 ? undefined : breakEvenPrecisionVsCurrent(year)
  if (share === undefined || share <= breakEven) return ''
  return share > maxShare
    ? "; no model can beat today's process at this selection rate"
    : `; beating today's process takes ${formatApart(SHARES, breakEven, share)[1]}`
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
