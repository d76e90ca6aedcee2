/** Numbers and quotes as they appear in messages. */

/** Formats a share with at most three digits: `1.8%`. */
export function formatThreeDigitShare(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`
}

/** Formats a number: `12,000`, `4.8`. By hand, since loading the locale data takes longer than linting a plan. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(2))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** Formats a count with its noun: `1 person`, `3 people`. */
export function pluralize(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

export { quoteText } from './plain-text.js'
