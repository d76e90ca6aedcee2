import { isBlank } from '../plan/blank.js'
import { getRoleHolding } from '../plan/role-holders.js'
import { isFieldApplicable, type FormField, listFormFields } from '../plan/form.js'
import { parsePath, type Path, overlaps } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import { findNotApplicableReason, type BriefContext, isUnanswered } from './template-value.js'

/**
 * Counts of missing answers and open questions at a stage. A brief shows them, so that it never looks more finished
 * than its plan.
 */
export interface OpenAnswerCounts {
  /** Answers expected by now that are missing and that no open question is about. */
  readonly missing: number
  /** All open questions, whether the plan already has an answer or not. */
  readonly questions: number
}

export function countOpenAnswers(context: BriefContext, stage: Stage): OpenAnswerCounts {
  const { plan } = context
  const gaps = listFormFields()
    .filter((formField) => isExpected(formField, stage) && isFieldApplicable(formField, context.profile) === true)
    .flatMap((formField) => expandPath(context, formField.path).filter((path) => isMissing(context, formField, path)))
  const vacantRolePaths = REQUIRED_ROLES.filter(
    ({ role, expectedFrom }) =>
      hasReached(stage, expectedFrom) &&
      getRoleHolding(plan, role).status !== 'held' &&
      !isNotApplicable(context, ['people', role]),
  ).map(({ role }) => ['people', role])
  const questions = plan.open_questions ?? []
  const isAsked = (path: Path) =>
    questions.some(({ path: questionPath }) => !isBlank(questionPath) && overlaps(parsePath(questionPath ?? ''), path))
  return { missing: [...gaps, ...vacantRolePaths].filter((path) => !isAsked(path)).length, questions: questions.length }
}

function isExpected({ expectedFrom, field, path }: FormField, stage: Stage): boolean {
  if (expectedFrom === 'optional' || !hasReached(stage, expectedFrom)) return false
  return field.kind === 'list' ? path.length > 1 && field.notAskedReason === undefined : field.question !== undefined
}

/** The paths that a form path stands for: a field of a list has one path per item. */
function expandPath({ plan }: BriefContext, path: Path): readonly Path[] {
  const starIndex = path.indexOf('*')
  if (starIndex === -1) return [path]
  const items = getValue(plan, path.slice(0, starIndex))
  if (!Array.isArray(items)) return []
  return items.map((item: { id: string }) => [...path.slice(0, starIndex), item.id, ...path.slice(starIndex + 1)])
}

/** True if the plan has neither an answer, nor a substitute for it, nor a reason why the field does not apply. */
export function isMissing(context: BriefContext, formField: FormField, path: Path): boolean {
  const { field } = formField
  const value = getValue(context.plan, path)
  const isEmptyList = field.kind === 'list' && !field.canBeNone && Array.isArray(value) && value.length === 0
  if (!isUnanswered(context, formField, value) && !isEmptyList) return false
  const substitute = field.satisfiedBy && getValue(context.plan, [...path.slice(0, -1), field.satisfiedBy])
  return isBlank(substitute) && !isNotApplicable(context, path)
}

function isNotApplicable({ plan }: BriefContext, path: Path): boolean {
  return findNotApplicableReason(plan, path) !== undefined
}
