import { removeNoise, roundTo } from '../text/figures/round.js'
import type { EstimateField, Quantity } from '../plan/field.js'
import { parsePercent } from '../plan/share.js'

/** Parses figures as people type them. Ambiguous input is an error that asks which reading is meant, never a guess. */

export interface Amount {
  readonly amount: number
  /** The value to write to the file; a percentage stays a percentage. */
  readonly fileValue: number | string
}
export interface AnswerError {
  readonly error: string
}

export function isAnswerError(value: object): value is AnswerError {
  return 'error' in value
}

export function parseAmount(quantity: Quantity, input: string): Amount | AnswerError {
  const text = unifySpelling(input)
  if (quantity === 'share') return parseShareInput(text)
  const groupingError = findGroupingError(text)
  if (groupingError !== undefined) return { error: groupingError }
  const amount = quantity === 'number' && text.endsWith('%') ? parsePercent(text) : parsePlainAmount(text)
  if (amount === undefined) return { error: describeInvalidNumber(text) }
  if (quantity === 'count' && amount < 0) return { error: 'Enter 0 or a positive number.' }
  return { amount, fileValue: amount }
}

/** `about 60,000` as `60,000`, `2 percent` as `2%`, `between 6 and 7 %` as `6 to 7%`. */
export function unifySpelling(input: string): string {
  return input
    .trim()
    .replace(/[−–](?=\d)/g, '-')
    .replace(/^(?:(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|nearly|almost)\s+|[~≈]\s*)/i, '')
    .replaceAll(/\s*(?:per\s?cent|pct)(?![a-z])\.?/gi, '%')
    .replaceAll(/(?<=\d)\s+%/g, '%')
    .replace(/^(?:between\s+(\S+)\s+and|from\s+(\S+)\s+to)\s+(?=\S+$)/i, '$1$2 to ')
}

/** `1.200`, which some people write for 1,200. A person who means a decimal leaves out the trailing zero. */
const GROUPED_BY_POINT = /^(-?[1-9]\d{0,2})\.(\d{2}0)$/

function findGroupingError(text: string): string | undefined {
  const [, thousands, lastDigits] = GROUPED_BY_POINT.exec(stripCurrency(text)) ?? []
  if (lastDigits === undefined) return undefined
  return `${text} is ambiguous. Enter ${thousands},${lastDigits} or ${Number(`${thousands}.${lastDigits}`)}.`
}

const NUMBERS = 'a number, such as 1200, 1,200, 12k, or 1.2m'

function describeInvalidNumber(text: string): string {
  const comma = /^(\d+),(\d{1,2})\s*%?$/.exec(text)
  if (comma) return `${text} is ambiguous. Use a decimal point: ${comma[1]}.${comma[2]}.`
  return text === '' ? `Enter ${NUMBERS}.` : `"${text}" isn't a number. Enter ${NUMBERS}.`
}

function parseShareInput(text: string): Amount | AnswerError {
  const fraction = /^(\S+)\s+(?:of|in|out of)\s+(\S+)$/i.exec(text)
  const groupingError = fraction
    ?.slice(1)
    .map(findGroupingError)
    .find((error) => error !== undefined)
  if (groupingError !== undefined) return { error: groupingError }
  if (fraction) return computeShare(parsePlainAmount(fraction[1] ?? ''), parsePlainAmount(fraction[2] ?? ''), text)
  const percent = parsePercent(text)
  if (percent !== undefined) {
    const isShare = percent >= 0 && percent <= 1
    return isShare ? { amount: percent, fileValue: text.replace(/[\s+]/g, '') } : { error: describeInvalidShare(text) }
  }
  const amount = parsePlainAmount(text)
  if (amount === undefined) {
    const comma = /^(\d+),(\d+)\s*%?$/.exec(text)
    return {
      error: comma ? `${text} isn't a share. Did you mean ${comma[1]}.${comma[2]}%?` : describeInvalidShare(text),
    }
  }
  if (amount === 1) return { error: '1 is ambiguous. Enter 100% or 1%.' }
  if (amount > 1 && amount <= 100) return { error: `${text} isn't a share. Did you mean ${text}%?` }
  return amount >= 0 && amount < 1 ? { amount, fileValue: amount } : { error: describeInvalidShare(text) }
}

/** The quotient of two figures is written with so many digits. */
const WRITTEN_DIGITS = 12

function computeShare(part: number | undefined, whole: number | undefined, text: string): Amount | AnswerError {
  if (part === undefined || whole === undefined || part < 0 || part > whole || whole === 0) {
    return { error: describeInvalidShare(text) }
  }
  const amount = roundTo(part / whole, WRITTEN_DIGITS)
  return { amount, fileValue: amount }
}

function describeInvalidShare(text: string): string {
  return `"${text}" isn't a share. Enter a value from 0% to 100%, such as 1.8%, 0.018, or 18 of 1,000.`
}

function stripCurrency(text: string): string {
  return text
    .replace(/^(-?)[$€£¥]\s*|\s*[$€£¥]$/g, '$1')
    .replace(/^[A-Z]{3}(?=\s)|[A-Z]{3}$/g, (code) => (isCurrency(code) ? '' : code))
    .trim()
}

