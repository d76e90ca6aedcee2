import { hasName } from '../plan/display-name.js'
import { isJobTitle, isTeamName } from '../plan/name-words.js'
import { isPlaceholderName } from '../plan/placeholder-words.js'
import type { Person, Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, ROLES } from '../plan/roles.js'
import type { Edit } from '../yaml/edit/types.js'
import type { Answers } from './answers.js'
import { getRawValue } from '../plan/typed-path.js'
import type { AnswerError } from './parse-amount.js'
import { createId } from '../plan/id.js'
import { nearest } from '../text/suggest.js'
import { followName, isCreatedFrom, listReferencesTo } from './reply/follow-name.js'
import { createItemSetEdits } from './set-edits.js'

/** People as they are entered: "Ilse Verhoeven, Chief Claims Officer", or a person who is already in the plan. */

export interface PersonInput {
  readonly name: string
  readonly title: string | undefined
  /** The ID of a person who is already in the plan. */
  readonly existingId: string | undefined
  /** The ID for a new person; without it, the ID is created from the name. */
  readonly id?: string | undefined
  /** The title was entered before the name. */
  readonly isSwapped?: true
}

export const PERSON_EXAMPLE = 'Ilse Verhoeven, Chief Claims Officer'

export function parsePerson(text: string, plan: Plan): PersonInput | AnswerError {
  const known = findPersonByName(text, plan) ?? findByFirstName(text, plan)
  if (known !== undefined && hasName(known)) return { name: known.name, title: undefined, existingId: known.id }
  const parts = splitNameAndTitle(text)
  const { name, title } = parts
  const existing = findPersonByName(name, plan)
  if (existing !== undefined && hasName(existing)) return { ...parts, name: existing.name, existingId: existing.id }
  if (!/\p{L}/u.test(name)) return { error: `Start with the name, such as "${PERSON_EXAMPLE}".` }
  if (isPlaceholderName(name)) {
    return { error: `"${name}" isn't a name. Enter a person's first and last name.` }
  }
  return { ...parts, name: existing?.name ?? name, title, existingId: existing?.id }
}

/** The person with this ID or name; "Dr. Ann Chen" and "Chen, Ann" are "Ann Chen", unless that could be two people. */
export function findPersonByName(text: string, { people = [] }: Plan): Person | undefined {
  const name = text.trim()
  const exact = people.find((person) => person.id === name || isSameName(person.name, name))
  if (exact !== undefined) return exact
  const [key, swapped] = [createNameKey(name), createNameKey(name.replace(/^([^,]+),([^,]+)$/, '$2 $1'))]
  const matches = people.filter(
    (person) => hasName(person) && [key, swapped].includes(createNameKey(person.name)) && key !== '',
  )
  return matches.length === 1 ? matches[0] : undefined
}

/** Among people who know each other, "Bo" is Bo Lind, unless there are two. A file that lists a Bo means another one. */
function findByFirstName(text: string, { people = [] }: Plan): Person | undefined {
  const key = createNameKey(text)
  if (!/^\p{L}{2,}$/u.test(key)) return undefined
  const matches = people.filter((person) => hasName(person) && createNameKey(person.name).startsWith(`${key} `))
  return matches.length === 1 ? matches[0] : undefined
}

const HONORIFICS =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|herr|frau|sra?|mme|mlle|m|ing|dipl-ing|mag|rev|hon)\.?\s+)+(?=\S)/
const DEGREES = /(?:,?\s+(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|esq|cpa|cfa)\.?)+$/

/** A name without academic degrees, accents, and case, to compare it. */
function createNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
    .replace(HONORIFICS, '')
    .replace(DEGREES, '')
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
}

interface NameAndTitle {
  readonly name: string
  readonly title: string | undefined
  /** The title came first. */
  readonly isSwapped?: true
}

/** `Ann Chen, CFO`, `Ann Chen (CFO)`, `Ann Chen - CFO`, and `CFO, Ann Chen`. */
function splitNameAndTitle(text: string): NameAndTitle {
  const [, name = text, rest = ''] = /^([^,(]*?)(?:\s*,|\s+[-–—]\s|\s*\((?=[^()]*\)$))(.*)$/.exec(text.trim()) ?? []
  const title = (text.trim().endsWith(')') && !rest.includes('(') ? rest.replace(/\)$/, '') : rest).trim()
  if (title === '') return { name: name.trim(), title: undefined }
  if (isTitleFirst(name.trim(), title)) return { name: title, title: name.trim(), isSwapped: true }
  return { name: name.trim(), title }
}

const TITLE_WORD =
  /\b(?:chief|officer|manager|director|counsel|analyst|controller|president|engineer|scientist|coordinator|supervisor|head of|lead|owner|partner|specialist|vp|c[eofimt]o)\b/i
