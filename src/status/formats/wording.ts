import { BASELINE_LABEL } from '../../worksheet/tasks/baseline.js'
import { daysBetween } from '../../plan/day.js'
import { getNextStage, type Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import { type Deadline, formatRelativeDate, isOverdue } from '../deadline.js'
import type { SponsorSignoff } from '../clock.js'
import type { NextStageCounts, AreaReadiness } from '../readiness.js'
import { pluralize } from '../../text/pluralize.js'

/** Texts for the parts of a status. */

/** `Dec 4, 2026 (in 10 days)`, `Nov 13, 2026 (11 days overdue)`, `Before the data stage` */
export function formatDeadline(deadline: Deadline, today: string): string {
  switch (deadline.kind) {
    case 'day':
      return `${formatDate(deadline.day)} (${isOverdue(deadline, today) ? formatOverdue(deadline.day, today) : formatRelativeDate(deadline.day, today)})`
    case 'now':
      return 'Now'
    case 'before':
      return `Before the ${deadline.stage} stage`
    case 'none':
      return 'No date'
  }
}

/** `11 days overdue` */
export function formatOverdue(due: string, today: string): string {
  return `${pluralize(daysBetween(due, today), 'day')} overdue`
}

export function formatAreaReadiness({ readyFor, pending, waived, rulesNotRun: notRunCount }: AreaReadiness): string {
  if (notRunCount > 0) return 'unknown'
  return [
    readyFor ?? 'not ready',
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

export function formatNotRunCount(ruleCount: number): string {
  return `${pluralize(ruleCount, 'rule')} couldn't run`
}

export function formatErrorCounts({ errors, pending, waived }: NextStageCounts): string {
  return [
    pluralize(errors, 'error'),
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ')
}

/** Formats the readiness of a plan that is ready for a later stage: `ready to move to data`. */
export function formatReadyBeyond(readyStage: Stage, stage: Stage): string {
  return readyStage === getNextStage(stage)
    ? `ready to move to ${readyStage}`
    : `ready for every stage through ${readyStage}`
}

/** Texts for the status of the sponsor's latest sign-off. */
export const SIGNOFF_STATUS_TEXT: Readonly<Record<SponsorSignoff['status'], string>> = {
  approved: 'valid',
  approved_with_conditions: 'valid, with conditions',
  incomplete: "incomplete: it doesn't cover what this stage needs",
  'too-old': 'valid, but due for renewal',
  outdated: 'outdated: the plan changed after the sign-off',
  expired: 'expired',
  declined: 'later declined',
  'not-requested': 'not valid',
  'no-longer-sponsor': 'not valid: the signer is no longer the sponsor',
}

/** What a net value is compared with, in a sentence. */
export const COMPARED_LABELS = BASELINE_LABEL
