import { listFormFields } from '../../plan/form.js'
import { createId } from '../../plan/id.js'
import { formatPath, isWithin, parsePath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { getValue } from '../../plan/typed-path.js'
import type { Edit } from '../../yaml/edit/types.js'
import { createLedgerId } from '../ledger-entries.js'
import { getListItems, listFieldPaths } from '../plan-questions.js'

/** IDs that were created from a name follow the name, so that a slip isn't kept in them. */

/** Whether an ID is the one that the interview creates from this name. */
export function isCreatedFrom(id: string, name: string | undefined): boolean {
  return name !== undefined && id.replace(/-\d+$/, '') === createId(name, [], 'item').replace(/-\d+$/, '')
}

export interface FollowedName {
  readonly id: string
  readonly edits: readonly Edit[]
}

/**
 * Gives an item the ID that its new name has, and changes what refers to it. Once somebody has signed off, IDs stay,
 * because what was signed off on names them.
 */
export function followName(
  list: Path,
  id: string,
  names: { old: string | undefined; new: string },
  plan: Plan,
): FollowedName {
  const otherIds = getListItems(plan, list).flatMap((item) => (item.id === id ? [] : [item.id]))
  const newId = createId(names.new, otherIds, 'item')
  const isFixed = (plan.signoffs ?? []).length > 0 || !isCreatedFrom(id, names.old)
  if (isFixed || newId === id) return { id, edits: [] }
  return {
    id: newId,
    edits: [
      ...listReferencesTo(list, id, plan).map((path): Edit => ({ kind: 'set', path, value: newId })),
      ...createPathEdits([...list, id], [...list, newId], plan),
      { kind: 'set', path: [...list, id, 'id'], value: newId },
    ],
  }
}

/** The paths where the plan refers to an item of this list by its ID. */
export function listReferencesTo(list: Path, id: string, plan: Plan): readonly Path[] {
  const isAboutPeople = formatPath(list) === 'people'
  return listFormFields()
    .flatMap(({ path, field }) => {
      if (isAboutPeople && field.kind === 'estimate') return listFieldPaths([...path, 'owner'], plan)
      const isReference = isAboutPeople
        ? field.kind === 'person'
        : field.kind === 'ref' && field.targetList === formatPath(list)
      return isReference ? listFieldPaths(path, plan) : []
    })
    .filter((path) => getValue(plan, path) === id)
}

/** Open questions and the like name the fields that they are about. */
function createPathEdits(before: Path, after: Path, plan: Plan): Edit[] {
  return (['open_questions', 'not_applicable', 'waivers'] as const).flatMap((ledger) => {
    const entries: readonly { readonly id: string; readonly path?: string | undefined }[] = plan[ledger] ?? []
    return entries.flatMap(({ id, path }): Edit[] => {
      if (path === undefined || !isWithin(parsePath(path), before)) return []
      const newPath = formatPath([...after, ...parsePath(path).slice(before.length)])
      const otherEntries = entries.filter((entry) => entry.id !== id)
      const isCreated = id === createLedgerId(path, otherEntries)
      return [
        { kind: 'set', path: [ledger, id, 'path'], value: newPath },
        ...(isCreated
          ? [{ kind: 'set', path: [ledger, id, 'id'], value: createLedgerId(newPath, otherEntries) } as const]
          : []),
      ]
    })
  })
}
