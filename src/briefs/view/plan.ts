import { formatDate } from '../../text/format-date.js'
import type { Estimate, Field, Fields } from '../../plan/field.js'
import { fieldApplies, fieldAt } from '../../plan/form.js'
import { parsePath, type Path } from '../../plan/path.js'
import { valueAt } from '../../plan/typed-path.js'
import { PLAN, type Plan, type SectionName } from '../../plan/plan.js'
import { showEstimate, showMoney, showPercent } from '../amounts.js'
import { nounsOf } from '../nouns.js'
import { isBlank, nameOf, noteAt, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { listed } from '../../text/join.js'
import { counted, showNumber } from '../format-value.js'

/**
 * The plan as a template sees it: the form's own tree, with words where the plan has values. Derived from the form,
 * so a new field can be printed at once. A list is `{ said, items }`: its items, or why there are none.
 */
export type ViewNode = string | Said | readonly ViewNode[] | { readonly [name: string]: ViewNode }

export function planView(telling: Telling, sections: readonly SectionName[]): { readonly [name: string]: ViewNode } {
  return Object.fromEntries(sections.map((name) => [name, nodeOf(telling, PLAN[name], [name])]))
}

/** What the plan says at one place, in words. */
export function saidAt(telling: Telling, path: Path): Said {
  const form = fieldAt(path)
  const value = valueAt(telling.plan, path)
  if (!form) return unsaid(telling, path)
  const verdict = fieldApplies(form, telling.profile)
  if (isBlank(value)) return { ...unsaid(telling, path), applies: verdict === true }
  const text = textOf(telling.plan, form.field, value)
  return saying(text, { applies: verdict !== false, note: noteAt(telling, path), means: meaningOf(form.field, value) })
}

function nodeOf(telling: Telling, field: Field, path: Path): ViewNode {
  if (field.kind === 'group') return nodesOf(telling, field.fields, path)
  if (field.kind === 'list') return listNode(telling, field.fields, path)
  return saidAt(telling, path)
}

function nodesOf(telling: Telling, fields: Fields, path: Path): { readonly [name: string]: ViewNode } {
  const entries = Object.entries(fields).map(([name, field]): [string, ViewNode] => [
    name,
    nodeOf(telling, field, [...path, name]),
  ])
  return Object.fromEntries(entries)
}

function listNode(telling: Telling, fields: Fields, path: Path): ViewNode {
  const items = valueAt(telling.plan, path) as readonly { readonly id: string }[] | undefined
  const none = items?.length === 0 ? saying('none') : unsaid(telling, path)
  return {
    said: items && items.length > 0 ? saying(counted(items.length, 'entries')) : none,
    items: (items ?? []).map((item) => ({ ...nodesOf(telling, fields, [...path, item.id]), id: item.id })),
  }
}

/** A value in words. It was read by the form, so its shape is the field's. */
function textOf(plan: Plan, field: Field, value: unknown): string {
  const { currency } = plan.economics ?? {}
  switch (field.kind) {
    case 'choice':
      return labelOf(field.options, value)
    case 'choices':
      return listed((value as readonly string[]).map((one) => labelOf(field.options, one))) || 'none'
    case 'number':
      if (field.of === 'share') return showPercent(value as number)
      return field.of === 'money' ? showMoney(value as number, currency) : counted(value as number, unitOf(plan, field))
    case 'estimate':
      return showEstimate(value as Estimate, field.of, unitOf(plan, field), currency)
    case 'date':
      return formatDate(value as string)
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'person':
      return nameOf(plan, value as string)
    case 'ref':
      return `${itemName(plan, field.into, value as string)}${whenDone(plan, field.into, value as string)}`
    case 'scalars':
      return listed(Object.entries(value as object).map(([name, one]) => `${name}: ${scalar(one)}`))
    case 'text':
      return String(value)
    case 'group':
    case 'list':
      return ''
  }
}

/** Cases have the project's own noun. */
export function unitOf(plan: Plan, { unit }: { readonly unit: string }): string {
  return unit === 'cases' ? nounsOf(plan).cases : unit
}

function scalar(value: unknown): string {
  return typeof value === 'number' ? showNumber(value) : String(value)
}

/** What a choice is called; as it stands while it is none of them. */
export function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: unknown,
): string {
  return options.find((option) => option.value === value)?.label ?? String(value)
}

function meaningOf(field: Field, value: unknown): string {
  if (field.kind !== 'choice') return ''
  return field.options.find((option) => option.value === value)?.means ?? ''
}

/** A decision that was made is no longer to come. */
function whenDone({ decisions = [] }: Plan, list: string, id: string): string {
  const day = list === 'decisions' ? decisions.find((one) => one.id === id)?.decided_on : undefined
  return day === undefined ? '' : ` (done ${formatDate(day)})`
}

/** What an item of a list is called; its id while it has no name. */
function itemName(plan: Plan, list: string, id: string): string {
  const field = fieldAt(parsePath(list))?.field
  const name = field?.kind === 'list' ? valueAt(plan, [...parsePath(list), id, field.named]) : undefined
  return typeof name === 'string' && !isBlank(name) ? name : id
}
