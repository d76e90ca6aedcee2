import { ESTIMATE_KEYS } from '../../plan/field.js'
import { fieldAt, fieldsIn } from '../../plan/form.js'
import type { Path } from '../../plan/path.js'
import { PLAN, type SectionName } from '../../plan/plan.js'
import { wrapped } from './splice.js'

/** What an edit has to know of the form: which keys stand where, in which order, under which comment. */

export function isListAt(path: Path): boolean {
  const here = fieldAt(path)
  /* For an item of a list the form answers with the list, whose path is shorter. */
  return here?.field.kind === 'list' && here.path.length === path.length
}

export function isEstimateAt(path: Path): boolean {
  return fieldAt(path)?.field.kind === 'estimate'
}

/** Keys in the order of the form; what the form does not know comes last, by the alphabet. */
export function inFormOrder(path: Path): (one: string, other: string) => number {
  const names = namesAt(path)
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return (one, other) => rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0)
}

function namesAt(path: Path): readonly string[] {
  if (path.length === 0) return ['mlplan', ...Object.keys(PLAN)]
  const field = fieldAt(path)?.field
  if (field?.kind === 'estimate') return ESTIMATE_KEYS
  if (field?.kind === 'list') return ['id', ...Object.keys(field.fields)]
  return field ? Object.keys(fieldsIn(field)) : []
}

const COMMENT_WIDTH = 100

/** The lines above a new section that say what it is for; none above a key that is no section. */
export function sectionComment(name: string): readonly string[] {
  if (!Object.hasOwn(PLAN, name)) return []
  const { title, help } = PLAN[name as SectionName]
  return wrapped(`${title}: ${help}`.split(/\s+/), COMMENT_WIDTH - 2).map((line) => `# ${line}`)
}
