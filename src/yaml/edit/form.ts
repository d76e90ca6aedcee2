import { ESTIMATE_KEYS } from '../../plan/field.js'
import { findFormField, childFields } from '../../plan/form.js'
import type { Path } from '../../plan/path.js'
import { PLAN, type SectionName } from '../../plan/plan.js'
import { wrapWords } from './splice.js'

/** What an edit needs from the form: which keys belong where, in which order, and under which comment. */

export function isListAt(path: Path): boolean {
  const match = findFormField(path)
  /* For a list item, the form returns the list, whose path is shorter. */
  return match?.field.kind === 'list' && match.path.length === path.length
}

export function isEstimateAt(path: Path): boolean {
  return findFormField(path)?.field.kind === 'estimate'
}

/** Returns a comparator that sorts keys in form order, with unknown keys last in alphabetical order. */
export function createKeyOrder(path: Path): (left: string, right: string) => number {
  const names = listKeysAt(path)
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return (left, right) => rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0)
}

function listKeysAt(path: Path): readonly string[] {
  if (path.length === 0) return ['mlplan', ...Object.keys(PLAN)]
  const field = findFormField(path)?.field
  if (field?.kind === 'estimate') return ESTIMATE_KEYS
  if (field?.kind === 'list') return ['id', ...Object.keys(field.fields)]
  return field ? Object.keys(childFields(field)) : []
}

const COMMENT_WIDTH = 100

/** Returns the comment lines above a new section that say what it is for; none for a key that isn't a section. */
export function formatSectionComment(name: string): readonly string[] {
  if (!Object.hasOwn(PLAN, name)) return []
  const { title, help } = PLAN[name as SectionName]
  return wrapWords(`${title}: ${help}`.split(/\s+/), COMMENT_WIDTH - 2).map((line) => `# ${line}`)
}
