/**
 * An amount with its currency, as US readers write it: `$120,000`, `-$450,000`, `€1.8 million`, `CHF 600`. A plan names
 * its currency by ISO code or by sign; `amount` comes formatted and without a sign.
 */
export function withCurrency(amount: string, isNegative: boolean, currency: string | undefined): string {
  const name = currency?.trim() ?? ''
  const symbol = symbolOf(name)
  const minus = isNegative ? '-' : ''
  return /\p{L}$/u.test(symbol) ? `${minus}${symbol} ${amount}` : `${minus}${symbol}${amount}`
}

const known = new Map<string, string>()

/** `$` of USD, `CA$` of CAD, `CHF` of CHF; what is no ISO code stays as the plan has it. */
function symbolOf(name: string): string {
  if (!/^[a-z]{3}$/i.test(name)) return name
  const symbol = known.get(name) ?? symbolByLocale(name)
  known.set(name, symbol)
  return symbol
}

function symbolByLocale(code: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency: code }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? code
}
