import { type FormField, listFormFields, findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import { parsePath, type Path, formatPath } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import type { Complaint } from './amounts.js'
import { type Asking, askingAt, askingForItem, fieldAsking, itemsAt } from './asking.js'

/** `economics.base_rate=1.8%`: one answer, typed as it would be in the interview. */

export interface Assignment {
  readonly asking: Asking
  readonly typed: string
}

export function readAssignment(text: string, plan: Plan): Assignment | Complaint {
  const equals = text.indexOf('=')
  if (equals < 1)
    return { complaint: `"${text}" doesn't set a field. Use PATH=VALUE, such as economics.base_rate=1.8%.` }
  const asking = askingFor(text.slice(0, equals).trim(), plan)
  return 'complaint' in asking ? asking : { asking, typed: text.slice(equals + 1) }
}

/** A list's only item, or a first one, need not be named: `value.kpis.unit`. */
function askingFor(name: string, plan: Plan): Asking | Complaint {
  const path = parsePath(name)
  const asked = askingAt(plan, path)
  if (asked) return asked
  const item = askingForItem(path)
  if (item) return item
  const form = findFormField(path)
  const isWhole = form && (form.field.kind === 'list' || form.field.kind === 'group' || form.field.kind === 'scalars')
  if (form && !isWhole) return itemThere(path, form, plan) ?? fieldAsking(form, path)
  const inList = listFormFields().find((one) => formatPath(one.path.filter((part) => part !== '*')) === name)
  if (inList?.path.includes('*')) return inOnlyItem(inList, plan)
  return { complaint: unknownPlace(name) }
}

function itemThere(path: Path, form: FormField, plan: Plan): Complaint | undefined {
  const star = form.path.indexOf('*')
  if (star === -1 || getValue(plan, path.slice(0, star + 1)) !== undefined) return undefined
  const list = formatPath(path.slice(0, star))
  const near = nearest(
    path[star] ?? '',
    itemsAt(plan, path.slice(0, star)).map(({ id }) => id),
  )
  return { complaint: `${list} has no item "${path[star]}".${near === undefined ? '' : ` Did you mean ${near}?`}` }
}

function inOnlyItem(form: FormField, plan: Plan): Asking | Complaint {
  const list = form.path.slice(0, form.path.indexOf('*'))
  const items = itemsAt(plan, list)
  const [first] = items
  const isNamed = findFormField(list)?.field.kind === 'list' && form.path.at(-1) === namedOf(list)
  if (first === undefined && isNamed) return askingForItem(list) ?? { complaint: unknownPlace(formatPath(list)) }
  if (first !== undefined && items.length === 1) {
    return fieldAsking(
      form,
      form.path.map((part) => (part === '*' ? first.id : part)),
    )
  }
  const name = formatPath(list)
  if (first === undefined) return { complaint: `${name} is empty. Set ${name} first.` }
  const ids = items.map(({ id }) => id)
  const example = formatPath([...list, first.id, ...form.path.slice(list.length + 1)])
  return {
    complaint: `${name} has ${items.length} items: ${joinWith(ids)}. Name one item, such as ${example}.`,
  }
}

function namedOf(list: Path): string | undefined {
  const field = findFormField(list)?.field
  return field?.kind === 'list' ? field.labelField : undefined
}

function unknownPlace(name: string): string {
  const places = [
    ...listFormFields().map(({ path }) => formatPath(path.filter((part) => part !== '*'))),
    ...REQUIRED_ROLES.map(({ role }) => `people.${role}`),
  ]
  const near = nearest(name, places) ?? places.find((one) => one.endsWith(`.${name.split('.').at(-1)}`))
  return `A plan has no field "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`
}
