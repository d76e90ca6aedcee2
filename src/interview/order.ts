import { findFormField, childFields } from '../plan/form.js'
import { parsePath, type Path } from '../plan/path.js'
import { type Plan, PLAN } from '../plan/plan.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { itemsAt } from './asking.js'

/** Where a place stands in the form, and in the lists of the plan; compare with `comparePositions`. */
export function positionOf(about: Path, plan: Plan): readonly number[] {
  return about.map((part, index) => {
    const outer = about.slice(0, index)
    if (index === 0) return rank(Object.keys(PLAN), part)
    const around = findFormField(outer)
    if (!around) return 0
    const isList = around.field.kind === 'list' && around.path.length === outer.length
    return isList ? placeInList(outer, part, plan) : rank(Object.keys(childFields(around.field)), part)
  })
}

function placeInList(list: Path, part: string, plan: Plan): number {
  const role = list.length === 1 && list[0] === 'people' ? REQUIRED_ROLES.findIndex((one) => one.role === part) : -1
  if (role !== -1) return role - REQUIRED_ROLES.length
  return rank(
    itemsAt(plan, list).map(({ id }) => id),
    part,
  )
}

function rank(names: readonly string[], name: string): number {
  const at = names.indexOf(name)
  return at === -1 ? names.length : at
}

export function comparePositions(one: readonly number[], other: readonly number[]): number {
  for (const [index, at] of one.entries()) {
    const against = other[index]
    if (against === undefined) return 1
    if (at !== against) return at - against
  }
  return one.length - other.length
}

/** The entry of a ledger before which one about this place stands, so that they follow the form. */
export function entryAfter(
  about: Path,
  entries: readonly { readonly id: string; readonly path?: string | undefined }[],
  plan: Plan,
): string | undefined {
  const position = positionOf(about, plan)
  return entries.find(
    (entry) => entry.path !== undefined && comparePositions(positionOf(parsePath(entry.path), plan), position) > 0,
  )?.id
}
