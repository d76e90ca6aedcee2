import { formatNumber, padDecimals } from './format-number.js'
import { isPasted, removeNoise, roundTo, roundToSmallestUnit } from './round.js'

/** Writes a calculated amount with two digits: `$120,000`, `$5.9 million`, `-$450,000`; whole yen. */
export function formatMoney(value: number, currency: string | undefined, digits?: number): string {
  const rounded = roundTo(value, digits)
  return writeMoney(hasDecimals(currency) ? rounded : roundToSmallestUnit(rounded, 0), currency)
}

/** Writes a calculated amount for one case, to the smallest unit of the currency: `$68`, `$4.80`, `$0.0043`, `¥701`. */
export function formatAmount(value: number, currency: string | undefined): string {
  return writeMoney(roundToSmallestUnit(value, getCurrencyDecimals(currency)), currency)
}

/**
 * Writes an amount as the plan gives it: `$120,500`, `$1.4 million`, `$4.80`; one with more digits than anyone types is
 * rounded to the smallest unit: `$4.86`.
 */
export function formatExactMoney(value: number, currency: string | undefined): string {
  return writeMoney(roundTypedAmount(value, currency), currency)
}

/** Returns an amount as typed; one with more digits than anyone types to the smallest unit of its currency. */
export function roundTypedAmount(value: number, currency: string | undefined): number {
  return isPasted(value) ? roundToSmallestUnit(value, getCurrencyDecimals(currency)) : value
}

/** Writes an amount with all its digits. */
export function writeMoney(value: number, currency: string | undefined): string {
  const amount = removeNoise(Math.abs(value))
  const symbol = getCurrencySymbol(currency?.trim() ?? '')
  const minus = value < 0 ? '-' : ''
  const space = /\p{L}$/u.test(symbol) ? ' ' : ''
  return `${minus}${symbol}${space}${formatMagnitude(amount, getCurrencyDecimals(currency))}`
}

/** Millions in short, if three digits suffice; else all digits, and if there are decimals, those of the currency. */
function formatMagnitude(amount: number, decimals: number): string {
  if (amount >= 1e6 && roundTo(amount, 3) === amount) return `${formatNumber(amount / 1e6)} million`
  const text = formatNumber(amount)
  return text.includes('.') ? padDecimals(text, decimals) : text
}

const hasDecimals = (currency: string | undefined): boolean => getCurrencyDecimals(currency) > 0

/** The digits after the decimal point by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD; 2 for anything but an ISO code. */
export function getCurrencyDecimals(currency: string | undefined): number {
  const name = currency?.trim() ?? ''
  if (!isCurrencyCode(name)) return DEFAULT_DECIMALS
  const decimals = decimalsCache.get(name) ?? lookUpDecimals(name)
  decimalsCache.set(name, decimals)
  return decimals
}

const DEFAULT_DECIMALS = 2
const decimalsCache = new Map<string, number>([
  ['USD', 2],
  ['EUR', 2],
])

function lookUpDecimals(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: code,
  }).resolvedOptions()
  return maximumFractionDigits ?? DEFAULT_DECIMALS
}

const isCurrencyCode = (name: string): boolean => /^[a-z]{3}$/i.test(name)

const symbolCache = new Map<string, string>()

/**
 * Returns `$` for USD, `CA$` for CAD, `CHF` for CHF; anything but an ISO code is returned as is. The narrow symbol is
 * what people write at home: `$` for CAD as well.
 */
export function getCurrencySymbol(name: string, display: 'symbol' | 'narrowSymbol' = 'symbol'): string {
  if (!isCurrencyCode(name)) return name
  const key = `${name} ${display}`
  const symbol = symbolCache.get(key) ?? lookUpSymbol(name, display)
  symbolCache.set(key, symbol)
  return symbol
}

function lookUpSymbol(code: string, display: 'symbol' | 'narrowSymbol'): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: code, currencyDisplay: display })
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code
}
