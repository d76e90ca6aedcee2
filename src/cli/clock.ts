import { userError } from '../errors.js'
import { isIsoDate } from '../plan/day.js'

/** Today as an ISO date, from --as-of, SOURCE_DATE_EPOCH, or the clock, so that every run can be reproduced. */
export function getToday(asOf: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (asOf !== undefined) {
    if (isIsoDate(asOf)) return asOf
    throw userError('bad-option', `--as-of "${asOf}" isn't a date.`, 'Use YYYY-MM-DD, such as --as-of 2026-11-24.')
  }
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return formatLocalDate(new Date())
  const seconds = Number(epoch)
  if (Number.isSafeInteger(seconds) && seconds >= 0 && seconds <= LAST_SECOND)
    return new Date(seconds * 1000).toISOString().slice(0, 10)
  throw userError(
    'bad-option',
    `SOURCE_DATE_EPOCH is "${epoch}", which isn't a number of seconds.`,
    'Correct or unset SOURCE_DATE_EPOCH.',
  )
}

/** The last second of the year 9999; later years have five digits. */
const LAST_SECOND = 253_402_300_799

/** The date in the local time zone, not in UTC. */
function formatLocalDate(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
