import { isIsoDate } from '../plan/day.js'
import { MAX_PENDING_DAYS } from '../plan/pending.js'
import type { AnswerError } from './parse-amount.js'

/** Accepts a date only as 2026-11-24. For other date formats, the error suggests the same date in this format. */
export function findDateError(input: string): string | undefined {
  const text = input.trim()
  if (isIsoDate(text)) return undefined
  const possibleDates = listPossibleDates(text)
  if (possibleDates.length > 0) return `Use YYYY-MM-DD for dates. Did you mean ${possibleDates.join(' or ')}?`
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text} isn't a valid date. Check the month and day.`
  return `"${text}" isn't a date. Use YYYY-MM-DD, such as 2026-11-24.`
}

/**
 * Returns the day of `1 March 2027`, or of `1 March`, which is the next one after the plan was started. Days in figures
 * alone are asked back.
 */
export function parseDate(input: string, startedOn: string | undefined): { readonly day: string } | AnswerError {
  const text = input.trim()
  const error = findDateError(text)
  if (error === undefined) return { day: text }
  if (!/[a-z]{3}/i.test(text)) return { error }
  const [day] = listPossibleDates(text)
  if (day !== undefined) return { day }
  const startYear = Number(startedOn?.slice(0, 4))
  const next = [startYear, startYear + 1]
    .flatMap((year) => listPossibleDates(`${text} ${year}`))
    .find((candidate) => startedOn !== undefined && candidate >= startedOn)
  return next === undefined ? { error } : { day: next }
}

/** Returns the day on which something is due: one from today on, and no later than the limit. */
export function parseDueDate(input: string, { today, latest }: DueDateLimits): { readonly day: string } | AnswerError {
  const parsed = parseDate(input, today)
  if ('error' in parsed) return parsed
  const { day } = parsed
  if (day < today) return { error: `${day} is in the past. Today is ${today}.` }
  if (day <= latest) return parsed
  return { error: `${day} is too late. ${explainLatestDueDate(latest)} Enter that date or an earlier one.` }
}

export interface DueDateLimits {
  readonly today: string
  readonly latest: string
}

export function explainLatestDueDate(latest: string): string {
  return `A question can stay open for at most ${MAX_PENDING_DAYS} days, so the latest date is ${latest}.`
}

function listPossibleDates(text: string): string[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (yearFirst) return keepValidDates([[yearFirst[1], yearFirst[2], yearFirst[3]]])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return keepValidDates([[dotted[3], dotted[2], dotted[1]]])
  const slashed = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text)
  if (slashed) {
    return keepValidDates([
      [slashed[3], slashed[2], slashed[1]],
      [slashed[3], slashed[1], slashed[2]],
    ])
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text)
  if (dayFirst) return keepValidDates([[dayFirst[3], parseMonth(dayFirst[2]), dayFirst[1]]])
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  return monthFirst ? keepValidDates([[monthFirst[3], parseMonth(monthFirst[1]), monthFirst[2]]]) : []
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function parseMonth(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

type DateParts = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

function keepValidDates(candidates: readonly DateParts[]): string[] {
  const dates = candidates.map(([year, month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
  return [...new Set(dates)].filter(isIsoDate)
}
