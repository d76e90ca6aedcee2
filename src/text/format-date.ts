/** Dates for people. Files and lint keep ISO dates, `2026-11-24`. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Nov 24, 2026`, from an ISO date. */
export function formatDate(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`)
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
}

/** `Nov 24`, for use where the year is clear. */
export function formatShortDate(isoDate: string): string {
  return formatDate(isoDate).replace(/, \d+$/, '')
}

/** Parses a date formatted by `formatDate` into an ISO date; `undefined` for any other text. */
export function parseFormattedDate(text: string): string | undefined {
  const [, name = '', day = '', year = ''] = /^(\p{L}{3}) (\d{1,2}), (\d{4})$/u.exec(text.trim()) ?? []
  const month = (MONTHS as readonly string[]).indexOf(name) + 1
  const isoDate = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDate = month > 0 && formatDate(isoDate) === text.trim()
  return isDate ? isoDate : undefined
}
