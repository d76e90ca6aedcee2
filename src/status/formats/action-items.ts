import { personNamed } from '../../plan/display-name.js'
import { type By, byDay, earliestFirst, isLate, isOverdue } from '../deadline.js'
import { NO_SIGNOFF } from '../explain.js'
import type { RunningOut } from '../expiring.js'
import { withoutStop } from '../../text/sentence.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import type { PageSection } from '../../text/document/document.js'
import { overdueInWords } from './wording.js'

interface ActionItem {
  readonly by: By
  readonly who: string | undefined
  readonly text: string
  readonly note: string
}

/** One list by date: what people owe, and what expires and must be renewed. A question that expires is owed already. */
export function actionItems({ waits, runningOut, plan, today }: Status): PageSection {
  const expiring = runningOut.filter(({ kind }) => kind !== 'question').map(renewal)
  const owed = waits.map(({ by, who, short, note }): ActionItem => {
    return { by, who, text: withoutStop(short), note: note === NO_SIGNOFF ? '' : note }
  })
  const all = [...owed, ...expiring].toSorted(earliestFirst(today))
  if (all.length === 0) return { title: 'Action items', blocks: [{ kind: 'text', text: 'None.' }] }
  return {
    title: 'Action items',
    blocks: [
      {
        kind: 'table',
        heads: ['Due', 'Owner', 'Action'],
        headline: 'title',
        rows: all.map(({ by, who, text, note }) => [
          dueInWords(by),
          who === undefined ? 'No owner' : personNamed(plan, who),
          withNotes(text, [by.kind === 'day' && isOverdue(by, today) ? overdueInWords(by.day, today) : '', note]),
        ]),
        grave: all.map(({ by }) => isLate(by, today)),
      },
    ],
  }
}

function renewal({ kind, what, who, lastDay, note }: RunningOut): ActionItem {
  const verb = kind === 'waiver' ? 'Review the waiver of' : 'Renew:'
  return { by: byDay(lastDay), who, text: `${verb} ${what}`, note }
}

function dueInWords(by: By): string {
  switch (by.kind) {
    case 'day':
      return formatDate(by.day)
    case 'now':
      return 'Now'
    case 'before':
      return `Before ${by.stage}`
    case 'none':
      return 'No date'
  }
}

function withNotes(text: string, notes: readonly string[]): string {
  const all = notes.filter((note) => note !== '').join('; ')
  return all === '' ? text : `${text} (${all})`
}
