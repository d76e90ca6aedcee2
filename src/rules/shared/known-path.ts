import { ESTIMATE_KEYS } from '../../plan/field.js'
import { findFormField, listFormFields } from '../../plan/form.js'
import { nearest } from '../../text/suggest.js'
import { type Path, formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { isRole, ROLES } from '../../plan/roles.js'

/** Checks paths that are written in a plan as text, such as the path of an open question or of a waiver. */

/** Whether a plan can have this path. A person who is still missing is addressed by role, as in people.ml_lead. */
export function isKnownPath(path: Path, people: Plan['people']): boolean {
  const [section, name] = path
  if (section === 'people' && name !== undefined && !isPersonOrRole(name, people)) return false
  return findFormField(path) !== undefined || isInsideField(path)
}

function isPersonOrRole(name: string, people: Plan['people']): boolean {
  return isRole(name) || /^#\d+$/.test(name) || (people ?? []).some(({ id }) => id === name)
}

/** Whether the path is a key that has no form field of its own: the source of a figure, or the id of an item. */
function isInsideField(path: Path): boolean {
  const lastPart = path.at(-1) ?? ''
  const parentField = findFormField(path.slice(0, -1))?.field
  if (parentField?.kind === 'estimate') return (ESTIMATE_KEYS as readonly string[]).includes(lastPart)
  if (parentField?.kind === 'scalars') return true
  return lastPart === 'id' && findFormField(path.slice(0, -2))?.field.kind === 'list'
}

/** Returns the path that was probably meant, if a known path is similar enough. */
export function suggestPath(path: Path): string | undefined {
  const knownPaths = listFormFields().map((formField) =>
    formField.path.map((part, index) => (part === '*' ? (path[index] ?? part) : part)),
  )
  const sameNamePath = knownPaths.find(
    (knownPath) => path.length < knownPath.length && knownPath.at(-1) === path.at(-1),
  )
  const rolePaths = ROLES.map((role) => `people.${role.value}`)
  return (
    (sameNamePath && formatPath(sameNamePath)) ??
    nearest(formatPath(path), [...rolePaths, ...knownPaths.map(formatPath)])
  )
}
