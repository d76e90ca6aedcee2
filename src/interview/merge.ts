import { isPlaceholderName } from '../plan/placeholder-words.js'
import { isBlank } from '../plan/blank.js'
import type { Field, ListField } from '../plan/field.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path, formatPath } from '../plan/path.js'
import { PLAN } from '../plan/plan.js'
import { isRole } from '../plan/roles.js'
import type { Edit, EditValue } from '../yaml/edit/apply-edits.js'
import { type Answers } from './answers.js'
import { itemsAt } from './asking.js'
import { setting, settledEdits } from './edits.js'
import { createId } from '../plan/id.js'
import { ledgerId, ledgerPlace, withDates } from './records.js'
import { personEdits, personId } from './persons.js'
import { setsAt, setsOf } from './set-edits.js'

/** Answers that come as a partial plan, merged in form order. What they leave empty they say nothing about. */

/** Edits are made for the plan as the step before has left it. */
export type Step = (answers: Answers, today: string) => readonly Edit[]

export function mergeSteps(given: unknown): readonly Step[] {
  if (!isRecord(given)) return []
  const steps = Object.entries(PLAN as Readonly<Record<string, Field>>).flatMap(([name, field]) =>
    stepsInto([name], field, given[name]),
  )
  const kept = new Set(['open_questions', 'not_applicable'].flatMap((ledger) => aboutsIn(given[ledger])))
  return [
    ...steps,
    (answers) =>
      settledEdits(
        saidPaths(answers, given).filter((path) => !kept.has(formatPath(path))),
        answers,
      ),
  ]
}

function stepsInto(path: Path, field: Field, given: unknown): Step[] {
  if (isBlank(given)) return []
  if (field.kind === 'group' && isRecord(given)) {
    return Object.entries(field.fields).flatMap(([name, inner]) => stepsInto([...path, name], inner, given[name]))
  }
  if (field.kind === 'list' && Array.isArray(given)) {
    if (given.length === 0) return [(answers) => emptyList(path, answers)]
    return given.filter(isRecord).map(
      (item): Step =>
        (answers, today) =>
          itemEdits(path, field, item, answers, today),
    )
  }
  return [(answers) => (isRecord(given) ? setsAt(path, given) : setting(path, given as EditValue, answers))]
}

function emptyList(path: Path, { plan }: Answers): Edit[] {
  return itemsAt(plan, path).length > 0 ? [] : [{ kind: 'set', path, value: [] }]
}

type Item = Readonly<Record<string, unknown>>

function itemEdits(list: Path, field: ListField, given: Item, answers: Answers, today: string): readonly Edit[] {
  if (formatPath(list) === 'people') return givenPerson(given, answers)
  const item = list[0] === 'open_questions' ? withDates(given, answers.plan, today) : given
  const id = idGiven(list, field, item, answers)
  if (id === undefined) return []
  const isNew = !itemsAt(answers.plan, list).some((one) => one.id === id)
  const ordered = Object.fromEntries(Object.keys(field.fields).map((name) => [name, item[name]]))
  return setsOf(list, id, ordered, isNew ? ledgerPlace(list, item, answers.plan) : undefined)
}

/** The item that is meant: by its id, else by its name, which also makes the id of a new one. */
function idGiven(list: Path, field: ListField, item: Item, { plan }: Answers): string | undefined {
  if (typeof item['id'] === 'string' && item['id'] !== '') return item['id']
  /* What stands for an answer is known by the field it is about; a waiver has a path too, and is named by its rule. */
  const key = list[0] !== 'waivers' && !isBlank(item['path']) ? 'path' : field.labelField
  if (isBlank(item[key])) return undefined
  const items = itemsAt(plan, list) as readonly (Item & { readonly id: string })[]
  const same = items.find((one) => one[key] === item[key])
  const name = String(item[key])
  const ids = items.map(({ id }) => id)
  return same?.id ?? (key === 'path' ? ledgerId(name, items) : createId(name, ids, 'item'))
}

/** Somebody may be there already, by id or by name, and gets the roles on top. */
function givenPerson(given: Item, answers: Answers): readonly Edit[] {
  const { people } = answers.plan
  const name = typeof given['name'] === 'string' ? given['name'].trim() : ''
  const id = typeof given['id'] === 'string' && given['id'] !== '' ? given['id'] : undefined
  if (name === '' && id === undefined) return []
  const known = people?.find((one) =>
    id === undefined ? one.name?.toLowerCase() === name.toLowerCase() : one.id === id,
  )
  const person = { name, title: undefined, known: known?.id, id }
  const roles = Array.isArray(given['roles']) ? given['roles'].filter(isRole) : []
  const edits = personEdits(person, answers, roles)
  const { name: _name, roles: _roles, id: _id, ...rest } = given
  const renamed = known && name !== '' && known.name !== name ? { name } : {}
  return [...edits, ...setsOf(['people'], personId(person, answers.plan), { ...renamed, ...rest })]
}

function aboutsIn(ledger: unknown): string[] {
  if (!Array.isArray(ledger)) return []
  return ledger.filter(isRecord).flatMap((entry) => (typeof entry['path'] === 'string' ? [entry['path']] : []))
}

/** The places that these answers fill, as far as something may have stood for them. */
function saidPaths({ plan }: Answers, given: Item): Path[] {
  const entries = [...(plan.open_questions ?? []), ...(plan.not_applicable ?? [])]
  return entries
    .flatMap(({ path: about }) => (about === undefined ? [] : [parsePath(about)]))
    .filter((path) => isGiven(path, given))
}

function isGiven([section = '', ...rest]: Path, given: Item): boolean {
  if (section === 'people' && rest.length === 1) return rolesGiven(given['people']).includes(rest[0])
  let here: unknown = given[section]
  for (const part of rest) {
    if (Array.isArray(here)) here = here.find((item: unknown) => isRecord(item) && item['id'] === part)
    else here = isRecord(here) ? here[part] : undefined
  }
  return !isBlank(here)
}

function rolesGiven(people: unknown): unknown[] {
  if (!Array.isArray(people)) return []
  return people
    .filter(isRecord)
    .flatMap(({ name, roles }) =>
      typeof name === 'string' && !isPlaceholderName(name) && Array.isArray(roles) ? roles : [],
    )
}
