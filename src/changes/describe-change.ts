import { formatMeasuredEstimate } from '../worksheet/estimate-range.js'
import { formatDate } from '../text/format-date.js'
import type { Estimate, Field, ListField } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { getItemName, getPersonName } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { truncateAtWord } from '../text/truncate.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { capitalize } from '../text/capitalize.js'
import { formatFigure } from '../text/figures/format-figure.js'

/** Descriptions of changes for readers, with the titles and values of the plan. */

export interface ChangeText {
  /** The title of the field: `Base rate`, `Criterion "Precision": Minimum`. */
  readonly title: string
  /** Empty if the value was added. */
  readonly before: string
  /** Empty if the value was removed. */
  readonly after: string
}

export function describeChange(change: Change, before: Plan, after: Plan): ChangeText {
  const { formField, path } = change
  const formatter = chooseFormatter(change)
  const formatSide = (plan: Plan, value: unknown) =>
    value === undefined ? '' : formatter(plan, formField.field, path, value)
  const [oldText, newText] = [formatSide(before, change.before), formatSide(after, change.after)]
  const [oldDigits, newDigits] = [listAllDigits(change.before), listAllDigits(change.after)]
  /* Pasted figures can differ only in digits that are rounded off elsewhere. */
  const isRoundedAlike = oldText === newText && oldDigits !== newDigits && isFigure(formField.field)
  return {
    title: formatPathTitle(path, change.kind === 'removed' ? before : after),
    before: isRoundedAlike ? oldDigits : oldText,
    after: isRoundedAlike ? newDigits : newText,
  }
}

function isFigure({ kind }: Field): boolean {
  return kind === 'number' || kind === 'estimate'
}

function listAllDigits(value: unknown): string {
  if (typeof value === 'number') return String(value)
  const { likely, low, high } = (value ?? {}) as Partial<Estimate>
  return [likely, low, high].filter((figure) => figure !== undefined).join(', ')
}

/** The titles from the section down to the field. The section is left out if another title follows. */
export function formatPathTitle(path: Path, plan: Plan): string {
  const parts: string[] = []
  path.forEach((part, index) => {
    const partialPath = path.slice(0, index + 1)
    const formField = findFormField(partialPath)
    if (!formField) return
    const isItem = formField.field.kind === 'list' && formField.path.length < partialPath.length
    if (!isItem) parts.push(formField.field.title)
    else if (formField.field.kind === 'list')
      parts.splice(-1, 1, formatItemTitle(plan, partialPath, formField.field.item, part))
  })
  return (parts.length > 1 && path.length > 1 && !isListSection(path) ? parts.slice(1) : parts).join(': ')
}

/** Whether the section itself is a list, such as sign-offs. Then the title of the item replaces that of the section. */
function isListSection([section = '']: Path): boolean {
  return findFormField([section])?.field.kind === 'list'
}

function formatItemTitle(plan: Plan, path: Path, item: string, id: string): string {
  const name = getItemName(plan, path.slice(0, -1), id)
  return `${capitalize(item)} "${truncate(isListNamedByPerson(path) ? getPersonName(plan, name) : name)}"`
}

/** Sign-offs are named by the person, whose name reads better than an id. */
function isListNamedByPerson(path: Path): boolean {
  const { field } = findFormField(path) ?? {}
  return field?.kind === 'list' && field.fields[field.labelField]?.kind === 'person'
}

type ValueFormatter = (plan: Plan, field: Field, path: Path, value: unknown) => string

/** If only the source, date, or owner of an estimate changed, those are shown instead of the same figure twice. */
function chooseFormatter({ formField, before, after }: Change): ValueFormatter {
  if (formField.field.kind !== 'estimate' || before === undefined || after === undefined) return formatValue
  const [oldEstimate, newEstimate] = [before as Estimate, after as Estimate]
  const isSameFigure =
    oldEstimate.likely === newEstimate.likely &&
    oldEstimate.low === newEstimate.low &&
    oldEstimate.high === newEstimate.high &&
    oldEstimate.sample_size === newEstimate.sample_size
  return isSameFigure ? (plan, _field, _path, value) => formatOrigin(plan, value as Estimate) : formatValue
}

function formatOrigin(plan: Plan, { source, as_of, owner }: Estimate): string {
  const parts = [
    source,
    as_of === undefined ? undefined : `as of ${formatDate(as_of)}`,
    owner === undefined ? undefined : getPersonName(plan, owner),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'no source' : parts.join(', ')
}

/** Formats the value of a field for readers. */
export function formatValue(plan: Plan, field: Field, path: Path, value: unknown): string {
  switch (field.kind) {
    case 'text':
      return toPlainText(value as string)
    case 'choice':
      return findLabel(field.options, value as string)
    case 'choices':
      return joinWith((value as readonly string[]).map((option) => findLabel(field.options, option)))
    case 'number':
      return formatFigure(value as number, field, plan.economics?.currency)
    case 'estimate':
      return formatMeasuredEstimate(plan, field, value as Estimate)
    case 'date':
      return formatDate(value as string)
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'person':
      return getPersonName(plan, value as string)
    case 'ref':
      return getItemName(plan, parsePath(field.targetList), value as string)
    case 'scalars':
      return Object.entries(value as Readonly<Record<string, unknown>>)
        .map(([name, scalar]) => `${name}: ${String(scalar)}`)
        .join(', ')
    case 'list':
      return formatItems(plan, path, value)
    case 'group':
      return ''
  }
}

function findLabel(options: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

/** The names of a list's items, or the name of one item. */
function formatItems(plan: Plan, path: Path, value: unknown): string {
  if (!Array.isArray(value)) return getItemName(plan, path.slice(0, -1), path.at(-1) ?? '')
  const names = (value as readonly { readonly id: string }[]).map(({ id }) => getItemName(plan, path, id))
  return names.length === 0 ? 'none' : joinWith(names)
}

const MAX_LENGTH = 60

/** Shortens a text to one line. */
export function truncate(text: string): string {
  return truncateAtWord(toPlainText(text), MAX_LENGTH)
}

/** The fields of a list item except its name: `Minimum: 7%; Due: Apr 16, 2027`. */
export function formatItem(plan: Plan, list: ListField, path: Path, item: unknown): string {
  const values = item as Readonly<Record<string, unknown>>
  return Object.entries(list.fields)
    .filter(([name]) => name !== list.labelField && values[name] !== undefined)
    .map(([name, field]) => `${field.title}: ${formatValue(plan, field, [...path, name], values[name])}`)
    .join('; ')
}
