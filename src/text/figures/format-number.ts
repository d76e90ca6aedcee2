import { removeNoise, roundCount, roundTo, roundTyped } from './round.js'

/** Writes a number with all its digits: `12,000`, `4.8`, `0.000003`. By hand, since loading locale data is slow. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = toPlainDigits(removeNoise(value) + 0).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** Writes a number as the plan gives it: `0.83`; one with more digits than anyone types is rounded: `0.8333`. */
export function formatTypedNumber(value: number): string {
  return formatNumber(roundTyped(value))
}

/** Writes a calculated multiple, such as a lift, with two digits: `4.2`. */
export function formatTimes(value: number): string {
  return formatNumber(roundTo(value))
}

/** Writes a calculated count as a whole number, or with two digits if it is below 10: `12,345`, `4.2`. */
export function formatCount(value: number): string {
  return formatNumber(roundCount(value))
}

/** Writes numbers with as many decimals as the one that has the most, as along an axis: `0.0`, `0.5`, `1.0`. */
export function formatAligned(values: readonly number[]): readonly string[] {
  const texts = values.map(formatNumber)
  const decimals = Math.max(...texts.map((text) => (text.split('.')[1] ?? '').length))
  return texts.map((text) => padDecimals(text, decimals))
}

/** Adds zeros after the decimal point, up to the given number of decimals. */
export function padDecimals(text: string, decimals: number): string {
  const [whole = '', part = ''] = text.split('.')
  return decimals === 0 ? text : `${whole}.${part.padEnd(decimals, '0')}`
}

/** Smaller or larger figures than any plan can have stay in scientific notation. */
const PLAIN_RANGE = { low: 1e-15, high: 1e21 }

function toPlainDigits(value: number): string {
  const magnitude = Math.abs(value)
  if (magnitude >= 1e-6 || magnitude < PLAIN_RANGE.low || magnitude >= PLAIN_RANGE.high) return String(value)
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  return value.toFixed(digits.replace(/[-.]/g, '').length - 1 - Number(exponent))
}
