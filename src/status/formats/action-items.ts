import { getPersonName } from '../../plan/display-name.js'
import { type Deadline, createDeadline, earliestFirst, isLate, isOverdue } from '../deadline.js'
import { NO_SIGNOFF } from '../explain.js'
import type { ExpiringItem } from '../expiring.js'
import { removePeriod } from '../../text/sentence.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import type { DocumentSection } from '../../text/document/document.js'
import { formatOverdue } from './wording.js'

interface ActionRow {
  readonly deadline: Deadline
  readonly owner: string | undefined
  readonly text: string
  readonly note: string
}

/** Lists action items and renewals by date. Expiring questions are skipped, since they are action items already. */
export function createActionItemsSection({ actionItems, expiringItems, plan, today }: Status): DocumentSection {
  const renewals = expiringItems.filter(({ kind }) => kind !== 'question').map(createRenewal)
  const owed = actionItems.map(({ deadline, owner, shortAction, note }): ActionRow => {
    return { deadline, owner, text: removePeriod(shortAction), note: note === NO_SIGNOFF ? '' : note }
  })
  const rows = [...owed, ...renewals].toSorted(earliestFirst(today))
  if (rows.length === 0) return { title: 'Action items', blocks: [{ kind: 'text', text: 'None.' }] }
  return {
    title: 'Action items',
    blocks: [
      {
        kind: 'table',
        headers: ['Due', 'Owner', 'Action'],
        titlePlacement: 'title',
        rows: rows.map(({ deadline, owner, text, note }) => [
          formatDueBriefly(deadline),
          owner === undefined ? 'No owner' : getPersonName(plan, owner),
          appendNotes(text, [
            deadline.kind === 'day' && isOverdue(deadline, today) ? formatOverdue(deadline.day, today) : '',
            note,
          ]),
        ]),
        urgentRows: rows.map(({ deadline }) => isLate(deadline, today)),
      },
    ],
  }
}

function createRenewal({ kind, subject: description, person, validThrough, note }: ExpiringItem): ActionRow {
  const verb = kind === 'waiver' ? 'Review the waiver of' : 'Renew:'
  return { deadline: createDeadline(validThrough), owner: person, text: `${verb} ${description}`, note }
}

function formatDueBriefly(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'day':
      return formatDate(deadline.day)
    case 'now':
      return 'Now'
    case 'before':
      return `Before ${deadline.stage}`
    case 'none':
      return 'No date'
  }
}

function appendNotes(text: string, notes: readonly string[]): string {
  const joinedNotes = notes.filter((note) => note !== '').join('; ')
  return joinedNotes === '' ? text : `${text} (${joinedNotes})`
}
