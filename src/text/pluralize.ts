import { formatNumber } from './figures/format-number.js'

/** Writes a count with its noun: `1 person`, `1,200 errors`. A calculated count is rounded by the caller. */
export function pluralize(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

/** Writes a figure with its unit, given in the plural and possibly empty: `6 minutes`, `1 person`. */
export function formatQuantity(value: number, unit: string): string {
  return unit === '' ? formatNumber(value) : pluralize(value, toSingular(unit), unit)
}

function toSingular(plural: string): string {
  if (plural === 'people') return 'person'
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return plural.replace(/(?<=ss|x|ch|sh)es$|s$/, '')
}
