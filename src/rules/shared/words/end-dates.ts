import { isIsoDate } from '../../../plan/day.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const UNTIL =
  '(?:until|till|through|up to|leaves(?: us)?(?: on| in| at)?|leaving(?: on| in)?|ends?(?: on| in)?|ending(?: on| in)?|expires?(?: on| in)?|last day|retires?(?: on| in)?)(?: the)?(?: end of)?:? '

const UNTIL_ISO = new RegExp(`\\b${UNTIL}(\\d{4}-\\d{2}-\\d{2})\\b`, 'i')
const UNTIL_DAY = new RegExp(`\\b${UNTIL}(?:(\\d{1,2})\\.? ${MONTH}|${MONTH} (\\d{1,2}),?) (\\d{4})\\b`, 'i')
const UNTIL_MONTH = new RegExp(`\\b${UNTIL}${MONTH} (\\d{4})\\b`, 'i')
const UNTIL_QUARTER = new RegExp(`\\b${UNTIL}Q([1-4]) (\\d{4})\\b`, 'i')
const UNTIL_YEAR = new RegExp(`\\b${UNTIL}(\\d{4})\\b(?!-)`, 'i')

/** Returns the last day that a note such as "Contractor until March 2027" names; `undefined` if it names none. */
export function findEndDate(note: string): string | undefined {
  const iso = UNTIL_ISO.exec(note)?.[1]
  if (iso !== undefined) return isIsoDate(iso) ? iso : undefined
  const day = UNTIL_DAY.exec(note)
  if (day) return toDate(day[5], day[2] ?? day[3], Number(day[1] ?? day[4]))
  const month = UNTIL_MONTH.exec(note)
  if (month) return toDate(month[2], month[1])
  const quarter = UNTIL_QUARTER.exec(note)
  if (quarter) return toDate(quarter[2], MONTHS[Number(quarter[1]) * 3 - 1])
  const year = UNTIL_YEAR.exec(note)?.[1]
  return year === undefined ? undefined : `${year}-12-31`
}

/** Without a day, the last one of the month. */
function toDate(year = '', month = '', day?: number): string | undefined {
  const index = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name))
  const last = new Date(Date.UTC(Number(year), index + 1, 0)).getUTCDate()
  const text = `${year}-${String(index + 1).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`
  return isIsoDate(text) ? text : undefined
}
