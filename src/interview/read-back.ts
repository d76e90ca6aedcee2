import type { Quantity } from '../plan/field.js'
import type { Plan } from '../plan/plan.js'
import { cleanInput, parseAnswer, type ParsedAnswer } from './parse-answer.js'
import { formatDate } from '../text/format-date.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { formatFrequency } from '../text/figures/natural-frequency.js'
import { roundTo } from '../text/figures/round.js'
import { type Amount, isAnswerError } from './parse-amount.js'
import { formatSwappedName } from './people.js'
import { formatLimitChange, formatLimitFigure } from '../text/figures/format-limit.js'
import type { PlanQuestion } from './plan-questions.js'

/** The input in plain words, if it is easy to get wrong; `undefined` otherwise. */
export function formatReadBack(planQuestion: PlanQuestion, input: string, plan: Plan): string | undefined {
  if (planQuestion.kind === 'role') return readPersonBack(planQuestion, input, plan)
  const { field } = planQuestion.form
  if (field.kind === 'person') return readPersonBack(planQuestion, input, plan)
  if (field.kind !== 'number' && field.kind !== 'estimate' && field.kind !== 'date') return undefined
  const parsed = parseAnswer(planQuestion, input, plan)
  if (isAnswerError(parsed)) return undefined
  if (field.kind === 'date') {
    return parsed.kind === 'value' && parsed.value !== cleanInput(input) ? formatDate(String(parsed.value)) : undefined
  }
  const unit = getUnitLabel(field.quantity, field.unit, plan)
  if (parsed.kind === 'range') {
    const { low, likely, high, isLikelyGiven } = parsed.range
    const origin = isLikelyGiven ? '' : ' (the midpoint)'
    return `${formatEntered(field.quantity, low.fileValue)} to ${formatEntered(field.quantity, high.fileValue)}, most likely ${describeAmount(field.quantity, likely, unit)}${origin}${describeSample(parsed.sampleSize)}`
  }
  const text = cleanInput(input)
  const isPlain = /^-?\d+(\.\d{1,2}|\.\d{4,})?$/.test(text)
  if (field.satisfiedBy === 'at_most') return formatLimit(parsed)
  if (parsed.kind === 'substitute') return undefined
  if (parsed.kind !== 'value' || (isPlain && field.quantity !== 'share')) return undefined
  const amount = { amount: toAmount(parsed.value), fileValue: toFigure(parsed.value) }
  return `${describeAmount(field.quantity, amount, unit)}${describeSample(parsed.sampleSize)}`
}

/**
 * Whether the input has a second plausible reading: 0.5 of a share may be 50% or 0.5%, and "1 March" may be this year's
 * or the next; "Ann Chen, Controller" may name either first.
 */
export function hasOtherReading(planQuestion: PlanQuestion, input: string, plan: Plan): boolean {
  if (planQuestion.kind === 'role' || planQuestion.form.field.kind === 'person')
    return readPersonBack(planQuestion, input, plan) !== undefined
  const { field } = planQuestion.form
  const text = cleanInput(input)
  if (field.kind === 'date') return /[a-z]{3}/i.test(text) && !/\d{4}/.test(text)
  if (field.kind !== 'number' && field.kind !== 'estimate') return false
  const figure = text.replace(/[,;]?\s*\(?\s*\bn\s*=.*$/i, '')
  const isShare = field.quantity === 'share' || (field.kind === 'number' && field.mayBePercent === true)
  return isShare && /(?:^|\s)0?\.\d{1,2}$/.test(figure)
}

function readPersonBack(planQuestion: PlanQuestion, input: string, plan: Plan): string | undefined {
  const parsed = parseAnswer(planQuestion, input, plan)
  return !isAnswerError(parsed) && parsed.kind === 'person' ? formatSwappedName(parsed.person) : undefined
}

/** A criterion in the unit in which it was entered: `at least 95%`, `at most 4,000 USD`; a change with what it leads to. */
function formatLimit(parsed: ParsedAnswer): string | undefined {
  if (parsed.kind !== 'value' && parsed.kind !== 'substitute') return undefined
  const { unit, baseline } = parsed.details ?? {}
  const value = toAmount(parsed.value)
  const limit = `${parsed.kind === 'value' ? 'at least' : 'at most'} ${formatLimitFigure(value, unit)}`
  return baseline === undefined ? limit : `${limit} (${formatLimitChange(value, toAmount(baseline), unit)})`
}

function describeSample(sampleSize: number | undefined): string {
  return sampleSize === undefined ? '' : `, measured on ${formatNumber(sampleSize)} cases`
}

function toFigure(value: unknown): number | string {
  return typeof value === 'number' || typeof value === 'string' ? value : Number.NaN
}

function toAmount(value: unknown): number {
  return typeof value === 'string' && value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value)
}

function getUnitLabel(quantity: Quantity, unit: string, plan: Plan): string {
  return quantity === 'money' ? (plan.economics?.currency ?? '') : unit
}

function describeAmount(quantity: Quantity, { amount, fileValue }: Amount, unit: string): string {
  if (quantity === 'share') return `${formatEntered(quantity, fileValue)} = ${formatFrequency(amount)}`
  return `${formatNumber(amount)} ${unit}`.trim()
}

function formatEntered(quantity: Quantity, fileValue: number | string): string {
  if (typeof fileValue === 'string') return fileValue
  return quantity === 'share' ? formatExactShare(roundTo(fileValue, 6)) : formatNumber(fileValue)
}
