import { pluralize } from '../../text/rule-words.js'
import { daysBetween } from '../../plan/day.js'
import { getPersonName } from '../../plan/display-name.js'
import { formatRelativeDate } from '../deadline.js'
import type { LaunchDate } from '../clock.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import type { DocumentSection } from '../../text/document/document.js'
import { formatOverdue, SIGNOFF_STATUS_TEXT } from './wording.js'

interface Milestone {
  readonly name: string
  readonly date: string
  readonly note: string
  readonly isUrgent?: boolean
}

/** Creates the timeline: kickoff, sponsor sign-off, go/no-go decision, and launch. */
export function createTimelineSection(status: Status): DocumentSection {
  const milestones = [
    createKickoff(status),
    createSponsorSignoff(status),
    ...createGoNoGo(status),
    createLaunch(status),
  ]
  return {
    title: 'Timeline',
    blocks: [
      {
        kind: 'table',
        headers: ['Milestone', 'Date', 'Status'],
        titlePlacement: 'title',
        rows: milestones.map(({ name, date, note }) => [name, date, note]),
        urgentRows: milestones.map(({ isUrgent = false }) => isUrgent),
      },
    ],
  }
}

const NO_DATE = 'No date'

function createKickoff({ dates: { startedOn }, today }: Status): Milestone {
  const name = 'Kickoff'
  if (startedOn === undefined) return { name, date: NO_DATE, note: '' }
  return { name, date: formatDate(startedOn), note: formatRelativeDate(startedOn, today) }
}

function createSponsorSignoff({ dates: timeline, plan, sponsors }: Status): Milestone {
  const name = 'Sponsor sign-off'
  if (timeline.sponsorSignoff === undefined) {
    const note = sponsors.length === 0 ? 'no executive sponsor' : `${sponsors.join(', ')}: no sign-off yet`
    return { name, date: 'None', note, isUrgent: true }
  }
  const { signedOn, signedBy: person, status } = timeline.sponsorSignoff
  return {
    name,
    date: formatDate(signedOn),
    note: `${SIGNOFF_STATUS_TEXT[status]} (${getPersonName(plan, person)})`,
    isUrgent: status !== 'approved' && status !== 'approved_with_conditions',
  }
}

function createGoNoGo({ plan, today }: Status): readonly Milestone[] {
  const { due, result } = plan.rollout?.go_no_go ?? {}
  if (due === undefined) return []
  const name = 'Go/no-go'
  const date = formatDate(due)
  if (result !== undefined) return [{ name, date, note: RESULT_LABELS[result] }]
  return due < today
    ? [{ name, date, note: formatOverdue(due, today), isUrgent: true }]
    : [{ name, date, note: formatRelativeDate(due, today) }]
}

const RESULT_LABELS = { go: 'go', no_go: 'no-go', deferred: 'deferred' } as const

function createLaunch({ dates: timeline, today }: Status): Milestone {
  const { launch: launchDay, liveSince, startedOn } = timeline
  const shiftText = formatShift(launchDay)
  if (liveSince !== undefined) {
    const durationTexts =
      startedOn === undefined ? [] : [`${pluralize(daysBetween(startedOn, liveSince), 'day')} after the kickoff`]
    return {
      name: 'Live since',
      date: formatDate(liveSince),
      note: [...durationTexts, shiftText].join('; '),
      ...flagPostponed(launchDay),
    }
  }
  const name = 'Launch'
  const { due } = launchDay
  if (due === undefined) return { name, date: NO_DATE, note: shiftText, isUrgent: true }
  const isPast = due < today
  const note = [isPast ? formatOverdue(due, today) : formatRelativeDate(due, today), shiftText].join('; ')
  return { name, date: formatDate(due), note, ...(isPast ? { isUrgent: true } : flagPostponed(launchDay)) }
}

function flagPostponed({ movedDays = 0 }: LaunchDate): { readonly isUrgent: boolean } {
  return { isUrgent: movedDays > 0 }
}

/** Formats how far the launch date moved from the first planned date. */
function formatShift({ due, firstPlan: firstPlanned, movedDays }: LaunchDate): string {
  if (firstPlanned.kind === 'unknown') return `original launch date unknown (${firstPlanned.reason})`
  const originalDate = formatDate(firstPlanned.due)
  const plannedOn = formatDate(firstPlanned.plannedOn)
  if (due === undefined || movedDays === undefined) return `first planned on ${plannedOn}, for ${originalDate}`
  if (movedDays === 0) return `unchanged since ${plannedOn}`
  const direction = movedDays > 0 ? 'later' : 'earlier'
  return `${pluralize(Math.abs(movedDays), 'day')} ${direction} than first planned on ${plannedOn} (${originalDate})`
}
