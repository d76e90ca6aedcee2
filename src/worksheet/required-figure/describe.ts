import type { Plan } from '../../plan/plan.js'
import { formatMoney, writeMoney } from '../../text/figures/format-money.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { writeShare } from '../../text/figures/format-share.js'
import { removeNoise } from '../../text/figures/round.js'
import { inSentence, withArticle } from '../../text/in-sentence.js'
import { namePeriod } from '../period.js'
import { describeOutcome } from '../net-value.js'
import { type Alternative, formatBeyondBreakEven, formatSuccess } from '../tasks/baseline.js'
import { getWorksheet } from '../worksheet.js'
import { findRequiredFigure, type RequiredFigure } from './find.js'

/** How the requirement on a missing figure reads, in lint, in `numbers`, and in briefs. */

/** Names the figure inside a sentence: `value of one success`, `cases per month`. */
export function nameRequiredFigure(plan: Plan, { field }: RequiredFigure): string {
  return inSentence(namePeriod(field.title, plan))
}

/** A clause: `the project pays off only if the value of one success is above $37,083 (at 100% adoption)`. */
export function formatRequirement(plan: Plan, required: RequiredFigure): string {
  const name = nameRequiredFigure(plan, required)
  const { pays, best, alternatives } = required
  const basis = formatBasis(required)
  if (pays === 'always') return `the project ${formatSuccess(alternatives.low)} at any ${name}${basis}`
  if (pays === 'never') {
    const amount = formatMoney(best.value, plan.economics?.currency)
    const failure = `the project doesn't ${formatSuccess(alternatives.low, 'infinitive')} at any possible ${name}${basis}`
    return `${failure}: with the most favorable one, it ${describeOutcome(best.value, amount, alternatives.low)}`
  }
  const verb = /^(?:cases|minutes) /.test(name) ? 'are' : 'is'
  const { range, beyond, alternative } = describeRange(plan, required, pays)
  return `the project ${formatSuccess(alternative)} only if ${withArticle(name)} ${verb} ${range}${basis}${beyond}`
}

/** A sentence for a summary; `undefined` if no single figure is missing, or if the value is known to be a loss. */
export function formatRequiredFigure(plan: Plan): string | undefined {
  const required = findRequiredFigure(plan)
  if (required === undefined) return undefined
  const isDefaulted = getWorksheet(plan).business.value !== undefined
  if (isDefaulted && typeof required.pays === 'string') return undefined
  const opening = typeof required.pays === 'string' ? 'One figure is missing, but' : 'One figure is missing:'
  return `${opening} ${formatRequirement(plan, required)}.`
}

interface RangeWords {
  /** `above $37,083`, `below 62%`, or `between 1.3% and 24%`. */
  readonly range: string
  /** What is better on the far side, if the project doesn't just lose money there. */
  readonly beyond: string
  readonly alternative: Alternative | undefined
}

function describeRange(
  plan: Plan,
  { field, alternatives }: RequiredFigure,
  pays: { readonly low: number | undefined; readonly high: number | undefined },
): RangeWords {
  const low = pays.low === undefined ? undefined : writeFigure(plan, field, pays.low, Math.ceil)
  const high = pays.high === undefined ? undefined : writeFigure(plan, field, pays.high, Math.floor)
  if (high === undefined) return { range: `above ${low ?? ''}`, beyond: '', alternative: alternatives.low }
  if (low === undefined) return { range: `below ${high}`, beyond: '', alternative: alternatives.high }
  if (alternatives.low === undefined && alternatives.high !== undefined)
    return { range: `above ${low}`, beyond: formatBeyond('above', high, alternatives.high), alternative: undefined }
  if (alternatives.high === undefined && alternatives.low !== undefined)
    return { range: `below ${high}`, beyond: formatBeyond('below', low, alternatives.low), alternative: undefined }
  return { range: `between ${low} and ${high}`, beyond: '', alternative: alternatives.low }
}

function formatBeyond(side: 'above' | 'below', figure: string, alternative: Alternative): string {
  return `; ${side} ${figure}, ${formatBeyondBreakEven(alternative)}`
}

/** What the other figures leave out: each of them only makes the requirement stricter. */
function formatBasis({ isBeforeOperatingCost, isAtFullAdoption }: RequiredFigure): string {
  const parts = [
    ...(isBeforeOperatingCost ? ['before operating cost'] : []),
    ...(isAtFullAdoption ? ['at 100% adoption'] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

const DIGITS = 3

/** Rounded so that every figure beyond the written one is beyond break-even; amounts of 100 or more to whole units. */
function writeFigure(
  { economics }: Plan,
  { quantity, unit }: RequiredFigure['field'],
  value: number,
  round: (value: number) => number,
): string {
  const digits = quantity === 'money' || quantity === 'count' ? Math.max(DIGITS, countDigits(value)) : DIGITS
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - digits + 1)
  const rounded = removeNoise(round(removeNoise(value / step)) * step)
  if (quantity === 'share') return writeShare(rounded)
  if (quantity === 'money') return writeMoney(rounded, economics?.currency)
  return `${formatNumber(rounded)}${unit === '' || unit === 'cases' ? '' : ` ${unit}`}`
}

/** Digits before the point. */
function countDigits(value: number): number {
  return Math.floor(Math.log10(Math.abs(value) || 1)) + 1
}
