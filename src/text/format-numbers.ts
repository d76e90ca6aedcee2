import { baseFor, frequency } from './natural-frequency.js'
import { withCurrency } from './format-money.js'

/** Figures that follow from others, as they are told: with no more digits than the inputs deserve, two. */

const DIGITS = 2

/** `6.4%`; near 100% as many digits as what is left of it deserves: `98.2%`. */
export function showShare(share: number): string {
  const percent = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, share * 100))
  const rarer = Math.min(Math.abs(percent), Math.abs(100 - percent))
  if (rarer === 0) return `${percent}%`
  const decimals = Math.min(6, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(rarer))))
  return `${Number(percent.toFixed(decimals))}%`
}

/** `about 8 of every 100` */
export function outOf(share: number): string {
  const { count, of, about } = frequency(share)
  return `${about ? 'about ' : ''}${grouped(count)} of every ${grouped(of)}`
}

/** Shares side by side, as counts out of one round number: `45`, `58` of every `1,000`. */
export function countsOf(shares: readonly number[]): { readonly counts: readonly string[]; readonly of: string } {
  const base = baseFor(shares)
  return { counts: shares.map((share) => grouped(frequency(share, base).count)), of: grouped(base) }
}

/** `$120,000`, `$5.9 million`, `-$450,000` */
export function showMoney(value: number, currency: string | undefined): string {
  const amount = Math.abs(rounded(value))
  const shown = amount >= 1e6 ? `${grouped(amount / 1e6)} million` : grouped(amount)
  return withCurrency(shown, value < 0, currency)
}

/** `$68`: an amount for one case, to the cent. */
export function showAmount(value: number, currency: string | undefined): string {
  return showSum(Number(value.toFixed(2)), currency)
}

/** Cents are two digits, where there are any; more digits than that were meant so. */
function showSum(value: number, currency: string | undefined): string {
  const amount = Math.abs(value)
  const isCents = !Number.isInteger(amount) && Number(amount.toFixed(2)) === amount
  return withCurrency(isCents ? amount.toFixed(2) : grouped(amount), value < 0, currency)
}

/** `12,000`; whole, or two digits where it is small. */
export function showCount(value: number): string {
  return grouped(Math.abs(value) >= 10 ? Math.round(value) : rounded(value))
}

/** `4.2` */
export function showTimes(value: number): string {
  return grouped(rounded(value))
}

/** What follows from other figures deserves two digits: 122,400 is told as 120,000. */
export function rounded(value: number): number {
  const short = Number(value.toPrecision(DIGITS))
  /* Rounding up the largest doubles would leave none. */
  return Number.isFinite(short) ? short : value
}

function grouped(value: number): string {
  const [whole = '', part] = String(Number(value.toPrecision(12))).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? thousands : `${thousands}.${part}`
}

/** A figure as the plan gives it, with all its digits: `1.8%`, `$600`, `400,000 cases`. */
export function showExactly(
  value: number,
  of: 'share' | 'money' | 'count' | 'number',
  unit: string,
  currency: string | undefined,
): string {
  if (of === 'share') return `${Number((value * 100).toPrecision(12))}%`
  if (of === 'money') return showSum(value, currency)
  return `${grouped(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`.trim()
}
