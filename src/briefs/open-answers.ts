import { fieldApplies, type FormField, formFields } from '../plan/form.js'
import { parsePath, type Path, touches } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { reached, type Stage } from '../plan/stage.js'
import { exemption, isBlank, type Telling } from './template-value.js'
import { holdersOf } from './view/signoffs.js'

/**
 * How much of what is expected at this stage a plan does not have, and what it has and still asks about: a brief must
 * not look more finished than its plan.
 */
export interface OpenAnswers {
  /** Expected by now, and nobody has the question. */
  readonly missing: number
  /** Questions that somebody has, be there an answer already or not. */
  readonly questions: number
}

export function openAnswers(telling: Telling, stage: Stage): OpenAnswers {
  const { plan } = telling
  const gaps = formFields()
    .filter((form) => isExpected(form, stage) && fieldApplies(form, telling.profile) === true)
    .flatMap((form) => placesOf(telling, form.path).filter((path) => isMissing(telling, form, path)))
  const vacant = REQUIRED_ROLES.filter(
    ({ role, from }) =>
      reached(stage, from) && holdersOf(telling, [role]).length === 0 && !isSetAside(telling, ['people', role]),
  ).map(({ role }) => ['people', role])
  const questions = plan.open_questions ?? []
  const isAsked = (path: Path) =>
    questions.some(({ path: about }) => !isBlank(about) && touches(parsePath(about ?? ''), path))
  return { missing: [...gaps, ...vacant].filter((path) => !isAsked(path)).length, questions: questions.length }
}

function isExpected({ from, field, path }: FormField, stage: Stage): boolean {
  if (from === 'optional' || !reached(stage, from)) return false
  return field.kind === 'list' ? path.length > 1 && field.unasked === undefined : field.question !== undefined
}

/** A field inside a list is expected of every item that is there. */
function placesOf({ plan }: Telling, path: Path): readonly Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  const items = valueAt(plan, path.slice(0, star))
  if (!Array.isArray(items)) return []
  return items.map((item: { id: string }) => [...path.slice(0, star), item.id, ...path.slice(star + 1)])
}

/** Nothing is there, nor what may stand in for it, and nobody has said that it does not apply. */
export function isMissing(telling: Telling, { field }: FormField, path: Path): boolean {
  const value = valueAt(telling.plan, path)
  const isNone = field.kind === 'list' && !field.mayBeNone && Array.isArray(value) && value.length === 0
  if (!isBlank(value) && !isNone) return false
  const instead = field.instead && valueAt(telling.plan, [...path.slice(0, -1), field.instead])
  return isBlank(instead) && !isSetAside(telling, path)
}

function isSetAside({ plan }: Telling, path: Path): boolean {
  return exemption(plan, path) !== undefined
}
