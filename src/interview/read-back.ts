import type { Quantity } from '../plan/field.js'
import type { Plan } from '../plan/plan.js'
import { type Amount, isComplaint } from './amounts.js'
import type { Asking } from './asking.js'
import { cleaned, take } from './parse-answer.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { formatFrequency } from '../text/figures/natural-frequency.js'
import { roundTo } from '../text/figures/round.js'

/** What was typed, in plain words, where it is easily mistaken; `undefined` where there is nothing to mistake. */
export function readBack(asking: Asking, typed: string, plan: Plan): string | undefined {
  if (asking.kind === 'role') return undefined
  const { field } = asking.form
  if (field.kind !== 'number' && field.kind !== 'estimate') return undefined
  const taken = take(asking, typed, plan)
  if (isComplaint(taken)) return undefined
  const unit = unitOf(field.quantity, field.unit, plan)
  if (taken.kind === 'range') {
    const { low, likely, high, isLikelyTyped } = taken.range
    const origin = isLikelyTyped ? '' : ' (the midpoint)'
    return `${shown(field.quantity, low.written)} to ${shown(field.quantity, high.written)}, most likely ${inWords(field.quantity, likely, unit)}${origin}`
  }
  const text = cleaned(typed)
  const isPlain = /^-?\d+(\.\d{1,2}|\.\d{4,})?$/.test(text)
  if (taken.kind === 'instead' && typeof taken.value === 'string') return undefined
  if (taken.kind === 'instead') return `at most ${shown('number', Number(taken.value))}`
  if (taken.kind !== 'value' || (isPlain && field.quantity !== 'share')) return undefined
  const words = inWords(field.quantity, { amount: amountOf(taken.value), written: figureOf(taken.value) }, unit)
  return field.satisfiedBy === 'at_most' ? `at least ${words}` : words
}

function figureOf(value: unknown): number | string {
  return typeof value === 'number' || typeof value === 'string' ? value : Number.NaN
}

function amountOf(value: unknown): number {
  return typeof value === 'string' && value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value)
}

function unitOf(of: Quantity, unit: string, plan: Plan): string {
  return of === 'money' ? (plan.economics?.currency ?? '') : unit
}

function inWords(of: Quantity, { amount, written }: Amount, unit: string): string {
  if (of === 'share') return `${shown(of, written)} = ${formatFrequency(amount)}`
  return `${formatNumber(amount)} ${unit}`.trim()
}

function shown(of: Quantity, written: number | string): string {
  if (typeof written === 'string') return written
  return of === 'share' ? formatExactShare(roundTo(written, 6)) : formatNumber(written)
}
