import { showDay } from '../plan/day.js'
import { type By, fromToday, isOverdue } from '../status/by.js'
import type { SponsorAgreement } from '../status/clock.js'
import { type Ahead, FAMILY_WORDS, type FamilyReadiness } from '../status/readiness.js'
import type { Impediment } from '../rules/rule.js'
import { plural } from './counts.js'

/** How the parts of a status read. */

/** `4 December 2026, in 10 days`, `overdue, 13 November 2026, 11 days ago`, `before the data stage` */
export function byInWords(by: By, today: string): string {
  switch (by.kind) {
    case 'day':
      return `${isOverdue(by, today) ? 'overdue, ' : ''}${showDay(by.day)}, ${fromToday(by.day, today)}`
    case 'now':
      return 'now'
    case 'before':
      return `before the ${by.stage} stage`
    case 'none':
      return 'no day yet'
  }
}

/** Inside a sentence. */
export function familyInWords(family: Impediment): string {
  const words = FAMILY_WORDS[family]
  return `${words[0]?.toLowerCase()}${words.slice(1)}`
}

export function readyForInWords({ readyFor, pending, waived, notJudged }: FamilyReadiness): string {
  if (notJudged > 0) return 'not known'
  return [
    readyFor ?? 'not even kickoff',
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

export function aheadInWords({ ahead, notJudged }: FamilyReadiness): string {
  if (notJudged > 0) return notJudgedInWords(notJudged)
  return ahead === undefined ? 'nothing' : `${ahead.stage}: ${countsAhead(ahead)}`
}

export function notJudgedInWords(rules: number): string {
  return `${plural(rules, 'rule')} could not run, so nobody knows`
}

function countsAhead({ errors, pending, waived }: Ahead): string {
  return [
    plural(errors, 'error'),
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

/** Whether the sponsor's last yes still counts. */
export const STANDING: Readonly<Record<SponsorAgreement['standing'], string>> = {
  approved: 'it still counts',
  approved_with_conditions: 'it still counts, with its conditions',
  'too-old': 'it counts, and is so old that it has to be renewed',
  void: 'it no longer counts, since the plan has changed',
  over: 'it no longer counts, since it was given for a time that has passed',
  rejected: 'it was taken back since',
  'not-asked': 'it does not count',
  'no-longer-sponsor': 'somebody else is the sponsor now, or nobody',
}
