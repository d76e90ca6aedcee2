import { listUnreachableRates, ROUNDING_TOLERANCE } from '../numbers/bounds.js'
import { solveRates } from '../numbers/confusion.js'
import { type Range, areRatesConsistent } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { normalize } from '../plan/read/normalize.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { inSentence } from '../text/in-sentence.js'
import { getEstimateBounds } from '../worksheet/estimate-range.js'
import { RATE_PATHS } from '../worksheet/tasks/binary-rates.js'
import { findRateName, type RateName } from './derived-rate.js'
import type { ParsedAnswer } from './parse-answer.js'
import { SHARES, asTyped, formatApart } from '../text/figures/format-apart.js'
import type { PlanQuestion } from './plan-questions.js'
import { formatAsInput } from './current-answer.js'

/** Finds rates that no model can have at the same time, while the person who entered them can still correct them. */

/** A rate from the plan or the answer; without a range, both bounds equal the likely value. */
interface StatedRate extends Range {
  readonly likely: number
  /** `precision 7.6%` */
  readonly label: string
}
type StatedRates = { readonly [Name in RateName]?: StatedRate }

/**
 * Describes how an answer contradicts the other rates, and which value they imply instead; `undefined` if all of them
 * can be true.
 */
export function findContradiction(planQuestion: PlanQuestion, parsed: ParsedAnswer, plan: Plan): string | undefined {
  const name = findRateName(planQuestion.path)
  const estimate = name && getEstimate(planQuestion, parsed)
  if (!estimate || plan.project?.task !== 'binary') return undefined
  const rates: StatedRates = { ...listStatedRates(plan), [name]: createStatedRate(name, estimate, plan) }
  const unreachable = findUnreachableRate(rates)
  if (unreachable !== undefined) return unreachable + describeImpliedRate(name, rates)
  const { baseRate, selectionRate, precision, recall } = rates
  if (!baseRate || !selectionRate || !precision || !recall) return undefined
  if (areRatesConsistent({ baseRate, selectionRate, precision, recall })) return undefined
  return formatContradiction(baseRate, selectionRate, precision, recall) + describeImpliedRate(name, rates)
}

function getEstimate(planQuestion: PlanQuestion, parsed: ParsedAnswer): Estimate | undefined {
  if (planQuestion.kind !== 'field') return undefined
  const { field } = planQuestion.form
  if (parsed.kind !== 'value' && parsed.kind !== 'range') return undefined
  const { sampleSize } = parsed
  if (parsed.kind === 'value') return { ...(normalize(field, parsed.value) as Estimate), sample_size: sampleSize }
  const { low, likely, high } = parsed.range
  return { low: low.amount, likely: likely.amount, high: high.amount, sample_size: sampleSize }
}

function listStatedRates(plan: Plan): StatedRates {
  return Object.fromEntries(
    (Object.keys(RATE_PATHS) as RateName[]).flatMap((name) => {
      const estimate = getValue(plan, RATE_PATHS[name]) as Estimate | undefined
      return estimate === undefined ? [] : [[name, createStatedRate(name, estimate, plan)]]
    }),
  )
}

function createStatedRate(name: RateName, estimate: Estimate, plan: Plan): StatedRate {
  const { likely } = estimate
  const { low, high } = getEstimateBounds(estimate)
  const field = findFormField(RATE_PATHS[name])?.field
  const label = field ? `${inSentence(field.title)} ${formatAsInput(field, estimate, plan)}` : ''
  return { likely, low, high, label }
}

/** Describes the first rate that the other rates don't allow. */
function findUnreachableRate(rates: StatedRates): string | undefined {
  const { baseRate, selectionRate } = rates
  if (!baseRate || !selectionRate) return findImpossibleShare(rates)
  const likely = Object.fromEntries(Object.entries(rates).map(([name, stated]) => [name, stated.likely]))
  const [unreachable] = listUnreachableRates(likely)
  const stated = unreachable && rates[unreachable.rate]
  if (!unreachable || !stated) return undefined
  const { rate, share, limit, isBelow } = unreachable
  const [limitText] = formatApart(SHARES, limit, asTyped(share))
  return `${formatContradiction(baseRate, selectionRate, stated)} With this base rate and selection rate, ${rate} can't ${isBelow ? 'be below' : 'exceed'} ${limitText}.`
}

/** With the base rate or the selection rate missing, describes a conflict if its implied value is above 100%. */
function findImpossibleShare({ baseRate, selectionRate, precision, recall }: StatedRates): string | undefined {
  const knownShare = baseRate ?? selectionRate
  if (!knownShare || !precision || !recall) return undefined
  const [factor, product] = baseRate ? [recall, precision] : [precision, recall]
  if (!exceeds(knownShare.low * factor.low, product.high)) return undefined
  const missing = baseRate ? 'selection rate' : 'base rate'
  return `${formatContradiction(knownShare, precision, recall)} These three figures imply a ${missing} above 100%.`
}

function formatContradiction(...rates: readonly StatedRate[]): string {
  return `These figures can't all be true: ${joinWith(rates.map(({ label }) => label))}.`
}

function exceeds(share: number, limit: number): boolean {
  return share > limit * ROUNDING_TOLERANCE
}

/** The value that the answer would have if the other three rates are right. */
function describeImpliedRate(name: RateName, rates: StatedRates): string {
  const others = Object.entries(rates).filter(([otherName]) => otherName !== name)
  if (others.length < 3) return ''
  const impliedRate = solveRates(Object.fromEntries(others.map(([otherName, { likely }]) => [otherName, likely])))?.[
    name
  ]
  if (impliedRate === undefined) return ''
  const title = inSentence(findFormField(RATE_PATHS[name])?.field.title ?? name)
  return impliedRate > 1
    ? ` The other three figures can't all be true either, because they imply a ${title} above 100%.`
    : ` The other three figures imply a ${title} of ${formatApart(SHARES, impliedRate, asTyped(rates[name]?.likely ?? impliedRate))[0]}.`
}
