import { formatEstimate } from '../text/figures/format-figure.js'
import { formatNumber } from '../text/figures/format-number.js'
import { roundShare } from '../text/figures/round.js'
import { exactInterval } from '../numbers/binomial.js'
import { reductionInterval } from '../numbers/two-groups.js'
import type { Range } from '../numbers/ranges.js'
import type { Estimate, EstimateField, Field, NumberField } from '../plan/field.js'
import type { Plan } from '../plan/plan.js'
import { resolveRates } from './tasks/binary-rates.js'

/**
 * The range of an estimate: as stated or, for a share measured on a sample, as far as the sample determines it. A sample
 * gives the interval at 90%, so that each end errs in 5 of 100 cases: the error rate of the plan's own sample sizes. A
 * sample of the size that a plan requires then ends in the verdict that its power promises. Shares get the exact interval
 * (Clopper-Pearson), because a decision reads one end, and the ends of Wilson's intervals err unevenly.
 */

/** Returns the range of an estimate; a missing end equals the likely value. `undefined` if there is none. */
export function getEstimateRange(estimate: Estimate): Range | undefined {
  return mergeRanges(estimate, getSampleRange(estimate))
}

/** Returns the same, or the likely value at both ends if the estimate has no range. */
export function getEstimateBounds(estimate: Estimate): Range {
  return getEstimateRange(estimate) ?? { low: estimate.likely, high: estimate.likely }
}

/** Returns the same as `getEstimateRange` for an estimate of this field, which may be the difference between two groups. */
export function getFieldRange(plan: Plan, field: Field, estimate: Estimate): Range | undefined {
  return mergeRanges(estimate, getFieldSampleRange(plan, field, estimate))
}

/** Returns the interval that the sample of an estimate supports; `undefined` if it has no sample. */
export function getFieldSampleRange(plan: Plan, field: Field, estimate: Estimate): Range | undefined {
  return field.kind === 'estimate' && field.sample === 'groups'
    ? getEffectSampleRange(plan, estimate)
    : getSampleRange(estimate)
}

/** Returns the success rate with the range that its sample gives it, ready for the value model. */
export function resolveSuccessRate(plan: Plan): Estimate | undefined {
  const estimate = plan.economics?.intervention?.success_rate
  return (
    estimate && { ...estimate, ...mergeRanges(estimate, getEffectSampleRange(plan, estimate)), sample_size: undefined }
  )
}

/** Returns the estimate with the range that its sample gives it, rounded for readers. */
export function fillRange(plan: Plan, field: Field, estimate: Estimate): Estimate {
  const range = getFieldSampleRange(plan, field, estimate)
  if (!range) return estimate
  return {
    ...estimate,
    low: estimate.low ?? roundForReaders(range.low),
    high: estimate.high ?? roundForReaders(range.high),
  }
}

/** Writes an estimate with its range and sample: `$600 ($580–$650)`, `7.6% (6.4%–9%, n = 1,200)`. */
export function formatMeasuredEstimate(
  plan: Plan,
  field: EstimateField | NumberField,
  estimate: Estimate,
  unit = field.unit,
): string {
  const { quantity } = field
  const text = formatEstimate(fillRange(plan, field, estimate), { quantity, unit }, plan.economics?.currency)
  const sample = formatSampleSize(field, estimate)
  if (sample === '') return text
  return text.endsWith(')') ? `${text.slice(0, -1)}, ${sample})` : `${text} (${sample})`
}

/** `n = 18,000`, `n = 18,000 a group`; empty without a sample. */
export function formatSampleSize(field: Field, { sample_size: size }: Estimate): string {
  if (size === undefined) return ''
  return `n = ${formatNumber(size)}${field.kind === 'estimate' && field.sample === 'groups' ? ' a group' : ''}`
}

function mergeRanges({ likely, low, high }: Estimate, sampleRange: Range | undefined): Range | undefined {
  if (low === undefined && high === undefined) return sampleRange
  return { low: low ?? sampleRange?.low ?? likely, high: high ?? sampleRange?.high ?? likely }
}

function getSampleRange({ likely, sample_size: size }: Estimate): Range | undefined {
  return size === undefined ? undefined : exactInterval(likely * size, size)
}

/**
 * Computes the interval of a success rate, which is a difference: the share with the outcome without acting, less that
 * with acting, as a share of the former. The groups are taken to have as many positives as the plan expects among the
 * cases acted on.
 */
function getEffectSampleRange(plan: Plan, { likely, sample_size: size }: Estimate): Range | undefined {
  const precision = plan.expectations?.precision?.likely ?? resolveRates(plan).rates.precision
  if (size === undefined || !precision) return undefined
  const range = reductionInterval({ control: precision, reduction: precision * likely }, size)
  return range && { low: range.low / precision, high: range.high / precision }
}

function roundForReaders(share: number): number {
  return roundShare(share)
}
