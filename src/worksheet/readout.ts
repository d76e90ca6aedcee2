import type { Plan } from '../plan/plan.js'
import { formatAssumedDefaults, formatUnsavedCost } from './assumed-defaults.js'
import { formatOtherTaskSummary } from './tasks/readout-others.js'
import { formatBinarySummary } from './tasks/readout-binary.js'
import { getWorksheet } from './worksheet.js'
import { capitalize } from '../text/capitalize.js'
import { amountsIn, formatApart } from '../text/figures/format-apart.js'
import { describeAmount, describeOutcome, formatOutcome, getComparedAlternative } from './net-value.js'
import { formatRate } from './tasks/binary-rates.js'
import { isOperatingCostSettled } from './business.js'
import type { UnusableInput } from './unusable-inputs.js'

/** The summary of a worksheet: a few plain sentences. */

/** Formats the summary; `undefined` if a required figure is missing. */
export function formatSummary(plan: Plan): readonly string[] | undefined {
  const { unusableInputs } = getWorksheet(plan)
  const known = formatKnown(plan)
  return unusableInputs.length === 0 ? known : [formatUnusableInputs(unusableInputs), ...(known ?? [])]
}

function formatKnown(plan: Plan): readonly string[] | undefined {
  const { binary, otherTask, business } = getWorksheet(plan)
  const value =
    business.value === undefined ? [] : [formatValueSentence(plan, business.value), ...formatAssumptions(plan)]
  if (binary) {
    const sentences = formatBinarySummary(plan, binary)
    return sentences && [...sentences, ...value]
  }
  if (!otherTask || value.length === 0 || !isOperatingCostSettled(plan)) return undefined
  return [...formatOtherTaskSummary(plan, otherTask), ...value]
}

/** Names the figures that can't be right, since nothing is calculated from them. */
function formatUnusableInputs(unusableInputs: readonly UnusableInput[]): string {
  const reasons = unusableInputs.map(({ reason }) => reason)
  return `Nothing is calculated from figures that can't be right: ${reasons.join('; ')}.`
}

/** Returns the net value per year; `undefined` if it can't be calculated. */
export function getNetValuePerYear(plan: Plan): number | undefined {
  return getWorksheet(plan).business.value
}

/** Formats the change since the value was last shown; `undefined` if the change is too small to mention. */
export function formatValueChange(plan: Plan, previousValue: number | undefined): string | undefined {
  const value = getNetValuePerYear(plan)
  if (value === undefined || (previousValue !== undefined && !isNoticeableChange(previousValue, value)))
    return undefined
  if (previousValue === undefined) return formatValueSentence(plan, value)
  const [beforeText, valueText] = formatApart(amountsIn(plan.economics?.currency), previousValue, value)
  const alternative = getComparedAlternative(plan)
  const outcome = describeOutcome(value, valueText, alternative)
  return `With this answer, the plan ${outcome}${formatCostBasis(plan)} (before: ${describeAmount(previousValue, beforeText, alternative)}).`
}

/** Without a word while it is settled that costs are in; else the value isn't a net value. */
function formatCostBasis(plan: Plan): string {
  return isOperatingCostSettled(plan) ? '' : ', before operating cost'
}

const NOTICEABLE_CHANGE = 0.1

function isNoticeableChange(previousValue: number, value: number): boolean {
  return (
    previousValue < 0 !== value < 0 || Math.abs(value - previousValue) > NOTICEABLE_CHANGE * Math.abs(previousValue)
  )
}

/** Formats the assumed defaults, so that readers don't take them for estimates. */
function formatAssumptions(plan: Plan): readonly string[] {
  return [formatAssumedDefaults(plan), formatUnsavedCost(plan)].flatMap((text) =>
    text === undefined ? [] : [`${capitalize(text)}.`],
  )
}

function formatValueSentence(plan: Plan, value: number): string {
  const { binary } = getWorksheet(plan)
  const opening =
    binary?.rates.precision === undefined
      ? 'As planned, the project'
      : `With ${formatRate(binary, 'precision')} of actions right, the project`
  const basis = isOperatingCostSettled(plan) ? 'after operating cost' : 'before operating cost'
  const isCompared = getComparedAlternative(plan) !== undefined
  const isCurrentValueUnknown = !isCompared && binary !== undefined && binary.currentProcessValue === undefined
  const caveat = isCurrentValueUnknown ? "; the value of today's process is unknown, so it isn't subtracted" : ''
  return `${opening} ${formatOutcome(plan, value)}${isCompared ? ',' : ''} ${basis}${caveat}.`
}
