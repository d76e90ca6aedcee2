import { isPlaceholderName } from '../plan/placeholder-words.js'
import { hasName } from '../plan/display-name.js'
import type { Person, Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, ROLES } from '../plan/roles.js'
import type { Edit } from '../yaml/edit/apply-edits.js'
import type { Answers } from './answers.js'
import { listFormFields } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { getRawValue, getValue } from '../plan/typed-path.js'
import type { Complaint } from './amounts.js'
import { createId } from '../plan/id.js'
import { placesOf } from './asking.js'
import { setsOf } from './set-edits.js'

/** People as they are named in the room: "Ilse Verhoeven, Chief Claims Officer", or somebody who is known already. */

export interface Named {
  readonly name: string
  readonly title: string | undefined
  /** The id of somebody who is in the plan. */
  readonly known: string | undefined
  /** The id to give to somebody new; without one it is made from the name. */
  readonly id?: string | undefined
}

export const PERSON_EXAMPLE = 'Ilse Verhoeven, Chief Claims Officer'

export function namedPerson(text: string, plan: Plan): Named | Complaint {
  const comma = text.indexOf(',')
  const name = (comma === -1 ? text : text.slice(0, comma)).trim()
  const title = comma === -1 ? undefined : text.slice(comma + 1).trim() || undefined
  const known = plan.people?.find((person) => person.id === name || isSameName(person.name, name))
  if (known !== undefined && hasName(known)) return { name: known.name, title, known: known.id }
  if (!/\p{L}/u.test(name)) return { complaint: `Start with the name, such as "${PERSON_EXAMPLE}".` }
  if (isPlaceholderName(name)) {
    return { complaint: `"${name}" isn't a name. Choose "I don't know yet" to name an owner and a due date.` }
  }
  return { name: known?.name ?? name, title, known: known?.id }
}

function isSameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.trim().toLowerCase() === other.toLowerCase()
}

export function personId({ known, id, name }: Named, plan: Plan): string {
  return (
    known ??
    id ??
    createId(
      name,
      (plan.people ?? []).map(({ id }) => id),
      'person',
    )
  )
}

/** Puts somebody into the plan who is not there yet; adds what is new about those who are. */
export function personEdits(person: Named, answers: Answers, further: readonly Role[] = []): Edit[] {
  const id = personId(person, answers.plan)
  const present = answers.plan.people?.find((one) => one.id === id)
  const roles = inOrder([...(present?.roles ?? []), ...further])
  const item = {
    ...(present && hasName(present) ? {} : { name: person.name }),
    ...(person.title === undefined || person.title === present?.title ? {} : { title: person.title }),
    ...(roles.length === (present?.roles ?? []).length ? {} : { roles }),
  }
  if (!present) return setsOf(['people'], id, item, placeFor(id, roles, answers.plan))
  const before = placeFor(id, roles, answers.plan)
  if (!isToMove(id, before, answers.plan)) return setsOf(['people'], id, item)
  const whole = { ...(getRawValue(answers.raw, ['people', id]) as object), ...item }
  return [{ kind: 'remove', path: ['people', id] }, ...setsOf(['people'], id, whole, before)]
}

/** Gives a role to somebody, and takes it from whoever was named for it by mistake before. */
export function roleEdits(role: Role, person: Named, answers: Answers): Edit[] {
  const id = personId(person, answers.plan)
  const before = answers.plan.people?.find((one) => one.roles?.includes(role))
  const given = personEdits(person, answers, [role])
  return before === undefined || before.id === id ? given : [...given, ...withoutRole(before, role, answers)]
}

/** Takes a role back from whoever holds it. `stays`: somebody who is about to be named elsewhere. */
export function noRoleEdits(role: Role, answers: Answers, stays: string | undefined): Edit[] {
  const holders = answers.plan.people?.filter((one) => one.roles?.includes(role)) ?? []
  return holders.flatMap((holder) => withoutRole(holder, role, answers, holder.id === stays))
}

/** With the role goes a person of whom nothing else is said. */
function withoutRole(person: Person, role: Role, { plan }: Answers, stays = false): Edit[] {
  const roles = (person.roles ?? []).filter((one) => one !== role)
  if (roles.length > 0) return [{ kind: 'set', path: ['people', person.id, 'roles'], value: roles }]
  const path = ['people', person.id]
  const isNamed = stays || saysMore(person) || mentionsOf(person.id, plan).length > 0 || isByPosition(plan)
  return [{ kind: 'remove', path: isNamed ? [...path, 'roles'] : path }]
}

function saysMore(person: Person): boolean {
  return Object.keys(person).some((key) => !['id', 'name', 'roles', 'title'].includes(key))
}

/** Those without an id are called by their position, which moves when somebody before them goes. */
function isByPosition({ people = [] }: Plan): boolean {
  return people.some(({ id }) => id.startsWith('#'))
}

function inOrder(roles: readonly Role[]): Role[] {
  return ROLES.map(({ value }) => value).filter((role) => roles.includes(role))
}

/** The person before whom somebody with these roles stands, so that any order of asking gives the same list. */
function placeFor(id: string, roles: readonly Role[], plan: Plan): string | undefined {
  const rank = rankOf(roles)
  return plan.people?.find((one) => one.id !== id && isAfter([rankOf(one.roles ?? []), one.id], [rank, id]))?.id
}

function isAfter([rank, id]: [number, string], [otherRank, otherId]: [number, string]): boolean {
  return rank === otherRank ? rank === NO_ROLE && id > otherId : rank > otherRank
}

const NO_ROLE = 1000

function rankOf(roles: readonly Role[]): number {
  const ranks = roles.map((role) => {
    const rank = REQUIRED_ROLES.findIndex((one) => one.role === role)
    return rank === -1 ? 100 + ROLES.findIndex(({ value }) => value === role) : rank
  })
  return Math.min(NO_ROLE, ...ranks)
}

/** Only somebody who now stands too far down moves; a list ordered by hand stays as it is otherwise. */
function isToMove(id: string, before: string | undefined, plan: Plan): boolean {
  const ids = (plan.people ?? []).map((one) => one.id)
  return before !== undefined && ids.indexOf(before) < ids.indexOf(id)
}

/** Where the plan refers to somebody by id. */
function mentionsOf(person: string, plan: Plan): readonly Path[] {
  return listFormFields()
    .flatMap(({ path, field }) => {
      if (field.kind === 'estimate') return placesOf([...path, 'owner'], plan)
      return field.kind === 'person' ? placesOf(path, plan) : []
    })
    .filter((path) => getValue(plan, path) === person)
}
