import { formatDate } from '../../text/format-date.js'
import { formatInactivity } from '../../plan/inactive/describe.js'
import type { AgendaItem, AgendaPerson } from '../agenda.js'
import { isLate } from '../deadline.js'
import { removePeriod } from '../../text/sentence.js'
import type { Status } from '../status.js'
import type { DocumentGroup, DocumentItem, ReportDocument, DocumentSection } from '../../text/document/document.js'
import { getStatusName } from './page.js'
import { formatDeadline } from './wording.js'

/** Creates a meeting agenda: the action items by person. */
export function createAgendaDocument(status: Status): ReportDocument {
  const { agenda, today, inactive } = status
  const noneText =
    inactive === undefined
      ? 'No action items.'
      : `No action items: the project was ${formatInactivity(inactive, formatDate)}.`
  return {
    heading: `${getStatusName(status)} · agenda for ${formatDate(today)}`,
    title: `${getStatusName(status)}: agenda for ${formatDate(today)}`,
    intro: agenda.length === 0 ? [{ kind: 'text', text: noneText }] : [],
    sections: [
      ...createOwnerSection(
        agenda.filter(({ owner }) => owner !== undefined),
        today,
      ),
      ...agenda.filter(({ owner }) => owner === undefined).map((person) => createNoOwnerSection(person, today)),
    ],
  }
}

function createOwnerSection(people: readonly AgendaPerson[], today: string): readonly DocumentSection[] {
  const groups = people.map(({ name, items }): DocumentGroup => {
    return { title: name, items: items.map((item) => createItem(item, today)) }
  })
  return groups.length === 0 ? [] : [{ title: 'Action items by person', blocks: [{ kind: 'groups', groups }] }]
}

function createNoOwnerSection({ items }: AgendaPerson, today: string): DocumentSection {
  return { title: 'No owner', blocks: [{ kind: 'list', items: items.map((item) => createItem(item, today)) }] }
}

function createItem({ action, deadline, reason, command }: AgendaItem, today: string): DocumentItem {
  return {
    label: formatDeadline(deadline, today),
    isUrgent: isLate(deadline, today),
    text: removePeriod(action),
    note: reason,
    command,
  }
}
