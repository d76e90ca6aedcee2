/** Whole days, written `2026-11-24`: no times, no time zones. These strings sort and compare as they are. */

const DAY_MS = 86_400_000

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeapDay = month === 2 && day === 29 && isLeapYear(Number(text.slice(0, 4)))
  return day >= 1 && (isLeapDay || day <= (DAYS_PER_MONTH[month - 1] ?? 0))
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const DAYS_PER_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Returns the day itself, or the following Monday if it falls on a weekend. */
export function skipWeekend(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** Returns the number of days between two dates; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
