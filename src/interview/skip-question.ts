import { addDays, isIsoDate, skipWeekend } from '../plan/day.js'
import { getLatestDueDate } from '../plan/pending.js'
import { parsePath, isSamePath, formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { getRoleLabel } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import type { Edit } from '../yaml/edit/types.js'
import { inSentence } from '../text/in-sentence.js'
import type { Answers } from './answers.js'
import { type PlanQuestion, findRoleHolder } from './plan-questions.js'
import { type DueDateLimits, explainLatestDueDate } from './check-date.js'
import { createLedgerRemovalEdits, createRetractionEdits, findRetractedQuestion } from './answer-edits.js'
import { createLedgerId } from './ledger-entries.js'
import { findNextEntry } from './positions.js'
import { type PersonInput, createPersonEdits, getPersonId } from './people.js'
import { getPlanStage } from './scope.js'
import { createItemSetEdits } from './set-edits.js'

/** Records "I don't know yet" with an owner, or "not applicable" with a reason, so nobody has to invent an answer. */

/** The default time to answer an open question. */
const DAYS_TO_FIND_OUT = 14

export interface OpenQuestionTerms {
  readonly owner: PersonInput
  /** ISO date. */
  readonly due: string
}

/** Suggests who answers an open question: the person in the role that owns the question, or else the ML lead. */
export function suggestOwner(
  planQuestion: PlanQuestion,
  plan: Plan,
): { readonly name: string; readonly source: string } | undefined {
  for (const role of [planQuestion.owner, 'ml_lead'] as const) {
    const name = findRoleHolder(plan, role)?.name
    if (name !== undefined) return { name, source: `the ${getRoleLabel(role)} role` }
  }
  return undefined
}

/** The dates that the answer can be due. A question that was asked earlier can't stay open longer for being asked again. */
export function getDueDateLimits(asked: PlanQuestion, answers: Answers, today: string): DueDateLimits {
  const existing = findOpenQuestionAt(findRetractedQuestion(asked, answers), answers.plan)
  return { today, latest: getLatestDueDate(existing?.asked_on ?? today) }
}

export function getDefaultDueDate({ today, latest }: DueDateLimits): string {
  const due = skipWeekend(addDays(today, DAYS_TO_FIND_OUT))
  return latest < due ? latest : due
}

/** Why a question can't stay open any longer; `undefined` if it can. */
export function explainWhyNotOpen({ today, latest }: DueDateLimits): string | undefined {
  if (latest >= today) return undefined
  return `${explainLatestDueDate(latest)} Answer the question now, or mark it not applicable.`
}

function findOpenQuestionAt({ path }: PlanQuestion, { open_questions: entries }: Plan) {
  return entries?.find((entry) => entry.path === formatPath(path))
}

export function createOpenQuestionEdits(
  asked: PlanQuestion,
  { owner, due }: OpenQuestionTerms,
  answers: Answers,
  today: string,
): Edit[] {
  const { plan } = answers
  const planQuestion = findRetractedQuestion(asked, answers)
  const pathText = formatPath(planQuestion.path)
  const existing = findOpenQuestionAt(planQuestion, plan)
  const id = existing?.id ?? createLedgerId(pathText, plan.open_questions)
  const entry = {
    path: pathText,
    question: planQuestion.question,
    owner: getPersonId(owner, plan),
    ...(existing
      ? createDueDates(existing, due)
      : { stage: getQuestionStage(planQuestion, plan), asked_on: today, first_due: due, due }),
  }
  const nextEntryId = existing ? undefined : findNextEntry(planQuestion.path, plan.open_questions ?? [], plan)
  return [
    ...createPersonEdits(owner, answers),
    ...createItemSetEdits(['open_questions'], id, entry, nextEntryId),
    ...createRetractionEdits(asked, answers, entry.owner),
    ...createLedgerRemovalEdits([planQuestion.path], answers).filter(({ path }) => path[0] === 'not_applicable'),
  ]
}

/** The new due date, and how often it was postponed. The first due date in the plan stays as it is. */
function createDueDates(
  { due, times_postponed: timesPostponed }: NonNullable<Plan['open_questions']>[number],
  newDue: string,
) {
  const isLater = due !== undefined && isIsoDate(due) && newDue > due
  return { due: newDue, ...(isLater ? { times_postponed: (timesPostponed ?? 0) + 1 } : {}) }
}

/** The stage to record: the stage that expects the answer if the plan has not reached it, or else the current stage. */
function getQuestionStage({ expectedFrom }: PlanQuestion, plan: Plan): Stage {
  const stage = getPlanStage(plan)
  return expectedFrom !== 'optional' && hasReached(expectedFrom, stage) ? expectedFrom : stage
}

/** Why a question cannot be marked not applicable; `undefined` if it can. */
export function explainWhyRequired(planQuestion: PlanQuestion): string | undefined {
  if (planQuestion.kind !== 'role' || !planQuestion.vital) return undefined
  return `Every plan must name the ${inSentence(planQuestion.title)}, so the role can't be marked not applicable. If no one has the role yet, choose "I don't know yet".`
}

export function createNotApplicableEdits(asked: PlanQuestion, reason: string, answers: Answers): Edit[] {
  const { plan } = answers
  const planQuestion = findRetractedQuestion(asked, answers)
  if (planQuestion.kind === 'field' && planQuestion.form.field.satisfiedBy === 'no_baseline_reason') {
    return [
      { kind: 'set', path: [...planQuestion.path.slice(0, -1), 'no_baseline_reason'], value: reason },
      ...createRetractionEdits(planQuestion, answers),
      ...createLedgerRemovalEdits([planQuestion.path], answers),
    ]
  }
  const pathText = formatPath(planQuestion.path)
  const existing = plan.not_applicable?.find(
    (entry) => entry.path !== undefined && isSamePath(parsePath(entry.path), planQuestion.path),
  )
  const id = existing?.id ?? createLedgerId(pathText, plan.not_applicable)
  const nextEntryId = existing ? undefined : findNextEntry(planQuestion.path, plan.not_applicable ?? [], plan)
  return [
    ...createItemSetEdits(['not_applicable'], id, { path: pathText, reason }, nextEntryId),
    ...createRetractionEdits(asked, answers),
    ...createLedgerRemovalEdits([planQuestion.path], answers).filter(({ path }) => path[0] === 'open_questions'),
  ]
}
