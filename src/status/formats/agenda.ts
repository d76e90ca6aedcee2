import { formatDate } from '../../text/format-date.js'
import type { AgendaItem, AgendaPerson } from '../agenda.js'
import { isLate } from '../deadline.js'
import { withoutStop } from '../../text/sentence.js'
import type { Status } from '../status.js'
import type { Group, Page, PageSection } from '../../text/document/document.js'
import { nameOf } from './page.js'
import { byInWords } from './wording.js'

/** Action items for a meeting, by person. */
export function agendaPage(status: Status): Page {
  const { agenda, today } = status
  return {
    head: `${nameOf(status)} · agenda for ${formatDate(today)}`,
    title: `${nameOf(status)}: agenda for ${formatDate(today)}`,
    opening: agenda.length === 0 ? [{ kind: 'text', text: 'No action items.' }] : [],
    sections: [
      ...owned(
        agenda.filter(({ who }) => who !== undefined),
        today,
      ),
      ...agenda.filter(({ who }) => who === undefined).map((one) => unowned(one, today)),
    ],
  }
}

function owned(people: readonly AgendaPerson[], today: string): readonly PageSection[] {
  const groups = people.map(({ name, items }): Group => {
    return { title: name, items: items.map((item) => itemOf(item, today)) }
  })
  return groups.length === 0 ? [] : [{ title: 'Action items by person', blocks: [{ kind: 'groups', groups }] }]
}

function unowned({ items }: AgendaPerson, today: string): PageSection {
  return { title: 'No owner', blocks: [{ kind: 'list', items: items.map((item) => itemOf(item, today)) }] }
}

function itemOf({ what, by, because, command }: AgendaItem, today: string) {
  return { lead: byInWords(by, today), isGrave: isLate(by, today), text: withoutStop(what), note: because, command }
}
