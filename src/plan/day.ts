/** Whole days, written `2026-11-24`: no times, no zones. Such texts sort and compare as they stand. */

const DAY_MS = 86_400_000

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeapDay = month === 2 && day === 29 && isLeapYear(Number(text.slice(0, 4)))
  return day >= 1 && (isLeapDay || day <= (DAYS_IN[month - 1] ?? 0))
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The day itself, or the Monday after it. */
export function notAtWeekend(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
