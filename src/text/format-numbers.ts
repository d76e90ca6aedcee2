import { chooseBase, toNaturalFrequency } from './natural-frequency.js'
import { withCurrency } from './format-money.js'

/** Formats calculated figures with two significant digits, because the inputs are rarely more precise. */

const DIGITS = 2

/** `6.4%`; near 100%, the digits count from the remainder: `98.2%`. */
export function formatShare(share: number): string {
  const percent = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, share * 100))
  const smallerPart = Math.min(Math.abs(percent), Math.abs(100 - percent))
  if (smallerPart === 0) return `${percent}%`
  const decimals = Math.min(6, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(smallerPart))))
  return `${Number(percent.toFixed(decimals))}%`
}

/** `about 8 of every 100` */
export function formatFrequency(share: number): string {
  const { count, of, isApproximate } = toNaturalFrequency(share)
  return `${isApproximate ? 'about ' : ''}${groupThousands(count)} of every ${groupThousands(of)}`
}

/** Formats shares as counts out of one common round number: `45`, `58` of every `1,000`. */
export function formatCounts(shares: readonly number[]): { readonly counts: readonly string[]; readonly of: string } {
  const base = chooseBase(shares)
  return {
    counts: shares.map((share) => groupThousands(toNaturalFrequency(share, base).count)),
    of: groupThousands(base),
  }
}

/** `$120,000`, `$5.9 million`, `-$450,000` */
export function formatMoney(value: number, currency: string | undefined): string {
  const amount = Math.abs(roundToTwoDigits(value))
  const text = amount >= 1e6 ? `${groupThousands(amount / 1e6)} million` : groupThousands(amount)
  return withCurrency(text, value < 0, currency)
}

/** `$68`: an amount for one case, to the cent. */
export function formatAmount(value: number, currency: string | undefined): string {
  return formatCents(Number(value.toFixed(2)), currency)
}

/** Shows cents with two digits if there are any; keeps all digits of an amount that has more than two. */
function formatCents(value: number, currency: string | undefined): string {
  const amount = Math.abs(value)
  const isCents = !Number.isInteger(amount) && Number(amount.toFixed(2)) === amount
  return withCurrency(isCents ? amount.toFixed(2) : groupThousands(amount), value < 0, currency)
}

/** `12,000`; rounded to a whole number, or to two digits if it is below 10. */
export function formatCount(value: number): string {
  return groupThousands(Math.abs(value) >= 10 ? Math.round(value) : roundToTwoDigits(value))
}

/** `4.2` */
export function formatTimes(value: number): string {
  return groupThousands(roundToTwoDigits(value))
}

/** Rounds a calculated figure to two significant digits: 122,400 becomes 120,000. */
export function roundToTwoDigits(value: number): number {
  const shortened = Number(value.toPrecision(DIGITS))
  /* Rounding up the largest doubles would give Infinity. */
  return Number.isFinite(shortened) ? shortened : value
}

function groupThousands(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(12))).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? thousands : `${thousands}.${decimals}`
}

/** Formats a figure of the plan with all its digits: `1.8%`, `$600`, `400,000 cases`. */
export function formatExact(
  value: number,
  of: 'share' | 'money' | 'count' | 'number',
  unit: string,
  currency: string | undefined,
): string {
  if (of === 'share') return `${Number((value * 100).toPrecision(12))}%`
  if (of === 'money') return formatCents(value, currency)
  return `${groupThousands(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`.trim()
}
