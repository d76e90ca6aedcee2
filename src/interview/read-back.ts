import type { Quantity } from '../plan/field.js'
import type { Plan } from '../plan/plan.js'
import { type Amount, isComplaint } from './amounts.js'
import type { Asking } from './asking.js'
import { cleaned, take } from './parse-answer.js'

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
    return `${shown(field.quantity, low.written)} to ${shown(field.quantity, high.written)}, most likely ${inWords(field.quantity, likely, unit)}${origin}${measuredOn(taken.sampleSize)}`
  }
  const text = cleaned(typed)
  const isPlain = /^-?\d+(\.\d{1,2}|\.\d{4,})?$/.test(text)
  if (taken.kind === 'instead' && typeof taken.value === 'string') return undefined
  if (taken.kind === 'instead') return `at most ${shown('number', Number(taken.value))}`
  if (taken.kind !== 'value' || (isPlain && field.quantity !== 'share')) return undefined
  const words = inWords(field.quantity, { amount: amountOf(taken.value), written: figureOf(taken.value) }, unit)
  return field.satisfiedBy === 'at_most' ? `at least ${words}` : `${words}${measuredOn(taken.sampleSize)}`
}

function measuredOn(sampleSize: number | undefined): string {
  return sampleSize === undefined ? '' : `, measured on ${grouped(sampleSize)} cases`
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
  if (of === 'share') return `${shown(of, written)} = ${frequency(amount)}`
  return `${grouped(amount)} ${unit}`.trim()
}

function shown(of: Quantity, written: number | string): string {
  if (typeof written === 'string') return written
  return of === 'share' ? `${Number((written * 100).toPrecision(6))}%` : grouped(written)
}

/** `18 of 1,000`: the smallest round number of cases of which a whole number is meant. */
function frequency(share: number): string {
  for (const whole of [100, 1000, 10_000, 100_000]) {
    const part = Number((share * whole).toPrecision(9))
    if (Number.isInteger(part)) return `${grouped(part)} of ${grouped(whole)}`
  }
  return `about ${grouped(Math.round(share * 1_000_000))} of 1,000,000`
}

function grouped(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const sign = value < 0 ? '-' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`
}
