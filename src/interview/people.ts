import { hasName } from '../plan/display-name.js'
import { isPlaceholderName } from '../plan/placeholder-words.js'
import type { Person, Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, ROLES } from '../plan/roles.js'
import type { Edit } from '../yaml/edit/types.js'
import type { Answers } from './answers.js'
import { listFormFields } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { getRawValue, getValue } from '../plan/typed-path.js'
import type { AnswerError } from './parse-amount.js'
import { createId } from '../plan/id.js'
import { listFieldPaths } from './plan-questions.js'
import { createItemSetEdits } from './set-edits.js'

/** People as they are entered: "Ilse Verhoeven, Chief Claims Officer", or a person who is already in the plan. */

export interface PersonInput {
  readonly name: string
  readonly title: string | undefined
  /** The ID of a person who is already in the plan. */
  readonly existingId: string | undefined
  /** The ID for a new person; without it, the ID is created from the name. */
  readonly id?: string | undefined
}

export const PERSON_EXAMPLE = 'Ilse Verhoeven, Chief Claims Officer'

export function parsePerson(text: string, plan: Plan): PersonInput | AnswerError {
  const comma = text.indexOf(',')
  const name = (comma === -1 ? text : text.slice(0, comma)).trim()
  const title = comma === -1 ? undefined : text.slice(comma + 1).trim() || undefined
  const existing = plan.people?.find((person) => person.id === name || isSameName(person.name, name))
  if (existing !== undefined && hasName(existing)) return { name: existing.name, title, existingId: existing.id }
  if (!/\p{L}/u.test(name)) return { error: `Start with the name, such as "${PERSON_EXAMPLE}".` }
  if (isPlaceholderName(name)) {
    return { error: `"${name}" isn't a name. Enter a person's first and last name.` }
  }
  return { name: existing?.name ?? name, title, existingId: existing?.id }
}

function isSameName(left: string | undefined, right: string): boolean {
  return left !== undefined && left.trim().toLowerCase() === right.toLowerCase()
}

export function getPersonId({ existingId, id, name }: PersonInput, plan: Plan): string {
  return (
    existingId ??
    id ??
    createId(
      name,
      (plan.people ?? []).map(({ id }) => id),
      'person',
    )
  )
}

/** Adds a new person to the plan, or adds new details to an existing person. */
export function createPersonEdits(person: PersonInput, answers: Answers, newRoles: readonly Role[] = []): Edit[] {
  const id = getPersonId(person, answers.plan)
  const existing = answers.plan.people?.find((candidate) => candidate.id === id)
  const roles = sortRoles([...(existing?.roles ?? []), ...newRoles])
  const item = {
    ...(existing && hasName(existing) ? {} : { name: person.name }),
    ...(person.title === undefined || person.title === existing?.title ? {} : { title: person.title }),
    ...(roles.length === (existing?.roles ?? []).length ? {} : { roles }),
  }
  if (!existing) return createItemSetEdits(['people'], id, item, findNextPersonId(id, roles, answers.plan))
  const nextId = findNextPersonId(id, roles, answers.plan)
  if (!mustMove(id, nextId, answers.plan)) return createItemSetEdits(['people'], id, item)
  const mergedItem = { ...(getRawValue(answers.raw, ['people', id]) as object), ...item }
  return [{ kind: 'remove', path: ['people', id] }, ...createItemSetEdits(['people'], id, mergedItem, nextId)]
}

/** Assigns a role to a person, and removes it from the person who was named before. */
export function createRoleEdits(role: Role, person: PersonInput, answers: Answers): Edit[] {
  const unnamed = answers.plan.people?.find((candidate) => !hasName(candidate) && isHeldOnlyFor(candidate, role))
  if (unnamed !== undefined && person.existingId === undefined) return createNameEdits(unnamed, person)
  const id = getPersonId(person, answers.plan)
  const previousHolder = answers.plan.people?.find((candidate) => candidate.roles?.includes(role))
  const edits = createPersonEdits(person, answers, [role])
  return previousHolder === undefined || previousHolder.id === id
    ? edits
    : [...edits, ...createRemoveRoleEdits(previousHolder, role, answers)]
}

