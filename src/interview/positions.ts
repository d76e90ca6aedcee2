import { findFormField, childFields } from '../plan/form.js'
import { parsePath, type Path } from '../plan/path.js'
import { type Plan, PLAN } from '../plan/plan.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { getListItems } from './plan-questions.js'

/** The position of a path in the plan format and in the lists of the plan; compare with `comparePositions`. */
export function computePosition(path: Path, plan: Plan): readonly number[] {
  return path.map((part, index) => {
    const outerPath = path.slice(0, index)
    if (index === 0) return rank(Object.keys(PLAN), part)
    const outerField = findFormField(outerPath)
    if (!outerField) return 0
    const isList = outerField.field.kind === 'list' && outerField.path.length === outerPath.length
    return isList ? rankInList(outerPath, part, plan) : rank(Object.keys(childFields(outerField.field)), part)
  })
}

function rankInList(list: Path, part: string, plan: Plan): number {
  const role = list.length === 1 && list[0] === 'people' ? REQUIRED_ROLES.findIndex((entry) => entry.role === part) : -1
  if (role !== -1) return role - REQUIRED_ROLES.length
  return rank(
    getListItems(plan, list).map(({ id }) => id),
    part,
  )
}

function rank(names: readonly string[], name: string): number {
  const index = names.indexOf(name)
  return index === -1 ? names.length : index
}

export function comparePositions(left: readonly number[], right: readonly number[]): number {
  for (const [index, leftRank] of left.entries()) {
    const rightRank = right[index]
    if (rightRank === undefined) return 1
    if (leftRank !== rightRank) return leftRank - rightRank
  }
  return left.length - right.length
}

/** The ID of the entry before which an entry for this path belongs, so that entries follow the plan format. */
export function findNextEntry(
  path: Path,
  entries: readonly { readonly id: string; readonly path?: string | undefined }[],
  plan: Plan,
): string | undefined {
  const position = computePosition(path, plan)
  return entries.find(
    (entry) => entry.path !== undefined && comparePositions(computePosition(parsePath(entry.path), plan), position) > 0,
  )?.id
}
