import { isIsoDate } from '../plan/day.js'

/** A date is accepted only as 2026-11-24; a near miss is offered back in that form. */
export function dayComplaint(typed: string): string | undefined {
  const text = typed.trim()
  if (isIsoDate(text)) return undefined
  const meant = daysMeant(text)
  if (meant.length > 0) return `Use YYYY-MM-DD for dates. Did you mean ${meant.join(' or ')}?`
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text} isn't a valid date. Check the month and day.`
  return `"${text}" isn't a date. Use YYYY-MM-DD, such as 2026-11-24.`
}

function daysMeant(text: string): string[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (yearFirst) return existing([[yearFirst[1], yearFirst[2], yearFirst[3]]])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return existing([[dotted[3], dotted[2], dotted[1]]])
  const slashed = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text)
  if (slashed) {
    return existing([
      [slashed[3], slashed[2], slashed[1]],
      [slashed[3], slashed[1], slashed[2]],
    ])
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text)
  if (named) return existing([[named[3], monthOf(named[2]), named[1]]])
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  return american ? existing([[american[3], monthOf(american[1]), american[2]]]) : []
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

type DayParts = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

function existing(candidates: readonly DayParts[]): string[] {
  const days = candidates.map(([year, month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
  return [...new Set(days)].filter(isIsoDate)
}
