import { daysBetween } from '../../plan/day.js'
import { nextStage, type Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import { type By, fromToday, isOverdue } from '../deadline.js'
import type { SponsorAgreement } from '../clock.js'
import type { Ahead, FamilyReadiness } from '../readiness.js'
import { plural } from '../../lint/counts.js'

/** How the parts of a status read. */

/** `Dec 4, 2026 (in 10 days)`, `Nov 13, 2026 (11 days overdue)`, `Before the data stage` */
export function byInWords(by: By, today: string): string {
  switch (by.kind) {
    case 'day':
      return `${formatDate(by.day)} (${isOverdue(by, today) ? overdueInWords(by.day, today) : fromToday(by.day, today)})`
    case 'now':
      return 'Now'
    case 'before':
      return `Before the ${by.stage} stage`
    case 'none':
      return 'No date'
  }
}

/** `11 days overdue` */
export function overdueInWords(due: string, today: string): string {
  return `${plural(daysBetween(due, today), 'day')} overdue`
}

export function readyForInWords({ readyFor, pending, waived, notJudged }: FamilyReadiness): string {
  if (notJudged > 0) return 'unknown'
  return [
    readyFor ?? 'not ready',
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

export function notJudgedInWords(rules: number): string {
  return `${plural(rules, 'rule')} couldn't run`
}

export function countsAhead({ errors, pending, waived }: Ahead): string {
  return [
    plural(errors, 'error'),
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

/** `ready to move to data`, of a plan that is ready for more than its stage. */
export function readyBeyond(ready: Stage, stage: Stage): string {
  return ready === nextStage(stage) ? `ready to move to ${ready}` : `ready for every stage through ${ready}`
}

/** Whether the sponsor's latest sign-off is still valid. */
export const STANDING: Readonly<Record<SponsorAgreement['standing'], string>> = {
  approved: 'valid',
  approved_with_conditions: 'valid, with conditions',
  'too-old': 'valid, but due for renewal',
  void: 'outdated: the plan changed after the sign-off',
  over: 'expired',
  declined: 'later declined',
  'not-asked': 'not valid',
  'no-longer-sponsor': 'not valid: the signer is no longer the sponsor',
}
