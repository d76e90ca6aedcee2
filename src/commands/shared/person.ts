import { userError } from '../../errors.js'
import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import type { Person, Plan } from '../../plan/plan.js'

/** What is wrong with what somebody typed, and what to do. */
export interface Complaint {
  readonly message: string
  readonly help: string
}

/** A person of the plan, by ID or by name, as typed. */
export function personTyped(plan: Plan, typed: string): Person {
  const [person] = namedIn(plan, typed)
  const wrong = personComplaint(plan, typed)
  if (person === undefined || wrong !== undefined) {
    throw userError('bad-option', wrong?.message ?? '', wrong?.help ?? '')
  }
  return person
}

export function personComplaint(plan: Plan, typed: string): Complaint | undefined {
  const [person, another] = namedIn(plan, typed)
  if (person === undefined) return nobody(plan, typed)
  if (another === undefined) return undefined
  return {
    message: `Several people in this plan are named "${typed}".`,
    help: `Use an ID: ${person.id} or ${another.id}.`,
  }
}

function nobody({ people = [] }: Plan, typed: string): Complaint {
  const known = people.flatMap(({ id, name }) => [...(name === undefined ? [] : [name]), id])
  const near = nearest(typed, known)
  const alike = people.filter(({ id, name = id }) =>
    name.toLowerCase().split(/\s+/).includes(typed.trim().toLowerCase()),
  )
  const meant = alike.length > 0 ? alike.map(({ id }) => id) : near === undefined ? [] : [near]
  const all = people.length > 0 ? `Use ${listed(shown(people), 'or')}.` : 'Add the person under people first.'
  const help = meant.length > 0 ? `Did you mean ${listed(meant, 'or')}?` : all
  return { message: `No person named "${typed}" in this plan.`, help }
}

const MOST_SHOWN = 6

function shown(people: NonNullable<Plan['people']>): readonly string[] {
  const ids = people.slice(0, MOST_SHOWN).map(({ id }) => id)
  return people.length > MOST_SHOWN ? [...ids, 'another person in the plan'] : ids
}

/** An id means one person, a name may mean several. */
export function namedIn({ people = [] }: Plan, typed: string): readonly Person[] {
  const text = typed.trim().toLowerCase()
  const byId = people.filter(({ id }) => id.toLowerCase() === text).slice(0, 1)
  return byId.length > 0 ? byId : people.filter(({ name }) => name?.trim().toLowerCase() === text)
}
