import { isFieldApplicable, findFormField, type FormField, listFormFields } from '../plan/form.js'
import { isWithin, type Path, isSamePath, formatPath } from '../plan/path.js'
import { findOpenQuestion } from '../plan/pending.js'
import { toPath, path, type TypedPath } from '../plan/typed-path.js'
import type { OpenQuestion } from '../plan/plan.js'
import { hasReached } from '../plan/stage.js'
import { inSentence } from '../text/in-sentence.js'
import type { Audience } from './audiences.js'
import { isMissing } from './open-answers.js'
import {
  formatOwnerAndDue,
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
} from './template-value.js'
import { listMissingInputs, getDerivedRate } from './view/figures.js'
import { BRIEF_CONTENTS } from './printed.js'
import { listTablePaths } from './view/rows.js'

/**
 * The closing line of a brief: all fields that it would print and that are not decided yet, with the owner and due date
 * of the open question. `adoption (Devon Achebe, Dec 11, 2026); change management cost, training`
 */
export function describeUndecided(context: BriefContext, audience: Audience): TemplateValue {
  const text = formatOpenPaths(context, listUndecided(context, audience))
  return text === '' ? toPlaceholder('nothing') : toTemplateValue(text)
}

/** The fields that the brief would print and that are not decided yet. */
export function listUndecided(context: BriefContext, { id }: Audience): readonly Path[] {
  const { groups, otherPaths } = BRIEF_CONTENTS[id]
  const printedPaths = [...groups.flatMap(listTablePaths), ...otherPaths].map(toPath).flatMap(expandGroup)
  const inputPaths = id === 'finance' ? listMissingInputs(context) : []
  return removeDuplicates([...printedPaths, ...inputPaths]).filter((path) => isUndecided(context, path))
}

/** The paths of the fields of a group; any other field, also a list, is its own path. */
function expandGroup(path: Path): readonly Path[] {
  const kind = findFormField(path)?.field.kind
  return kind === 'group' ? listLeafFields(path).map((formField) => formField.path) : [path]
}

function listLeafFields(path: Path): readonly FormField[] {
  return listFormFields().filter(
    (formField) => isWithin(formField.path, path) && formField.field.kind !== 'group' && !formField.path.includes('*'),
  )
}

function removeDuplicates(paths: readonly Path[]): readonly Path[] {
  return paths.filter((path, index) => paths.findIndex((candidate) => isSamePath(candidate, path)) === index)
}

function isUndecided(context: BriefContext, path: Path): boolean {
  const formField = findFormField(path)
  if (!formField || formField.expectedFrom === 'optional' || isFieldApplicable(formField, context.profile) !== true)
    return false
  /* Progress that is not due yet is not an undecided field. */
  const stage = context.plan.project?.stage ?? 'kickoff'
  if (formField.signoffEffect === 'progress' && !hasReached(stage, formField.expectedFrom)) return false
  return isMissing(context, formField, path) && getDerivedRate(context, path) === undefined
}

interface UndecidedEntry {
  readonly title: string
  readonly question: OpenQuestion | undefined
}

/* Groups that are named as a whole while none of their fields is decided. */
const COLLAPSIBLE_GROUPS: readonly Path[] = (
  [
    path.change,
    path.monitoring,
    path.risk.premortem,
    path.change.training,
    path.change.adoption_metric,
    path.integration.rollback,
    path.integration.kill_switch,
    path.rollout.pilot,
    path.model.vendor,
    path.legal.dpia,
    path.legal.ai_act,
    path.economics.payoffs,
    path.economics.intervention,
    path.economics.routing,
    path.economics.forecast,
    path.economics.ranking,
    path.economics.assistant,
  ] satisfies readonly TypedPath<unknown>[]
).map(toPath)

function formatOpenPaths(context: BriefContext, openPaths: readonly Path[]): string {
  const entriesByPath = new Map<string, UndecidedEntry>()
  for (const path of openPaths) {
    const group = COLLAPSIBLE_GROUPS.find(
      (candidate) => isWithin(path, candidate) && isWholeGroupOpen(context, candidate, openPaths),
    )
    const entryPath = group ?? path
    const { field } = findFormField(entryPath) ?? {}
    entriesByPath.set(formatPath(entryPath), {
      title: inSentence(field?.title ?? formatPath(entryPath)),
      question: findOpenQuestion(entryPath, context.plan),
    })
  }
  const entries = [...entriesByPath.values()]
  const questions = [...new Set(entries.flatMap(({ question }) => question ?? []))]
  const titlesByQuestion = questions.map((question) => {
    const ownerAndDue = formatOwnerAndDue(context, question)
    const titles = entries.filter((entry) => entry.question === question).map(({ title }) => title)
    return `${titles.join(', ')}${ownerAndDue === undefined ? '' : ` (${ownerAndDue})`}`
  })
  const titlesWithoutQuestion = entries.filter(({ question }) => question === undefined).map(({ title }) => title)
  return [...titlesByQuestion, titlesWithoutQuestion.join(', ')].filter((part) => part !== '').join('; ')
}

/** True if every field of the group is undecided, several are printed, and all have the same open question or none. */
function isWholeGroupOpen(context: BriefContext, group: Path, openPaths: readonly Path[]): boolean {
  const expectedFields = listLeafFields(group).filter(
    (formField) => formField.expectedFrom !== 'optional' && isFieldApplicable(formField, context.profile) === true,
  )
  const questions = new Set(expectedFields.map(({ path }) => findOpenQuestion(path, context.plan)))
  return (
    openPaths.filter((path) => isWithin(path, group)).length > 1 &&
    expectedFields.every(({ path }) => isUndecided(context, path)) &&
    questions.size === 1
  )
}
