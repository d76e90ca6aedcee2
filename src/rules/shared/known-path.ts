import { ESTIMATE_KEYS } from '../../plan/field.js'
import { fieldAt, formFields } from '../../plan/form.js'
import { nearest } from '../../text/suggest.js'
import { type Path, showPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { isRole, ROLES } from '../../plan/roles.js'

/** Places that people write down as texts, such as what an open question or a waiver is about. */

/** Does a plan have such a place? Somebody who is still missing is named by the role. */
export function isKnownPlace(path: Path, people: Plan['people']): boolean {
  const [section, name] = path
  if (section === 'people' && name !== undefined && !isSomebody(name, people)) return false
  return fieldAt(path) !== undefined || isInsideField(path)
}

function isSomebody(name: string, people: Plan['people']): boolean {
  return isRole(name) || /^#\d+$/.test(name) || (people ?? []).some(({ id }) => id === name)
}

/** What a field holds beside its value has no field of its own: the source of a figure, the id of an item. */
function isInsideField(path: Path): boolean {
  const last = path.at(-1) ?? ''
  const around = fieldAt(path.slice(0, -1))?.field
  if (around?.kind === 'estimate') return (ESTIMATE_KEYS as readonly string[]).includes(last)
  if (around?.kind === 'scalars') return true
  return last === 'id' && fieldAt(path.slice(0, -2))?.field.kind === 'list'
}

/** The place that was meant, if one is near enough. */
export function nearestPlace(path: Path): string | undefined {
  const places = formFields().map((form) =>
    form.path.map((part, index) => (part === '*' ? (path[index] ?? part) : part)),
  )
  const sameName = places.find((place) => path.length < place.length && place.at(-1) === path.at(-1))
  const roles = ROLES.map((role) => `people.${role.value}`)
  return (sameName && showPath(sameName)) ?? nearest(showPath(path), [...roles, ...places.map(showPath)])
}
