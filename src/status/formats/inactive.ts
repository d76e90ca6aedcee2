import { formatGrounds, formatInactivity } from '../../plan/inactive/describe.js'
import type { Inactivity } from '../../plan/inactive/inactivity.js'
import { capitalize } from '../../text/capitalize.js'
import type { DocumentBlock, DocumentItem, DocumentSection } from '../../text/document/document.js'
import { formatDate } from '../../text/format-date.js'
import { formatRelativeDate } from '../deadline.js'
import type { Status } from '../status.js'

/** The status of a project that was stopped, paused, or retired: who decided, when, and why. */

export function createInactiveIntro({ stage }: Status, inactive: Inactivity): readonly DocumentBlock[] {
  return [
    { kind: 'text', text: `${capitalize(formatInactivity(inactive, formatDate))}, at the ${stage} stage.` },
    { kind: 'text', text: `Why: ${formatGrounds(inactive)}` },
  ]
}

export function createInactiveSections(status: Status, inactive: Inactivity): readonly DocumentSection[] {
  return [createTimeline(status, inactive), createNextSteps(status)]
}

function createTimeline({ dates, today }: Status, { kind, decidedOn, pausedUntil }: Inactivity): DocumentSection {
  const milestones = [
    ['Kickoff', dates.startedOn],
    ['Live since', dates.liveSince],
    [capitalize(kind), decidedOn],
    ['Paused until', pausedUntil],
  ] as const
  const rows = milestones.flatMap(([name, day]) =>
    day === undefined ? [] : [[name, formatDate(day), formatRelativeDate(day, today)]],
  )
  return {
    title: 'Timeline',
    blocks: [{ kind: 'table', headers: ['Milestone', 'Date', 'Status'], titlePlacement: 'title', rows }],
  }
}

/** What is broken in the file itself, and how to resume. */
function createNextSteps({ nextSteps, resumeCommand }: Status): DocumentSection {
  const steps: readonly DocumentItem[] = nextSteps.map(({ action, reason, command }) => ({
    text: `${action} ${reason}`,
    command,
  }))
  const resume: readonly DocumentItem[] =
    resumeCommand === undefined
      ? []
      : [{ text: 'Nothing is due. To resume the project, get a decision and record it:', command: resumeCommand }]
  const items = steps.length > 0 ? steps : resume
  return {
    title: 'Next steps',
    blocks: [items.length === 0 ? { kind: 'text', text: 'None.' } : { kind: 'list', items }],
  }
}
