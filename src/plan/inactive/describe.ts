import { addPeriod } from '../../text/sentence.js'
import { capitalize } from '../../text/capitalize.js'
import { joinWith } from '../../text/join.js'
import { getImpedimentLabel } from './words.js'
import type { Inactivity } from './inactivity.js'

/** How reports say that a project is inactive. Lint writes dates as they are in the file, other reports write them out. */

/** Returns `stopped by Lucía Herrera on Nov 30, 2026`; for a pause, also `until Mar 31, 2027`. */
export function formatInactivity(
  { kind, decidedOn, decidedBy, pausedUntil }: Inactivity,
  formatDay: (day: string) => string,
): string {
  const until = pausedUntil === undefined ? '' : ` until ${formatDay(pausedUntil)}`
  return `${kind} by ${decidedBy.name} on ${formatDay(decidedOn)}${until}`
}

/** Returns why, as one or two sentences: `Integration and buy-in. The CRM release was canceled.` */
export function formatGrounds({ impediments, reason }: Inactivity): string {
  const named = impediments.filter((impediment) => impediment !== 'other').map(getImpedimentLabel)
  return [...(named.length === 0 ? [] : [`${capitalize(joinWith(named))}.`]), addPeriod(reason)].join(' ')
}