let currencies: ReadonlySet<string> | undefined

/** Whether a code is a currency in ISO 4217. Three capitals may also be a scale, such as MIO for a million. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return currencies.has(code)
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }

/** Parses `1,200`, `1_200`, `12k`, `1.2m`, `$4.80`, and `-21`; `undefined` for anything else. */
function parsePlainAmount(text: string): number | undefined {
  const digitsAndScale = stripCurrency(text)
  const match = /^([+-]?)(\d+|[1-9]\d{0,2}(?:[,_' ]\d{3})+)(\.\d+)?\s*(k|thousand|m|million|bn|billion)?$/i.exec(
    digitsAndScale,
  )
  if (!match) return undefined
  const digits = `${(match[2] ?? '').replace(/[,_' ]/g, '')}${match[3] ?? ''}`
  const scale = SCALES[(match[4] ?? '').toLowerCase()] ?? 1
  return removeNoise(Number(digits) * scale) * (match[1] === '-' ? -1 : 1)
}

export interface ParsedRange {
  readonly low: Amount
  readonly likely: Amount
  readonly high: Amount
  /** False when only the bounds were entered; then the midpoint is used as the likely value. */
  readonly isLikelyGiven: boolean
}

/** Parses `10-14%`, `10..14, likely 12`, and `12 (10 to 14)`; `undefined` if the input is not a range. */
export function parseRange(quantity: Quantity, input: string): ParsedRange | AnswerError | undefined {
  const parts = splitRange(unifySpelling(input))
  if (!parts) return undefined
  const isPercent = [parts.low, parts.high, parts.likely].some((part) => part?.trimEnd().endsWith('%'))
  const parsePart = (text: string): Amount | AnswerError =>
    parseAmount(quantity, isPercent && !text.trimEnd().endsWith('%') ? `${text.trim()}%` : text)
  const [low, high] = [parsePart(parts.low), parsePart(parts.high)]
  if (isAnswerError(low)) return low
  if (isAnswerError(high)) return high
  const likely =
    parts.likely === undefined ? computeMidpoint(low, high, isPercent && quantity === 'share') : parsePart(parts.likely)
  if (isAnswerError(likely)) return likely
  if (!(low.amount <= likely.amount && likely.amount <= high.amount && low.amount < high.amount)) {
    return {
      error: `"${input.trim()}" isn't a valid range. Enter low to high with the likely value in between, such as 10 to 14, likely 12.`,
    }
  }
  return { low, likely, high, isLikelyGiven: parts.likely !== undefined }
}

/** Parses `12%, n = 18,000` into the figure and its sample size; `undefined` if the input names no sample size. */
export function parseSampleSize(
  { title, sample }: EstimateField,
  input: string,
): { readonly figureText: string; readonly sampleSize: number } | AnswerError | undefined {
  const [, figureText = '', openBracket, size = '', closeBracket] =
    /^(.*?)[,;]?\s*(\()?\s*\bn\s*=\s*(\S.*?)(?:\s+(?:cases|a group|per group))?\s*(\))?$/i.exec(input) ?? []
  if (size === '') return undefined
  if (sample === 'none') return { error: `"${title}" isn't a measured share of cases. Leave out "n = ${size}".` }
  const groupingError = findGroupingError(size)
  if (groupingError !== undefined) return { error: groupingError }
  const sampleSize = parsePlainAmount(size)
  if (sampleSize === undefined || !Number.isInteger(sampleSize) || sampleSize < 1) {
    return { error: `"${size}" isn't a number of cases. Enter a whole number, such as n = 1,200.` }
  }
  /* `12% (10% to 14%, n = 600)`: the bracket also closes the range. */
  const isRangeInBrackets = openBracket === undefined && closeBracket !== undefined
  return { figureText: isRangeInBrackets ? `${figureText})` : figureText, sampleSize }
}

function splitRange(input: string): { low: string; high: string; likely: string | undefined } | undefined {
  const text = input.trim()
  const likelyFirst = /^(?:likely\s+)?([^,()]+?)\s*\((.+?)\)$/i.exec(text)
  const likelyLast = /^(.+?)[,;]?\s+(?:likely|most likely|probably)\s+(\S+)$/i.exec(text)
  const bounds = likelyFirst?.[2] ?? likelyLast?.[1] ?? text
  const match = /^(\S+?)\s*(?:\.\.\.?|\bto\b|…)\s*(\S+)$/i.exec(bounds) ?? /^(\d[^-–]*?)\s*[-–]\s*(\d.*)$/.exec(bounds)
  if (!match?.[1] || !match[2]) return undefined
  return { low: match[1], high: match[2], likely: likelyFirst?.[1] ?? likelyLast?.[2] }
}

function computeMidpoint(low: Amount, high: Amount, isPercent: boolean): Amount {
  const amount = roundTo((low.amount + high.amount) / 2, WRITTEN_DIGITS)
  return { amount, fileValue: isPercent ? `${roundTo(amount * 100, WRITTEN_DIGITS)}%` : amount }
}
