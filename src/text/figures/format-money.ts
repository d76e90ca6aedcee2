import { formatNumber, padDecimals } from './format-number.js'
import { removeNoise, roundTo, roundToCents } from './round.js'

/** Writes a calculated amount with two digits: `$120,000`, `$5.9 million`, `-$450,000`. */
export function formatMoney(value: number, currency: string | undefined, digits?: number): string {
  return formatExactMoney(roundTo(value, digits), currency)
}

/** Writes a calculated amount for one case, to the cent: `$68`, `$4.80`, `$0.0043`. */
export function formatAmount(value: number, currency: string | undefined): string {
  return formatExactMoney(roundToCents(value), currency)
}

/** Writes an amount with all the digits that the plan gives: `$120,500`, `$1.4 million`, `$4.80`. */
export function formatExactMoney(value: number, currency: string | undefined): string {
  const amount = removeNoise(Math.abs(value))
  const symbol = getCurrencySymbol(currency?.trim() ?? '')
  const minus = value < 0 ? '-' : ''
  return `${minus}${symbol}${/\p{L}$/u.test(symbol) ? ' ' : ''}${formatMagnitude(amount)}`
}

/** Millions in short, if three digits suffice; cents with two digits; or all digits of an amount that has more. */
function formatMagnitude(amount: number): string {
  if (amount >= 1e6 && roundTo(amount, 3) === amount) return `${formatNumber(amount / 1e6)} million`
  const text = formatNumber(amount)
  return /\.\d$/.test(text) ? padDecimals(text, 2) : text
}

const symbolCache = new Map<string, string>()

/**
 * Returns `$` for USD, `CA$` for CAD, `CHF` for CHF; anything but an ISO code is returned as is. The narrow symbol is
 * what people write at home: `$` for CAD as well.
 */
export function getCurrencySymbol(name: string, display: 'symbol' | 'narrowSymbol' = 'symbol'): string {
  if (!/^[a-z]{3}$/i.test(name)) return name
  const key = `${name} ${display}`
  const symbol = symbolCache.get(key) ?? lookUpSymbol(name, display)
  symbolCache.set(key, symbol)
  return symbol
}

function lookUpSymbol(code: string, display: 'symbol' | 'narrowSymbol'): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: code, currencyDisplay: display })
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code
}