/** Two to four words with capitals, as in "Ann Chen" and "Jonas de Vries". */
const FULL_NAME =
  /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|der|den|di|la|le|van|von|zu|bin|al|el)){1,3}$/u

function isTitleFirst(first: string, second: string): boolean {
  return (
    (isJobTitle(first) || TITLE_WORD.test(first)) &&
    !isJobTitle(second) &&
    !TITLE_WORD.test(second) &&
    !isTeamName(second) &&
    FULL_NAME.test(second)
  )
}

/** How a name that was entered after its title was read; `undefined` for any other. */
export function formatSwappedName({ name, title, isSwapped }: PersonInput): string | undefined {
  return isSwapped === true && title !== undefined ? `Name: ${name}, title: ${title}` : undefined
}

/** Why this is hardly the name of a person, and what to enter instead. People who are in the plan are left alone. */
export function findNameDoubt({ name, existingId }: PersonInput): string | undefined {
  if (existingId !== undefined) return undefined
  if (isTeamName(name)) return `"${name}" looks like a team. Only a person can sign off.`
  if (!isJobTitle(name)) return undefined
  return `"${name}" is a job title, not a person's name. Enter who holds it, as in "Ann Chen, ${name}", or "I don't know yet".`
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
  const previousHolder = answers.plan.people?.find((candidate) => candidate.roles?.includes(role))
  if (previousHolder !== undefined && isCorrectionOf(previousHolder, role, person, answers.plan)) {
    return createCorrectionEdits(previousHolder, person, answers.plan)
  }
  const id = getPersonId(person, answers.plan)
  const edits = createPersonEdits(person, answers, [role])
  return previousHolder === undefined || previousHolder.id === id
    ? edits
    : [...edits, ...createRemoveRoleEdits(previousHolder, role, answers)]
}

/** Whether an entry such as "TBD" stands only for whoever will hold this role. */
function isHeldOnlyFor({ roles = [] }: Person, role: Role): boolean {
  return roles.length === 1 && roles[0] === role
}

/**
 * Whether a name corrects the spelling of the one before. Whoever has other duties may be somebody else, so that person
 * stays.
 */
function isCorrectionOf(previous: Person, role: Role, { name, existingId }: PersonInput, plan: Plan): boolean {
  if (existingId !== undefined || previous.name === undefined || !isHeldOnlyFor(previous, role)) return false
  const [oldWords, newWords] = [previous.name.split(' '), name.split(' ')]
  const differing = oldWords.flatMap((word, index) =>
    word === newWords[index] ? [] : [[word, newWords[index]] as const],
  )
  const [oldWord, newWord = ''] = differing[0] ?? ['', '']
  return (
    oldWords.length === newWords.length &&
    oldWords.length > 1 &&
    differing.length === 1 &&
    oldWord[0] === newWord[0] &&
    nearest(newWord, [oldWord]) !== undefined &&
    listReferencesTo(['people'], previous.id, plan).every(([section]) => section === 'open_questions')
  )
}

function createCorrectionEdits(previous: Person, { name, title }: PersonInput, plan: Plan): Edit[] {
  const followed = followName(['people'], previous.id, { old: previous.name, new: name }, plan)
  return [
    { kind: 'set', path: ['people', previous.id, 'name'], value: name },
    ...(title === undefined ? [] : [{ kind: 'set', path: ['people', previous.id, 'title'], value: title } as const]),
    ...followed.edits,
  ]
}

/** Removes people whom the plan no longer names anywhere, if the interview added them. */
export function createForgottenPeopleEdits(before: Plan, { plan: after, raw }: Answers): Edit[] {
  if (hasPositionalIds(after)) return []
  return (after.people ?? []).flatMap((person): Edit[] => {
    const wasNamed = isNamed(
      before.people?.find(({ id }) => id === person.id),
      before,
    )
    /* What a person added by hand may be no valid answer, so it is only in the file. */
    const isBare = !hasOtherFields({ ...(getRawValue(raw, ['people', person.id]) as object), ...person })
    const isForgotten = wasNamed && isBare && !isNamed(person, after)
    return isForgotten && isCreatedFrom(person.id, person.name) ? [{ kind: 'remove', path: ['people', person.id] }] : []
  })
}

function isNamed(person: Person | undefined, plan: Plan): boolean {
  if (person === undefined) return false
  return (person.roles ?? []).length > 0 || listReferencesTo(['people'], person.id, plan).length > 0
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
    isKept ||
    hasOtherFields(person) ||
    listReferencesTo(['people'], person.id, plan).length > 0 ||
    hasPositionalIds(plan)
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
