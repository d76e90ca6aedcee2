import { formatMoney, roundTypedAmount, writeMoney } from './format-money.js'
import { formatNumber } from './format-number.js'
import { writeShare } from './format-share.js'
import {
  CALCULATED_DIGITS,
  NOISE,
  removeNoise,
  roundShare,
  roundTo,
  roundToDecimals,
  roundTyped,
  roundTypedShare,
} from './round.js'

/** Figures that one message compares. Different ones never read alike, nor in the wrong order. */

/** How figures of a kind are rounded, and then written with all digits they have left. */
export interface FigureKind {
  readonly round: (value: number, digits: number) => number
  readonly write: (value: number) => string
  /** Rounds a figure of the plan that has more digits than anyone types; others stay as they are. */
  readonly roundTyped: (value: number) => number
}

export const SHARES: FigureKind = { round: roundShare, write: writeShare, roundTyped: roundTypedShare }
export const NUMBERS: FigureKind = { round: roundTo, write: formatNumber, roundTyped }

/** Counts are whole numbers from 10 on, unless decimals are needed to tell them apart. */
export const COUNTS: FigureKind = {
  round: (value, digits) =>
    Math.abs(value) >= 10 ? roundToDecimals(value, digits - CALCULATED_DIGITS) : roundTo(value, digits),
  write: formatNumber,
  roundTyped,
}

export function amountsIn(currency: string | undefined): FigureKind {
  return {
    round: roundTo,
    write: (value) => writeMoney(value, currency),
    roundTyped: (value) => roundTypedAmount(value, currency),
  }
}

/** A figure is calculated, or typed by the user: then its digits are written, unless they are too many. */
export type ComparedFigure = number | { readonly typed: number }

/** Marks a figure of the plan or of the policy, which is written as typed. */
export function asTyped(value: number): ComparedFigure {
  return { typed: value }
}

/**
 * Writes figures with the fewest digits, but at least two, at which all that differ also read as different and in the
 * same order: 6.41% and 6.44% instead of twice 6.4%.
 */
export function formatApart<const Figures extends readonly ComparedFigure[]>(
  kind: FigureKind,
  ...figures: Figures
): { readonly [Index in keyof Figures]: string }
export function formatApart(kind: FigureKind, ...figures: readonly ComparedFigure[]): readonly string[] {
  const digits = findDigitsApart(kind, ...figures)
  return figures.map((figure) => kind.write(roundCalculated(kind, figure, digits)))
}

/** The digits of a calculated value that has a worst and a best case, the same wherever one of the three is written. */
export function findRangeDigits(value: number, range: EndsOfRange | undefined): number {
  return range === undefined ? CALCULATED_DIGITS : findDigitsApart(NUMBERS, value, range.low, range.high)
}

interface EndsOfRange {
  readonly low: number
  readonly high: number
}

/** Writes a calculated amount with its worst and best case: `$120,000 (worst case $45,000, best case $430,000)`. */
export function formatMoneyWithRange(
  value: number,
  range: EndsOfRange | undefined,
  currency: string | undefined,
): string {
  const digits = findRangeDigits(value, range)
  const write = (amount: number): string => formatMoney(amount, currency, digits)
  return range === undefined
    ? write(value)
    : `${write(value)} (worst case ${write(range.low)}, best case ${write(range.high)})`
}

/** Beyond that many digits, figures differ only by what binary fractions leave behind. */
const MAX_DIGITS = 13

/** The fewest digits with which the figures can be told apart. */
export function findDigitsApart(kind: FigureKind, ...figures: readonly ComparedFigure[]): number {
  let digits = CALCULATED_DIGITS
  while (digits < MAX_DIGITS && !areTellableApart(kind, figures, digits)) digits += 1
  return digits
}

function areTellableApart(kind: FigureKind, figures: readonly ComparedFigure[], digits: number): boolean {
  const rounded = figures.map((figure) => roundCalculated(kind, figure, digits))
  return figures.every((figure, index) =>
    figures.slice(0, index).every((other, otherIndex) => {
      const order = compare(getValue(figure), getValue(other))
      return Math.sign((rounded[index] ?? 0) - (rounded[otherIndex] ?? 0)) === order
    }),
  )
}

function roundCalculated(kind: FigureKind, figure: ComparedFigure, digits: number): number {
  if (typeof figure === 'number') return kind.round(figure, digits)
  const rounded = kind.roundTyped(figure.typed)
  if (rounded === figure.typed || digits === CALCULATED_DIGITS) return removeNoise(rounded)
  /* Four digits don't suffice, so a pasted figure gets more of its own. */
  return digits < MAX_DIGITS ? kind.round(figure.typed, digits + EXTRA_DIGITS) : removeNoise(figure.typed)
}

/** A pasted figure starts with more digits than a calculated one. */
const EXTRA_DIGITS = 2

function getValue(figure: ComparedFigure): number {
  return typeof figure === 'number' ? figure : figure.typed
}

function compare(left: number, right: number): number {
  const isSame = Math.abs(left - right) <= NOISE * Math.max(Math.abs(left), Math.abs(right))
  return isSame ? 0 : Math.sign(left - right)
}
