import { showDay } from '../plan/day.js'
import type { AgendaItem, AgendaPerson } from '../status/agenda.js'
import { isLate } from '../status/by.js'
import type { Status } from '../status/status.js'
import type { Group, Page, PageSection } from './page.js'
import { headOf } from './status-page.js'
import { byInWords } from './status-words.js'

/** A list for a meeting, by person. */
export function agendaPage(status: Status): Page {
  const { agenda, name = 'Project without a name', today } = status
  return {
    head: `${headOf(status)} · agenda`,
    title: `${name}: agenda, ${showDay(today)}`,
    opening: agenda.length === 0 ? [{ kind: 'text', text: 'There is nothing to ask anybody.' }] : [],
    sections: [
      ...owned(
        agenda.filter(({ who }) => who !== undefined),
        today,
      ),
      ...agenda.filter(({ who }) => who === undefined).map((nobody) => unowned(nobody, today)),
    ],
  }
}

function owned(people: readonly AgendaPerson[], today: string): readonly PageSection[] {
  const groups = people.map(({ name, items }): Group => {
    return { title: name, items: items.map((item) => itemOf(item, today)) }
  })
  return groups.length === 0 ? [] : [{ title: 'Whom to ask what', blocks: [{ kind: 'groups', groups }] }]
}

function unowned({ items }: AgendaPerson, today: string): PageSection {
  return { title: 'What nobody owns', blocks: [{ kind: 'list', items: items.map((item) => itemOf(item, today)) }] }
}

function itemOf({ what, by, because, command }: AgendaItem, today: string) {
  return { lead: byInWords(by, today), isGrave: isLate(by, today), text: what, note: because, command }
}
