import type { EstimateField, Quantity } from '../plan/field.js'
import { parsePercent } from '../plan/share.js'

/** Figures as people type them. What could be meant in two ways is asked back, never guessed. */

export interface Amount {
  readonly amount: number
  /** As it goes into the file: a percentage stays one. */
  readonly written: number | string
}
export interface Complaint {
  readonly complaint: string
}

export function isComplaint(value: object): value is Complaint {
  return 'complaint' in value
}

export function amountTyped(of: Quantity, typed: string): Amount | Complaint {
  const text = typed.trim().replace(/[−–](?=\d)/g, '-')
  if (of === 'share') return shareTyped(text)
  const [, whole, part] = (of === 'number' ? undefined : GROUPED_BY_POINT.exec(withoutCurrency(text))) ?? []
  if (part !== undefined) {
    return { complaint: `${text} is ambiguous. Enter ${whole},${part} or ${Number(`${whole}.${part}`)}.` }
  }
  const amount = of === 'number' && text.endsWith('%') ? parsePercent(text) : plainAmount(text)
  if (amount === undefined) return { complaint: notAFigure(text) }
  if (of === 'count' && amount < 0) return { complaint: 'Enter 0 or a positive number.' }
  return { amount, written: amount }
}

/** `1.200`, as some write 1,200. Who means a decimal leaves the last nought out. */
const GROUPED_BY_POINT = /^(-?[1-9]\d{0,2})\.(\d{2}0)$/

const NUMBERS = 'a number, such as 1200, 1,200, 12k, or 1.2m'

function notAFigure(text: string): string {
  const comma = /^(\d+),(\d{1,2})\s*%?$/.exec(text)
  if (comma) return `${text} is ambiguous. Use a decimal point: ${comma[1]}.${comma[2]}.`
  return text === '' ? `Enter ${NUMBERS}.` : `"${text}" isn't a number. Enter ${NUMBERS}.`
}

function shareTyped(text: string): Amount | Complaint {
  const part = /^(\S+)\s+(?:of|in|out of)\s+(\S+)$/i.exec(text)
  if (part) return shareOf(plainAmount(part[1] ?? ''), plainAmount(part[2] ?? ''), text)
  const percent = parsePercent(text)
  if (percent !== undefined) {
    const isShare = percent >= 0 && percent <= 1
    return isShare ? { amount: percent, written: text.replace(/[\s+]/g, '') } : { complaint: notAShare(text) }
  }
  const amount = plainAmount(text)
  if (amount === undefined) {
    const comma = /^(\d+),(\d+)\s*%?$/.exec(text)
    return { complaint: comma ? `${text} isn't a share. Did you mean ${comma[1]}.${comma[2]}%?` : notAShare(text) }
  }
  if (amount === 1) return { complaint: '1 is ambiguous. Enter 100% or 1%.' }
  if (amount > 1 && amount <= 100) return { complaint: `${text} isn't a share. Did you mean ${text}%?` }
  return amount >= 0 && amount < 1 ? { amount, written: amount } : { complaint: notAShare(text) }
}

function shareOf(part: number | undefined, whole: number | undefined, text: string): Amount | Complaint {
  if (part === undefined || whole === undefined || part < 0 || part > whole || whole === 0) {
    return { complaint: notAShare(text) }
  }
  const amount = rounded(part / whole)
  return { amount, written: amount }
}

function notAShare(text: string): string {
  return `"${text}" isn't a share. Enter a value from 0% to 100%, such as 1.8%, 0.018, or 18 of 1,000.`
}

function withoutCurrency(text: string): string {
  return text
    .replace(/^(-?)[$€£¥]\s*|\s*[$€£¥]$/g, '$1')
    .replace(/^[A-Z]{3}(?=\s)|[A-Z]{3}$/g, (code) => (isCurrency(code) ? '' : code))
    .trim()
}

let currencies: ReadonlySet<string> | undefined

