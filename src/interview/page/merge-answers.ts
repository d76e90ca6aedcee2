import type { Field, ListField } from '../../plan/field.js'
import { isRecord } from '../../plan/read/normalize.js'
import { parsePath, type Path, formatPath } from '../../plan/path.js'
import { PLAN } from '../../plan/plan.js'
import { isRole } from '../../plan/roles.js'
import type { Edit, EditValue } from '../../yaml/edit/types.js'
import { isPlaceholderName } from '../../plan/placeholder-words.js'
import { isBlank } from '../../plan/blank.js'
import type { Answers } from '../answers.js'
import { getListItems } from '../plan-questions.js'
import { createSetEdits, createLedgerRemovalEdits } from '../answer-edits.js'
import { createId } from '../../plan/id.js'
import { createLedgerId, findNextLedgerEntry, addQuestionDates } from '../ledger-entries.js'
import { createPersonEdits, findPersonByName, getPersonId } from '../people.js'
import { createSetEditsBelow, createItemSetEdits } from '../set-edits.js'

/** Merges answers from a partial plan, in the order of the plan format. Empty fields change nothing. */

/** Computes edits for the plan that the previous step produced. */
export type EditStep = (answers: Answers, today: string) => readonly Edit[]

export function createMergeSteps(input: unknown): readonly EditStep[] {
  if (!isRecord(input)) return []
  const steps = Object.entries(PLAN as Readonly<Record<string, Field>>).flatMap(([name, field]) =>
    createSteps([name], field, input[name]),
  )
  const inputLedgerPaths = new Set(
    ['open_questions', 'not_applicable'].flatMap((ledger) => listLedgerPaths(input[ledger])),
  )
  return [
    ...steps,
    (answers) =>
      createLedgerRemovalEdits(
        listAnsweredPaths(answers, input).filter((path) => !inputLedgerPaths.has(formatPath(path))),
        answers,
      ),
  ]
}

function createSteps(path: Path, field: Field, input: unknown): EditStep[] {
  if (isBlank(input)) return []
  if (field.kind === 'group' && isRecord(input)) {
    return Object.entries(field.fields).flatMap(([name, inner]) => createSteps([...path, name], inner, input[name]))
  }
  if (field.kind === 'list' && Array.isArray(input)) {
    if (input.length === 0) return [(answers) => createEmptyListEdits(path, answers)]
    return input.filter(isRecord).map(
      (item): EditStep =>
        (answers, today) =>
          createItemEdits(path, field, item, answers, today),
    )
  }
  return [
    (answers) =>
      isRecord(input) ? createSetEditsBelow(path, input) : createSetEdits(path, input as EditValue, answers),
  ]
}

function createEmptyListEdits(path: Path, { plan }: Answers): Edit[] {
  return getListItems(plan, path).length > 0 ? [] : [{ kind: 'set', path, value: [] }]
}

type InputItem = Readonly<Record<string, unknown>>

function createItemEdits(
  list: Path,
  field: ListField,
  input: InputItem,
  answers: Answers,
  today: string,
): readonly Edit[] {
  if (formatPath(list) === 'people') return createPersonItemEdits(input, answers)
  const item = list[0] === 'open_questions' ? addQuestionDates(nameOwner(input, answers), answers.plan, today) : input
  const id = resolveItemId(list, field, item, answers)
  if (id === undefined) return []
  const isNew = !getListItems(answers.plan, list).some((candidate) => candidate.id === id)
  const ordered = Object.fromEntries(Object.keys(field.fields).map((name) => [name, item[name]]))
  return createItemSetEdits(list, id, ordered, isNew ? findNextLedgerEntry(list, item, answers.plan) : undefined)
}

/** The owner of an open question may be given by name. */
function nameOwner(item: InputItem, { plan }: Answers): InputItem {
  const { owner } = item
  const person = typeof owner === 'string' ? findPersonByName(owner, plan) : undefined
  return person === undefined ? item : { ...item, owner: person.id }
}

/** The ID of an item: its own ID, or the ID of the item with the same name, or a new ID created from the name. */
function resolveItemId(list: Path, field: ListField, item: InputItem, { plan }: Answers): string | undefined {
  if (typeof item['id'] === 'string' && item['id'] !== '') return item['id']
  /* Open questions and not-applicable entries are found by path. A waiver has a path too, but is named by its rule. */
  const key = list[0] !== 'waivers' && !isBlank(item['path']) ? 'path' : field.labelField
  if (isBlank(item[key])) return undefined
  const items = getListItems(plan, list) as readonly (InputItem & { readonly id: string })[]
  const existing = items.find((candidate) => candidate[key] === item[key])
  const label: unknown = item[key]
  const name = typeof label === 'string' ? label : JSON.stringify(label)
  const ids = items.map(({ id }) => id)
  return existing?.id ?? (key === 'path' ? createLedgerId(name, items) : createId(name, ids, 'item'))
}

/** Adds a person, or adds the roles to an existing person with the same ID or name. */
function createPersonItemEdits(input: InputItem, answers: Answers): readonly Edit[] {
  const { people } = answers.plan
  const name = typeof input['name'] === 'string' ? input['name'].trim() : ''
  const id = typeof input['id'] === 'string' && input['id'] !== '' ? input['id'] : undefined
  if (name === '' && id === undefined) return []
  const existing =
    id === undefined ? findPersonByName(name, answers.plan) : people?.find((candidate) => candidate.id === id)
  const person = { name, title: undefined, existingId: existing?.id, id }
  const roles = Array.isArray(input['roles']) ? input['roles'].filter(isRole) : []
  const edits = createPersonEdits(person, answers, roles)
  const { name: _name, roles: _roles, id: _id, ...rest } = input
  const renamed = existing && id !== undefined && name !== '' && existing.name !== name ? { name } : {}
  return [...edits, ...createItemSetEdits(['people'], getPersonId(person, answers.plan), { ...renamed, ...rest })]
}

function listLedgerPaths(ledger: unknown): string[] {
  if (!Array.isArray(ledger)) return []
  return ledger.filter(isRecord).flatMap((entry) => (typeof entry['path'] === 'string' ? [entry['path']] : []))
}

/** The paths of open questions and not-applicable entries that these answers fill. */
function listAnsweredPaths({ plan }: Answers, input: InputItem): Path[] {
  const entries = [...(plan.open_questions ?? []), ...(plan.not_applicable ?? [])]
  return entries
    .flatMap(({ path: pathText }) => (pathText === undefined ? [] : [parsePath(pathText)]))
    .filter((path) => isAnsweredIn(path, input))
}

function isAnsweredIn([section = '', ...rest]: Path, input: InputItem): boolean {
  if (section === 'people' && rest.length === 1) return listRoles(input['people']).includes(rest[0])
  let value: unknown = input[section]
  for (const part of rest) {
    if (Array.isArray(value)) value = value.find((item: unknown) => isRecord(item) && item['id'] === part)
    else value = isRecord(value) ? value[part] : undefined
  }
  return !isBlank(value)
}

function listRoles(people: unknown): unknown[] {
  if (!Array.isArray(people)) return []
  return people
    .filter(isRecord)
    .flatMap(({ name, roles }) =>
      typeof name === 'string' && !isPlaceholderName(name) && Array.isArray(roles) ? roles : [],
    )
}
