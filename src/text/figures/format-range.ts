/**
 * Formats a range: `$45,000–$430,000`, `11.5%–14%`; `-$23 to $18` if an end is negative, as a dash could be taken for
 * a minus. One end alone becomes `at least …` or `at most …`. Both ends are already formatted.
 */
export function formatRange(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return high === undefined ? '' : `at most ${high}`
  if (high === undefined) return `at least ${low}`
  if (low === high) return low
  return low.startsWith('-') || high.startsWith('-') ? `${low} to ${high}` : `${low}–${high}`
}

/** A figure with its range: `$120,000 ($45,000–$430,000)`. A range that is only the figure itself is left out. */
export function withRange(likely: string, low: string | undefined, high: string | undefined): string {
  const range = formatRange(low, high)
  return range === '' || range === likely ? likely : `${likely} (${range})`
}