/** By its code in ISO 4217; what looks like one may be a scale, as MIO does. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return currencies.has(code)
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }

/** `1,200`, `1_200`, `12k`, `1.2m`, `$4.80`, `-21`. */
function plainAmount(text: string): number | undefined {
  const bare = withoutCurrency(text)
  const match = /^([+-]?)(\d+|[1-9]\d{0,2}(?:[,_' ]\d{3})+)(\.\d+)?\s*(k|thousand|m|million|bn|billion)?$/i.exec(bare)
  if (!match) return undefined
  const digits = `${(match[2] ?? '').replace(/[,_' ]/g, '')}${match[3] ?? ''}`
  const scale = SCALES[(match[4] ?? '').toLowerCase()] ?? 1
  return rounded(Number(digits) * scale) * (match[1] === '-' ? -1 : 1)
}

/** Without the noise that floats leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

export interface Range {
  readonly low: Amount
  readonly likely: Amount
  readonly high: Amount
  /** False when only the ends were typed, and the middle stands for the likely value. */
  readonly isLikelyTyped: boolean
}

/** `10-14%`, `10..14, likely 12`, `12 (10 to 14)`; `undefined` when it is not a range at all. */
export function rangeTyped(of: Quantity, typed: string): Range | Complaint | undefined {
  const found = partsOfRange(typed)
  if (!found) return undefined
  const isPercent = [found.low, found.high, found.likely].some((part) => part?.trimEnd().endsWith('%'))
  const read = (text: string): Amount | Complaint =>
    amountTyped(of, isPercent && !text.trimEnd().endsWith('%') ? `${text.trim()}%` : text)
  const [low, high] = [read(found.low), read(found.high)]
  if (isComplaint(low)) return low
  if (isComplaint(high)) return high
  const likely = found.likely === undefined ? middle(low, high, isPercent && of === 'share') : read(found.likely)
  if (isComplaint(likely)) return likely
  if (!(low.amount <= likely.amount && likely.amount <= high.amount && low.amount < high.amount)) {
    return {
      complaint: `"${typed.trim()}" isn't a valid range. Enter low to high with the likely value in between, such as 10 to 14, likely 12.`,
    }
  }
  return { low, likely, high, isLikelyTyped: found.likely !== undefined }
}

/** `12%, n = 18,000`: the figure, and how many cases it was measured on; `undefined` where no number is named. */
export function sampleTyped(
  { title, sample }: EstimateField,
  typed: string,
): { readonly rest: string; readonly sampleSize: number } | Complaint | undefined {
  const [, figure = '', open, size = '', shut] =
    /^(.*?)[,;]?\s*(\()?\s*\bn\s*=\s*(\S.*?)(?:\s+(?:cases|a group|per group))?\s*(\))?$/i.exec(typed) ?? []
  if (size === '') return undefined
  if (sample === 'none') return { complaint: `"${title}" isn't a measured share of cases. Leave out "n = ${size}".` }
  const count = plainAmount(size)
  if (count === undefined || !Number.isInteger(count) || count < 1) {
    return { complaint: `"${size}" isn't a number of cases. Enter a whole number, such as n = 1,200.` }
  }
  /* `12% (10% to 14%, n = 600)`: the bracket also closes the range. */
  return { rest: open === undefined && shut !== undefined ? `${figure})` : figure, sampleSize: count }
}

function partsOfRange(typed: string): { low: string; high: string; likely: string | undefined } | undefined {
  const text = typed.trim()
  const before = /^(?:likely\s+)?([^,()]+?)\s*\((.+?)\)$/i.exec(text)
  const after = /^(.+?)[,;]?\s+(?:likely|most likely|probably)\s+(\S+)$/i.exec(text)
  const ends = before?.[2] ?? after?.[1] ?? text
  const match = /^(\S+?)\s*(?:\.\.\.?|\bto\b|…)\s*(\S+)$/i.exec(ends) ?? /^(\d[^-–]*?)\s*[-–]\s*(\d.*)$/.exec(ends)
  if (!match?.[1] || !match[2]) return undefined
  return { low: match[1], high: match[2], likely: before?.[1] ?? after?.[2] }
}

function middle(low: Amount, high: Amount, isPercent: boolean): Amount {
  const amount = rounded((low.amount + high.amount) / 2)
  return { amount, written: isPercent ? `${rounded(amount * 100)}%` : amount }
}
