import { isBlank } from '../../plan/blank.js'
import { getPersonName } from '../../plan/display-name.js'
import { formatDate } from '../../text/format-date.js'
import type { Estimate, Field, Fields } from '../../plan/field.js'
import { isFieldApplicable, findFormField } from '../../plan/form.js'
import { parsePath, type Path } from '../../plan/path.js'
import { getValue } from '../../plan/typed-path.js'
import { PLAN, type Plan, type SectionName } from '../../plan/plan.js'
import { getNouns } from '../nouns.js'
import {
  formatCheckNote,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describeMissing,
  isUnanswered,
} from '../template-value.js'
import { joinWith } from '../../text/join.js'
import { formatFigure } from '../../text/figures/format-figure.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatQuantity } from '../../text/pluralize.js'
import { formatMeasuredEstimate } from '../../worksheet/estimate-range.js'

/**
 * The plan as a template sees it: the tree of the form, with formatted text in place of values. Derived from the form,
 * so a new field can be printed at once. A list is `{ said, items }`: `said` says why there are no items.
 */
export type ViewNode = string | TemplateValue | readonly ViewNode[] | { readonly [name: string]: ViewNode }

export function createPlanView(
  context: BriefContext,
  sections: readonly SectionName[],
): { readonly [name: string]: ViewNode } {
  return Object.fromEntries(sections.map((name) => [name, createNode(context, PLAN[name], [name])]))
}

/** The plan's answer at a path, formatted; a placeholder if there is none. */
export function getAnswer(context: BriefContext, path: Path): TemplateValue {
  const formField = findFormField(path)
  const value = getValue(context.plan, path)
  if (!formField) return describeMissing(context, path)
  const applicability = isFieldApplicable(formField, context.profile)
  if (isUnanswered(context, formField, value))
    return { ...describeMissing(context, path), applies: applicability === true }
  const text = formatValue(context.plan, formField.field, value)
  return toTemplateValue(text, {
    applies: applicability !== false,
    note: formatCheckNote(context, path),
    means: getOptionMeaning(formField.field, value),
  })
}

function createNode(context: BriefContext, field: Field, path: Path): ViewNode {
  if (field.kind === 'group') return createNodes(context, field.fields, path)
  if (field.kind === 'list') return createListNode(context, field.fields, path)
  return getAnswer(context, path)
}

function createNodes(context: BriefContext, fields: Fields, path: Path): { readonly [name: string]: ViewNode } {
  const entries = Object.entries(fields).map(([name, field]): [string, ViewNode] => [
    name,
    createNode(context, field, [...path, name]),
  ])
  return Object.fromEntries(entries)
}

function createListNode(context: BriefContext, fields: Fields, path: Path): ViewNode {
  const items = getValue(context.plan, path) as readonly { readonly id: string }[] | undefined
  const emptyValue = items?.length === 0 ? toTemplateValue('none') : describeMissing(context, path)
  return {
    said: items && items.length > 0 ? toTemplateValue(formatQuantity(items.length, 'entries')) : emptyValue,
    items: (items ?? []).map((item) => ({ ...createNodes(context, fields, [...path, item.id]), id: item.id })),
  }
}

/** Formats a value. It was validated against the form, so it has the type of the field. */
function formatValue(plan: Plan, field: Field, value: unknown): string {
  const { currency } = plan.economics ?? {}
  switch (field.kind) {
    case 'choice':
      return getOptionLabel(field.options, value)
    case 'choices':
      return joinWith((value as readonly string[]).map((choice) => getOptionLabel(field.options, choice))) || 'none'
    case 'number':
      return formatFigure(value as number, { quantity: field.quantity, unit: getUnit(plan, field) }, currency)
    case 'estimate':
      return formatMeasuredEstimate(plan, field, value as Estimate, getUnit(plan, field))
    case 'date':
      return formatDate(value as string)
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'person':
      return getPersonName(plan, value as string)
    case 'ref':
      return `${getItemName(plan, field.targetList, value as string)}${formatDoneDate(plan, field.targetList, value as string)}`
    case 'scalars':
      return joinWith(Object.entries(value as object).map(([name, entry]) => `${name}: ${formatScalar(entry)}`))
    case 'text':
      return String(value)
    case 'group':
    case 'list':
      return ''
  }
}

/** The unit of a field; the project's own noun for cases. */
export function getUnit(plan: Plan, { unit }: { readonly unit: string }): string {
  return unit === 'cases' ? getNouns(plan).cases : unit
}

function formatScalar(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : String(value)
}

/** The label of a choice; the value itself if it is not one of the options. */
export function getOptionLabel(
  options: readonly { readonly value: string; readonly label: string }[],
  value: unknown,
): string {
  return options.find((option) => option.value === value)?.label ?? String(value)
}

function getOptionMeaning(field: Field, value: unknown): string {
  if (field.kind !== 'choice') return ''
  return field.options.find((option) => option.value === value)?.means ?? ''
}

/** ` (done Nov 24, 2026)` for a decision that has been made; else empty. */
function formatDoneDate({ decisions = [] }: Plan, list: string, id: string): string {
  const decidedOn = list === 'decisions' ? decisions.find((decision) => decision.id === id)?.decided_on : undefined
  return decidedOn === undefined ? '' : ` (done ${formatDate(decidedOn)})`
}

/** The name of a list item; its id if it has no name. */
function getItemName(plan: Plan, list: string, id: string): string {
  const field = findFormField(parsePath(list))?.field
  const name = field?.kind === 'list' ? getValue(plan, [...parsePath(list), id, field.labelField]) : undefined
  return typeof name === 'string' && !isBlank(name) ? name : id
}
