import type { RecordedPerson } from '../plan/inactive/project-record.js'
import { compareText, groupBy } from '../text/sort-and-group.js'
import type { BusyPerson, ReportedRow } from './row.js'

/** Who is named in more active plans than one person can serve. */

/** How many active plans one person can serve at the same time: a rule of thumb. */
export const MAX_ACTIVE_PLANS = 3

interface Mention {
  readonly person: RecordedPerson
  readonly row: ReportedRow
}

/** The people with a role in more than `MAX_ACTIVE_PLANS` active plans, those with most plans first. */
export function findBusyPeople(rows: readonly ReportedRow[]): readonly BusyPerson[] {
  const mentions = rows
    .filter(({ verdict }) => verdict !== 'inactive')
    .flatMap((row) => (row.record?.people ?? []).map((person): Mention => ({ person, row })))
  return groupByPerson(mentions)
    .flatMap((group): readonly BusyPerson[] => {
      const plans = [...new Set(group.map(({ row }) => row))]
      const [first] = group
      return first === undefined || plans.length <= MAX_ACTIVE_PLANS ? [] : [{ name: first.person.name.trim(), plans }]
    })
    .toSorted((left, right) => right.plans.length - left.plans.length || compareText(left.name, right.name))
}

/**
 * The same contact is the same person. A mention without a contact is the person with that name; where several contacts
 * have the name, it stays apart, since it could be any of them.
 */
function groupByPerson(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const contactsByName = groupBy(
    mentions.filter(({ person }) => getContact(person) !== ''),
    ({ person }) => getName(person),
  )
  const getKey = ({ person }: Mention): string => {
    const contact = getContact(person)
    if (contact !== '') return `contact ${contact}`
    const contacts = new Set((contactsByName.get(getName(person)) ?? []).map((mention) => getContact(mention.person)))
    const [onlyContact] = contacts
    return contacts.size === 1 && onlyContact !== undefined ? `contact ${onlyContact}` : `name ${getName(person)}`
  }
  return [...groupBy(mentions, getKey).values()]
}

function getContact({ contact = '' }: RecordedPerson): string {
  return contact.trim().toLowerCase()
}

function getName({ name }: RecordedPerson): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