/** Whether an entry such as "TBD" stands only for whoever will hold this role. */
function isHeldOnlyFor({ roles = [] }: Person, role: Role): boolean {
  return roles.length === 1 && roles[0] === role
}

/** Puts a name in the place of "TBD". The ID stays, because owners and due dates may refer to it. */
function createNameEdits({ id, title }: Person, person: PersonInput): Edit[] {
  const newTitle = person.title === undefined || person.title === title ? {} : { title: person.title }
  return createItemSetEdits(['people'], id, { name: person.name, ...newTitle })
}

/** Removes a role from everyone who holds it. `keptPersonId` is a person who must stay in the plan. */
export function createVacateRoleEdits(role: Role, answers: Answers, keptPersonId: string | undefined): Edit[] {
  const holders = answers.plan.people?.filter((candidate) => candidate.roles?.includes(role)) ?? []
  return holders.flatMap((holder) => createRemoveRoleEdits(holder, role, answers, holder.id === keptPersonId))
}

/** Removes a role from a person, and the person too if the plan says nothing else about them. */
function createRemoveRoleEdits(person: Person, role: Role, { plan }: Answers, isKept = false): Edit[] {
  const roles = (person.roles ?? []).filter((held) => held !== role)
  if (roles.length > 0) return [{ kind: 'set', path: ['people', person.id, 'roles'], value: roles }]
  const path = ['people', person.id]
  const isNeeded =
    isKept || hasOtherFields(person) || listReferences(person.id, plan).length > 0 || hasPositionalIds(plan)
  return [{ kind: 'remove', path: isNeeded ? [...path, 'roles'] : path }]
}

function hasOtherFields(person: Person): boolean {
  return Object.keys(person).some((key) => !['id', 'name', 'roles', 'title'].includes(key))
}

/** People without an ID are identified by position, which changes when a person before them is removed. */
function hasPositionalIds({ people = [] }: Plan): boolean {
  return people.some(({ id }) => id.startsWith('#'))
}

function sortRoles(roles: readonly Role[]): Role[] {
  return ROLES.map(({ value }) => value).filter((role) => roles.includes(role))
}

/** The person before whom a person with these roles is listed, whatever the order of the questions was. */
function findNextPersonId(id: string, roles: readonly Role[], plan: Plan): string | undefined {
  const rank = getRoleRank(roles)
  return plan.people?.find(
    (candidate) => candidate.id !== id && isAfter([getRoleRank(candidate.roles ?? []), candidate.id], [rank, id]),
  )?.id
}

function isAfter([rank, id]: [number, string], [otherRank, otherId]: [number, string]): boolean {
  return rank === otherRank ? rank === NO_ROLE && id > otherId : rank > otherRank
}

const NO_ROLE = 1000

function getRoleRank(roles: readonly Role[]): number {
  const ranks = roles.map((role) => {
    const rank = REQUIRED_ROLES.findIndex((candidate) => candidate.role === role)
    return rank === -1 ? 100 + ROLES.findIndex(({ value }) => value === role) : rank
  })
  return Math.min(NO_ROLE, ...ranks)
}

/** A person moves only if listed too far down; otherwise, a list ordered by hand stays as it is. */
function mustMove(id: string, nextId: string | undefined, plan: Plan): boolean {
  const ids = (plan.people ?? []).map((candidate) => candidate.id)
  return nextId !== undefined && ids.indexOf(nextId) < ids.indexOf(id)
}

/** The paths where the plan refers to a person by ID. */
function listReferences(person: string, plan: Plan): readonly Path[] {
  return listFormFields()
    .flatMap(({ path, field }) => {
      if (field.kind === 'estimate') return listFieldPaths([...path, 'owner'], plan)
      return field.kind === 'person' ? listFieldPaths(path, plan) : []
    })
    .filter((path) => getValue(plan, path) === person)
}
