import { findNamedPerson } from '../plan/display-name.js'
import { isBlank } from '../plan/blank.js'
import { getRoleHolding } from '../plan/role-holders.js'
import { type Field, type ListField } from '../plan/field.js'
import { capitalize } from '../text/capitalize.js'
import { isFieldApplicable, type FormField, getProfile } from '../plan/form.js'
import { type Path, isSamePath } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Person, Plan } from '../plan/plan.js'
import type { Profile } from '../plan/profile.js'
import { type RequiredRole, type Role, getRoleLabel, ROLES } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { inSentence } from '../text/in-sentence.js'
import { type Part, type Topic, topics } from './topics.js'

/** Something that can be asked about a plan, at its place in that plan. */
export type Asking = RoleAsking | FieldAsking | ItemAsking

interface Askable {
  readonly about: Path
  readonly topic: Topic
  readonly title: string
  readonly question: string
  readonly why: string
  readonly who: Role
  readonly from: Stage | 'optional'
  readonly vital: boolean
}
/** Who holds a role. */
export interface RoleAsking extends Askable {
  readonly kind: 'role'
  readonly role: Role
}
/** One field, perhaps of an item that is there already. */
export interface FieldAsking extends Askable {
  readonly kind: 'field'
  readonly form: FormField
}
/** The first field of an item that is not there yet; it makes the item. */
export interface ItemAsking extends Askable {
  readonly kind: 'item'
  readonly form: FormField
  readonly list: ListField
}

/** All that can be asked about this plan, answered or not, in the order of the room. */
export function askingsOf(plan: Plan): readonly Asking[] {
  const profile = getProfile(plan)
  return topics().flatMap((topic) => topic.parts.flatMap((part) => ofPart(part, topic, plan, profile)))
}

function ofPart(part: Part, topic: Topic, plan: Plan, profile: Profile): Asking[] {
  if (part.kind === 'role') return [roleAsking(part.role, topic)]
  if (part.kind === 'field') return appliesTo(part.form, profile) ? [fieldAsking(part.form, part.form.path, topic)] : []
  const fields = part.fields.filter((form) => appliesTo(form, profile))
  const items = itemsAt(plan, part.list.path)
  if (items.length > 0) {
    return items.flatMap(({ id }) => fields.map((form) => fieldAsking(form, placeIn(form.path, id), topic)))
  }
  /* The first people come with their roles. */
  return part.list.path.length > 1 && fields.length > 0 ? [itemAsking(part, topic)] : []
}

function appliesTo(form: FormField, profile: Profile): boolean {
  return isFieldApplicable(form, profile) === true
}

export function itemsAt(plan: Plan, list: Path): readonly { readonly id: string }[] {
  const value = getValue(plan, list)
  return Array.isArray(value) ? (value as { id: string }[]) : []
}

/** The place of a field in one item of its list. */
function placeIn(path: Path, id: string): Path {
  return path.map((part) => (part === '*' ? id : part))
}

function roleAsking({ role, expectedFrom: from, vital, question }: RequiredRole, topic: Topic): RoleAsking {
  const means = ROLES.find((one) => one.value === role)?.means ?? ''
  return {
    kind: 'role',
    role,
    about: ['people', role],
    topic,
    title: getRoleLabel(role),
    question,
    why: `${capitalize(getRoleLabel(role))}: ${inSentence(means)} Name a person, because a team can't sign off.`,
    who: 'ml_lead',
    from,
    vital: vital === true,
  }
}

export function fieldAsking(form: FormField, about: Path, topic: Topic = NO_TOPIC): FieldAsking {
  return { kind: 'field', form, about, topic, ...wordsOf(form) }
}

const NO_TOPIC: Topic = { title: '', parts: [] }

function itemAsking({ list, fields }: Extract<Part, { kind: 'list' }>, topic: Topic): ItemAsking {
  const named = fields.find((form) => form.path.at(-1) === list.field.labelField) ?? list
  return {
    kind: 'item',
    form: named,
    list: list.field,
    about: list.path,
    topic,
    ...wordsOf(named),
    why: whyOf(list.field),
  }
}

function wordsOf({ field, owner: who, expectedFrom: from, vital }: FormField) {
  return { title: field.title, question: field.question ?? field.title, why: whyOf(field), who, from, vital }
}

function whyOf(field: Field): string {
  return field.help
}

/** Is there an answer, or what may be said instead of one? */
export function hasAnswer(asking: Asking, plan: Plan): boolean {
  if (asking.kind === 'role') return holderOf(plan, asking.role) !== undefined
  const value = getValue(plan, asking.about)
  if (asking.kind === 'item') return Array.isArray(value) && asking.list.canBeNone
  if (asking.form.field.kind === 'person' && findNamedPerson(plan, value as string | undefined) === undefined)
    return false
  return !isBlank(value) || !isBlank(instead(asking, plan))
}

/** What is said at the sibling that stands for the field. */
export function instead({ form, about }: FieldAsking, plan: Plan): unknown {
  const sibling = form.field.satisfiedBy
  return sibling === undefined ? undefined : getValue(plan, [...about.slice(0, -1), sibling])
}

export function holderOf(plan: Plan, role: Role): Person | undefined {
  return getRoleHolding(plan, role).holders[0]
}

/** What can be asked about one place; `undefined` when nothing is asked there. */
export function askingAt(plan: Plan, about: Path): Asking | undefined {
  return askingsOf(plan).find((asking) => isSamePath(asking.about, about))
}

/** One more item of a list. */
export function askingForItem(list: Path): ItemAsking | undefined {
  for (const topic of topics()) {
    for (const part of topic.parts) {
      if (part.kind === 'list' && isSamePath(part.list.path, list)) return itemAsking(part, topic)
    }
  }
  return undefined
}

/** The places of a field in this plan: one in every item of the lists around it. */
export function placesOf(path: Path, plan: Plan): readonly Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  return itemsAt(plan, path.slice(0, star)).flatMap(({ id }) =>
    placesOf([...path.slice(0, star), id, ...path.slice(star + 1)], plan),
  )
}
