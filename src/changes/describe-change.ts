import { capital } from '../text/capitalize.js'
import { formatDate } from '../text/format-date.js'
import type { Estimate, Field } from '../plan/field.js'
import { fieldAt } from '../plan/form.js'
import { listed } from '../text/join.js'
import { itemNamed, personNamed } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { plainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { shownEstimate } from '../worksheet/inputs.js'
import { showExactly } from '../text/format-numbers.js'
import type { Change } from './changes.js'

/** Changes in the words of the plan. */

export interface Told {
  /** What it is called: `Base rate`, `Criterion "Precision": Minimum`. */
  readonly title: string
  /** Empty for what was added. */
  readonly before: string
  /** Empty for what was removed. */
  readonly after: string
}

export function tell(change: Change, before: Plan, after: Plan): Told {
  const { form, path } = change
  const shows = sidesOf(change)
  const show = (plan: Plan, value: unknown) => (value === undefined ? '' : shows(plan, form.field, path, value))
  return {
    title: titleAt(path, change.kind === 'removed' ? before : after),
    before: show(before, change.before),
    after: show(after, change.after),
  }
}

/** The way from the section to the field, by names; the section itself goes without saying where more follows. */
export function titleAt(path: Path, plan: Plan): string {
  const parts: string[] = []
  path.forEach((part, index) => {
    const here = path.slice(0, index + 1)
    const form = fieldAt(here)
    if (!form) return
    const isItem = form.field.kind === 'list' && form.path.length < here.length
    if (!isItem) parts.push(form.field.title)
    else if (form.field.kind === 'list') parts.splice(-1, 1, itemTitle(plan, here, form.field.item, part))
  })
  return (parts.length > 1 && path.length > 1 && !isListSection(path) ? parts.slice(1) : parts).join(': ')
}

/** Of a ledger the section is the list, and its title has made room for the item. */
function isListSection([section = '']: Path): boolean {
  return fieldAt([section])?.field.kind === 'list'
}

function itemTitle(plan: Plan, path: Path, item: string, id: string): string {
  const name = itemNamed(plan, path.slice(0, -1), id)
  return `${capital(item)} "${cut(isPerson(path) ? personNamed(plan, name) : name)}"`
}

/** Sign-offs are named by the person, whose name reads better than an id. */
function isPerson(path: Path): boolean {
  const { field } = fieldAt(path) ?? {}
  return field?.kind === 'list' && field.fields[field.named]?.kind === 'person'
}

type Show = (plan: Plan, field: Field, path: Path, value: unknown) => string

/** Of a figure that is the same, what differs is where it comes from. */
function sidesOf({ form, before, after }: Change): Show {
  if (form.field.kind !== 'estimate' || before === undefined || after === undefined) return showValue
  const [old, now] = [before as Estimate, after as Estimate]
  const isSameFigure = old.likely === now.likely && old.low === now.low && old.high === now.high
  return isSameFigure ? (plan, _field, _path, value) => originOf(plan, value as Estimate) : showValue
}

function originOf(plan: Plan, { source, as_of, owner }: Estimate): string {
  const parts = [
    source,
    as_of === undefined ? undefined : `as of ${formatDate(as_of)}`,
    owner === undefined ? undefined : personNamed(plan, owner),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'no source' : parts.join(', ')
}

/** What stands in a plan, for a reader. */
export function showValue(plan: Plan, field: Field, path: Path, value: unknown): string {
  switch (field.kind) {
    case 'text':
      return plainText(value as string)
    case 'choice':
      return labelOf(field.options, value as string)
    case 'choices':
      return listed((value as readonly string[]).map((one) => labelOf(field.options, one)))
    case 'number':
      return showExactly(value as number, field.of, field.unit, plan.economics?.currency)
    case 'estimate':
      return shownEstimate(value as Estimate, field.of, field.unit, plan.economics?.currency)
    case 'date':
      return formatDate(value as string)
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'person':
      return personNamed(plan, value as string)
    case 'ref':
      return itemNamed(plan, parsePath(field.into), value as string)
    case 'scalars':
      return Object.entries(value as Readonly<Record<string, unknown>>)
        .map(([name, one]) => `${name}: ${String(one)}`)
        .join(', ')
    case 'list':
      return showItems(plan, path, value)
    case 'group':
      return ''
  }
}

function labelOf(options: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

/** A whole list, or one item of it, by name. */
function showItems(plan: Plan, path: Path, value: unknown): string {
  if (!Array.isArray(value)) return itemNamed(plan, path.slice(0, -1), path.at(-1) ?? '')
  const names = (value as readonly { readonly id: string }[]).map(({ id }) => itemNamed(plan, path, id))
  return names.length === 0 ? 'none' : listed(names)
}

const LONGEST = 60

/** At the end of a word, so that a line holds it. */
export function cut(text: string): string {
  const line = plainText(text)
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', LONGEST - 1) + 1 || LONGEST).trimEnd()}…`
}
