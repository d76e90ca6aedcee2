/**
 * Adds the currency to an amount, in US style: `$120,000`, `-$450,000`, `€1.8 million`, `CHF 600`. `currency` is an
 * ISO code or a symbol; `amount` is already formatted and has no sign.
 */
export function withCurrency(amount: string, isNegative: boolean, currency: string | undefined): string {
  const name = currency?.trim() ?? ''
  const symbol = getCurrencySymbol(name)
  const minus = isNegative ? '-' : ''
  return /\p{L}$/u.test(symbol) ? `${minus}${symbol} ${amount}` : `${minus}${symbol}${amount}`
}

const symbolCache = new Map<string, string>()

/** Returns `$` for USD, `CA$` for CAD, `CHF` for CHF; anything but an ISO code is returned as is. */
function getCurrencySymbol(name: string): string {
  if (!/^[a-z]{3}$/i.test(name)) return name
  const symbol = symbolCache.get(name) ?? lookUpSymbol(name)
  symbolCache.set(name, symbol)
  return symbol
}

function lookUpSymbol(code: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency: code }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? code
}
